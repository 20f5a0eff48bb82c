/// A tag of a template and where it begins.
struct TemplateTag {
    enum Kind {
        /// A text, escaped or as it is.
        case name, ready
        /// Ends with a tag of its own.
        case section, block, frame
        case end, template, comment, other
    }

    let kind: Kind
    /// What it names, without spaces.
    let name: String
    /// Both from 1.
    let line: Int
    let column: Int

    /// All tags of a text, first to last. An unfinished one reaches to the end: the engine complains about it.
    ///
    /// - Parameter text: its lines end in line feeds.
    static func all(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        for (number, line) in lines(of: text).enumerated() {
            var rest = line[...]
            while let start = rest.firstRange(of: "{{") {
                let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
                let content = rest[start.upperBound...]
                let end = content.firstRange(of: "}}")
                tags.append(
                    TemplateTag(content[..<(end?.lowerBound ?? content.endIndex)], line: number + 1, column: column))
                rest = end.map { content[$0.upperBound...] } ?? ""
            }
        }
        return tags
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private init(_ content: Substring, line: Int, column: Int) {
        self.line = line
        self.column = column
        kind =
            switch content.first {
            case "{", "&": .ready
            case "#", "^": .section
            case "/": .end
            case ">": .template
            case "<": .frame
            case "$": .block
            case "!": .comment
            case "=", "%": .other
            default: .name
            }
        let signs: Set<Character> = ["#", "^", "/", ">", "<", "$", "&", "{"]
        let name = content.first.map(signs.contains) == true ? content.dropFirst() : content
        self.name = String(name.filter { !$0.isWhitespace })
    }
}
