/// Text as lines of a case's file, in which every character can be seen: control characters stand as Unicode's pictures
/// of them (␍ for a carriage return, ␉ for a tab), and a text that does not end with a line break ends with ␄.
enum VisibleText {
    private static let unended: Unicode.Scalar = "\u{2404}"
    private static let delete: Unicode.Scalar = "\u{2421}"

    static func encode(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: visible.append(scalar)
            case 0..<0x20: visible.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
            case 0x7F: visible.append(delete)
            default: visible.append(scalar)
            }
        }
        if visible.last == "\n" { visible.removeLast() } else { visible.append(unended) }
        return visible.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    static func decode(_ lines: [Substring]) -> String {
        guard !lines.isEmpty else { return "" }
        var scalars = String.UnicodeScalarView()
        for line in lines {
            for scalar in line.unicodeScalars where scalar != unended {
                switch scalar.value {
                case 0x2400..<0x2420: scalars.append(Unicode.Scalar(scalar.value - 0x2400) ?? scalar)
                case delete.value: scalars.append("\u{7F}")
                default: scalars.append(scalar)
                }
            }
            scalars.append("\n")
        }
        if lines.last?.unicodeScalars.last == unended { scalars.removeLast() }
        return String(scalars)
    }
}
