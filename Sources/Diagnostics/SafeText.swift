/// Text from a user's file, made safe to show.
///
/// A file may hold characters that move a terminal's cursor, recolour it, or turn the direction of reading; shown as
/// they are, they could hide or forge what the program says.
package enum SafeText {
    /// Whether a character could do something other than be seen.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Controls; marks that turn the direction of reading; line and paragraph separators; the byte order mark. A list,
        // as to ask for each character's properties takes most of the time of a long listing.
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x2028...0x2029, 0xFEFF: true
        default: false
        }
    }

    /// The text on one line, each unsafe character written by its number: `<U+001B>`.
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                result.append(contentsOf: "<U+\(hexadecimal(scalar.value, digits: 4))>".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// One character that stands for `scalar` in a line of source, so that what follows it keeps its column.
    static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isUnsafe(scalar) else { return scalar }
        switch scalar.value {
        case 0x09: return "→"
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return "\u{FFFD}"
        }
    }

    /// Upper-case hexadecimal with leading zeros up to `digits`.
    static func hexadecimal(_ number: UInt32, digits: Int) -> String {
        let text = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
