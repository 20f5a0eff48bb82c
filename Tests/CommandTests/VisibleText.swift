/// Text as lines of a case's file, in which every character can be seen.
///
/// Control characters stand as Unicode's pictures of them: ␍ for a carriage return, ␉ for a tab. Other characters that
/// nobody would see, and the pictures themselves, stand as `{U+FEFF}`. A text that does not end with a line break ends
/// with ∎.
enum VisibleText {
    private static let unended: Unicode.Scalar = "\u{220E}"
    private static let delete: Unicode.Scalar = "\u{2421}"

    static func encode(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var visible = ""
        for scalar in text.unicodeScalars { visible += encode(scalar) }
        if visible.unicodeScalars.last == "\n" {
            visible.unicodeScalars.removeLast()
        } else {
            visible.unicodeScalars.append(unended)
        }
        return visible.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    private static func encode(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x0A: return "\n"
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
        case 0x7F: return String(delete)
        case 0x80..<0xA1, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x220E, 0x2400...0x2426, 0xFEFF:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "{U+\(String(repeating: "0", count: 4 - digits.count))\(digits)}"
        default: return String(scalar)
        }
    }

    static func decode(_ lines: [Substring]) -> String {
        guard !lines.isEmpty else { return "" }
        let text = lines.map { $0 + "\n" }.joined()
        // Seen as characters, a picture and an accent behind it would be one.
        let shown = /\{U\+([0-9A-F]{4})\}|([\u{220E}\u{2400}-\u{2421}]\n?)/.matchingSemantics(.unicodeScalar)
        return text.replacing(shown) { match in
            if let digits = match.1 {
                return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
            }
            return match.2.map { decode(picture: $0) } ?? ""
        }
    }

    /// - Parameter picture: and the line break behind it, where there is one.
    private static func decode(picture: Substring) -> String {
        guard let first = picture.unicodeScalars.first else { return "" }
        let ending = picture.unicodeScalars.count > 1 ? "\n" : ""
        switch first {
        case unended: return ""
        case delete: return "\u{7F}" + ending
        default: return (Unicode.Scalar(first.value - 0x2400).map { String($0) } ?? "") + ending
        }
    }
}
