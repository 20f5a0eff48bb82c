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
        let texts = files.filter { $0.key.hasSuffix(Self.ending) }.mapValues(Self.withLineFeeds)
        for name in Self.names {
            guard files[name] != nil else { throw SiteTemplateError(file: name, message: "is missing") }
            guard let text = texts[name] else { continue }
            try TemplateCheck(file: name, text: text).check()
            library.register(try Self.parsed(text, file: name), named: String(name.dropLast(Self.ending.count)))
        }
        try TemplateCheck.checkForCircles(texts.filter { Self.names.contains($0.key) })
    }

    /// However a line ends in a file, it ends in a line feed here: the engine counts columns from these alone.
    private static func withLineFeeds(_ text: String) -> String {
        String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    private static func parsed(_ text: String, file: String) throws(SiteTemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw SiteTemplateError(
                file: file, line: line(of: error.context, in: text), column: error.context.columnNumber,
                message: "this tag cannot be read", hint: hint(error.error))
        } catch {
            throw SiteTemplateError(file: file, message: "cannot be read as a template")
        }
    }

    /// The line of a place, as editors count: what the engine counts are form feeds and separators too, while its column
    /// is of the line that a line feed ends.
    private static func line(of place: MustacheParserContext, in text: String) -> Int {
        var (counted, line, column) = (1, 1, 1)
        for character in text {
            if counted == place.lineNumber, column == place.columnNumber { break }
            if character.isNewline { counted += 1 }
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return line
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
