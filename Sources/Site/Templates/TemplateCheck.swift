import Diagnostics

/// Finds in a template what the engine would leave out without a word, or would not come back from.
struct TemplateCheck {
    let file: String
    let text: String

    /// In bytes of UTF-8.
    static let largest = 200_000
    /// Sections in sections.
    static let deepest = 20

    func check() throws(SiteTemplateError) {
        guard text.utf8.count <= Self.largest else {
            throw SiteTemplateError(file: file, message: "is larger than \(Self.largest / 1000) KB")
        }
        var depth = 0
        for tag in TemplateTag.all(in: text) {
            try check(tag)
            switch tag.kind {
            case .section, .block, .frame: depth += 1
            case .end: depth -= 1
            case .name, .ready, .template, .comment, .other: break
            }
            if depth > Self.deepest { throw error(tag, "sections stand more than \(Self.deepest) deep") }
        }
    }

    private func check(_ tag: TemplateTag) throws(SiteTemplateError) {
        switch tag.kind {
        case .name, .section:
            guard tag.name != ".", TemplateKey(rawValue: tag.name) == nil else { return }
            throw error(tag, "unknown name '\(tag.name)'", nearest(tag.name, of: TemplateKey.allCases.map(\.rawValue)))
        case .ready:
            guard tag.name != TemplateKey.content.rawValue else { return }
            throw error(
                tag, "'\(tag.name)' is text, which two braces make safe", "only 'content' stands in three braces")
        case .template, .frame:
            let names = Self.templates.keys.sorted()
            guard !names.contains(tag.name) else { return }
            throw error(tag, "there is no template '\(tag.name)'", nearest(tag.name, of: names))
        case .other: throw error(tag, "this kind of tag is not used here")
        case .end, .block, .comment: break
        }
    }

    private func nearest(_ name: String, of names: [String]) -> String {
        Suggestion.nearest(to: name, of: names).map { "did you mean '\($0)'?" }
            ?? "it is one of \(names.joined(separator: ", "))"
    }

    private func error(_ tag: TemplateTag, _ message: String, _ hint: String? = nil) -> SiteTemplateError {
        SiteTemplateError(file: file, line: tag.line, column: tag.column, message: message, hint: hint)
    }

    /// The files of templates by the names that others call them.
    private static let templates = Dictionary(
        uniqueKeysWithValues: SiteTemplates.names.filter { $0.hasSuffix(".mustache") }
            .map { ($0.dropLast(".mustache".count).description, $0) })

    /// A template that holds itself, through others or not, would never end.
    static func checkForCircles(_ files: [String: String]) throws(SiteTemplateError) {
        for name in SiteTemplates.names {
            var held: Set<String> = []
            var next = [name]
            while let file = next.popLast() {
                for tag in TemplateTag.all(in: files[file] ?? "") where tag.kind == .template || tag.kind == .frame {
                    guard let inner = templates[tag.name] else { continue }
                    if inner == name {
                        throw SiteTemplateError(
                            file: file, line: tag.line, column: tag.column,
                            message: "the template '\(name)' would hold itself without end")
                    }
                    if held.insert(inner).inserted { next.append(inner) }
                }
            }
        }
    }
}
