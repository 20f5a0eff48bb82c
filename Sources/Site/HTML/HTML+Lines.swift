extension HTML {
    /// Text over several lines: a paragraph for each line, a list for lines that begin with a bullet. A single line is
    /// left as it is.
    static func lines(_ text: String) -> HTML {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count > 1 || lines.first?.hasPrefix(bullet) == true else { return .text(text) }
        return .group(paragraphs(lines))
    }

    /// The same, where a single line is a paragraph as well.
    static func paragraphs(_ text: String) -> HTML {
        .group(paragraphs(text.split(separator: "\n").map(String.init)))
    }

    private static let bullet = "\u{2022} "

    private static func paragraphs(_ lines: [String]) -> [HTML] {
        var pieces: [HTML] = []
        var items: [HTML] = []
        for line in lines {
            if line.hasPrefix(bullet) {
                items.append(.element("li", [:], .text(String(line.dropFirst(bullet.count)))))
                continue
            }
            if !items.isEmpty { pieces.append(.element("ul", [:], of: items)) }
            items = []
            pieces.append(.element("p", [:], .text(line)))
        }
        if !items.isEmpty { pieces.append(.element("ul", [:], of: items)) }
        return pieces
    }
}
