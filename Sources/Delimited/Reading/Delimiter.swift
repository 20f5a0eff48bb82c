/// What stands between the fields of a record: one ASCII character.
package struct Delimiter: Sendable, Hashable {
    package let byte: UInt8

    package static let comma = Delimiter(0x2C)
    package static let semicolon = Delimiter(0x3B)
    package static let tab = Delimiter(0x09)
    package static let bar = Delimiter(0x7C)

    /// Those that are looked for in a file that does not say which it has, the one that texts hold most often last.
    static let usual = [tab, semicolon, bar, comma]

    private init(_ byte: UInt8) { self.byte = byte }

    /// - Parameter text: one character, or the name of one that is hard to type: `comma`, `semicolon`, `tab`, `bar`.
    ///   Nil where it cannot stand between fields: letters and digits are what fields are made of, and a quote or a line
    ///   break means something else.
    package init?(_ text: String) {
        switch text.lowercased() {
        case "comma": self = .comma
        case "semicolon": self = .semicolon
        case "tab", "\\t": self = .tab
        case "bar", "pipe": self = .bar
        default:
            guard text.utf8.count == 1, let byte = text.utf8.first, Self.isPossible(byte) else { return nil }
            self.byte = byte
        }
    }

    /// - Parameter byte: nil where it cannot stand between fields.
    init?(byte: UInt8) {
        guard Self.isPossible(byte) else { return nil }
        self.byte = byte
    }

    /// For messages.
    var shown: String { self == .tab ? "a tab" : "'\(Character(UnicodeScalar(byte)))'" }

    /// Tab, space, and what can be seen save letters, digits and the quote.
    private static func isPossible(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20, 0x21, 0x23...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
