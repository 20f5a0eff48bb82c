import BuiltIn
import Testing

@testable import Site

@Suite struct `The site's templates` {
    @Test func `all that are needed come with the program`() throws {
        #expect(BuiltIn.site.map(\.name) == SiteTemplates.names)
        _ = try SiteTemplates(Samples.templates)
    }

    /// A name that no template asks for is one too many.
    @Test(arguments: TemplateKey.allCases) func `ask for every name that there is`(key: TemplateKey) {
        let tags = Samples.templates.values.flatMap { TemplateTag.all(in: $0) }
        #expect(tags.contains { $0.name == key.rawValue && [.name, .ready, .section].contains($0.kind) })
    }

    @Test(arguments: [
        ("<p>\n{{directorat}}</p>", 2, 1, "unknown name 'directorat'", "it is one of"),
        ("é {{#quarter}}{{qarter}}{{/quarter}}", 1, 15, "unknown name 'qarter'", "did you mean 'quarter'?"),
        ("{{>tallys}}", 1, 1, "there is no template 'tallys'", "did you mean 'tallies'?"),
        ("{{{subject}}}", 1, 1, "'subject' is text, which two braces make safe", "only 'content'"),
        ("{{&subject}}", 1, 1, "'subject' is text, which two braces make safe", "only 'content'"),
        ("{{=<% %>=}}", 1, 1, "this kind of tag is not used here", nil),
        ("a\n{{>about}}", 2, 1, "the template 'about.mustache' would hold itself without end", nil),
    ])
    func `are refused where something would be missing from the page`(
        text: String, line: Int, column: Int, message: String, hint: String?
    ) {
        let error = #expect(throws: SiteTemplateError.self) {
            try SiteTemplates(Samples.templates.merging(["about.mustache": text]) { $1 })
        }
        #expect(error?.file == "about.mustache")
        #expect(error?.line == line && error?.column == column, "\(error as Any)")
        #expect(error?.message == message)
        #expect(hint == nil ? error?.hint == nil : error?.hint?.hasPrefix(hint ?? "") == true, "\(error as Any)")
    }

    /// As an editor counts lines, whatever ends them.
    @Test(arguments: ["\n", "\r\n", "\r"]) func `are refused at the line and the column of the mistake`(ending: String)
    {
        for (mistake, column) in [("{{directorat}}", 4), ("{{#quarter}}{{/months}}", 19)] {
            let text = ["{{council}}", "a\u{0C}b\u{2028}c", "<p>\(mistake)</p>", ""].joined(separator: ending)
            let error = #expect(throws: SiteTemplateError.self) {
                try SiteTemplates(Samples.templates.merging(["about.mustache": text]) { $1 })
            }
            #expect(error?.line == 3 && error?.column == column, "\(error as Any)")
        }
    }

    @Test(arguments: ["{{#quarter}}", "{{quarter", "{{/quarter}}", "{{#quarter}}{{/months}}", "{{quarter}"])
    func `are refused where a tag is not finished`(text: String) {
        let error = #expect(throws: SiteTemplateError.self) {
            try SiteTemplates(Samples.templates.merging(["index.mustache": text]) { $1 })
        }
        #expect(error?.file == "index.mustache")
    }

    @Test func `are refused where two hold each other, where one is missing, and where one is without end`() {
        let circle = ["tallies.mustache": "{{>downloads}}", "downloads.mustache": "{{>tallies}}"]
        let deep = ["{{#rows}}", "{{$main}}", "{{<page}}"].map { tag in
            ["index.mustache": String(repeating: tag, count: 15_000)]
        }
        for files in deep + [circle, ["page.mustache": String(repeating: "a", count: 300_000)]] {
            #expect(throws: SiteTemplateError.self) {
                try SiteTemplates(Samples.templates.merging(files) { $1 })
            }
        }
        var fewer = Samples.templates
        fewer["filter.js"] = nil
        #expect(throws: SiteTemplateError(file: "filter.js", message: "is missing")) { try SiteTemplates(fewer) }
    }

    /// The engine reads what is left of a file that was cut, and complains or does not: it always comes back.
    @Test func `may be cut anywhere`() throws {
        let text = try #require(Samples.templates["index.mustache"])
        for length in stride(from: 0, to: text.count, by: 7) {
            _ = try? SiteTemplates(Samples.templates.merging(["index.mustache": String(text.prefix(length))]) { $1 })
        }
    }
}
