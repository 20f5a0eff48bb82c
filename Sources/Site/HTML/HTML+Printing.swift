extension HTML {
    /// As it stands in a page.
    var printed: String {
        var text = ""
        print(to: &text)
        return text
    }

    private func print(to output: inout String) {
        switch self {
        case .text(let text): output += HTML.escaped(text)
        case .group(let pieces): for piece in pieces { piece.print(to: &output) }
        case .element(let name, let attributes, let content):
            output += "<\(name.text)"
            for attribute in attributes { output += " \(attribute.name.text)=\"\(HTML.escaped(attribute.value))\"" }
            output += ">"
            for piece in content { piece.print(to: &output) }
            output += "</\(name.text)>"
            // A line for each row and block, so that two versions of a page can be compared.
            if HTML.endsLine.contains(name.text) { output += "\n" }
        }
    }

    private static let endsLine: Set<String> = [
        "caption", "details", "div", "figcaption", "figure", "g", "h3", "li", "p", "svg", "table", "tbody", "thead",
        "tr",
        "ul",
    ]

    /// Characters that no page may hold, not even escaped, become the sign for such.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
