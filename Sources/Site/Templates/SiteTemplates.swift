import Mustache

/// The pages' templates, their style and their script: what a council may copy and change.
package struct SiteTemplates: Sendable {
    /// The files that it is made of, all of which are needed.
    package static let names = [
        "page.mustache", "index.mustache", "report.mustache", "about.mustache", "downloads.mustache",
        "tallies.mustache", "filters.mustache", "site.css", "filter.js",
    ]

    private static let ending = ".mustache"

    private var library = MustacheLibrary()
    /// The files that go to the site as they are, by name.
    let plain: [String: String]

    /// - Parameter files: the text of each file, by its name; others than `names` are not looked at.
    package init(_ files: [String: String]) throws(SiteTemplateError) {
        plain = files.filter { !$0.key.hasSuffix(Self.ending) }
        for name in Self.names {
            guard let text = files[name] else { throw SiteTemplateError(file: name, message: "is missing") }
            guard name.hasSuffix(Self.ending) else { continue }
            try TemplateCheck(file: name, text: text).check()
            library.register(try Self.parsed(text, file: name), named: String(name.dropLast(Self.ending.count)))
        }
        try TemplateCheck.checkForCircles(files.filter { Self.names.contains($0.key) })
    }

    private static func parsed(_ text: String, file: String) throws(SiteTemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw SiteTemplateError(
                file: file, line: error.context.lineNumber, column: error.context.columnNumber,
                message: "this tag cannot be read", hint: hint(error.error))
        } catch {
            throw SiteTemplateError(file: file, message: "cannot be read as a template")
        }
    }

    private static func hint(_ error: any Error) -> String? {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "a section ends with the name that it began with"
        case .unfinishedName: "a name is letters alone, and two braces end it"
        case .expectedSectionEnd: "a section that begins with {{#name}} ends with {{/name}}"
        default: nil
        }
    }

    /// - Parameter name: a template of `names`, without its ending.
    func page(_ view: View, by name: String) -> String { library.render(view, withTemplate: name) ?? "" }
}

/// Why a template cannot be used.
package struct SiteTemplateError: Error, Hashable {
    /// One of `SiteTemplates.names`.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    package let message: String
    package let hint: String?

    init(file: String, line: Int = 1, column: Int = 1, message: String, hint: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }
}
