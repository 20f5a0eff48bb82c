/// What a cell's `t` says that its value is.
enum CellType: Sendable {
    case number, sharedText, text, inlineText, boolean, error, date

    /// Nil where there is no such type.
    init?(_ text: UnsafePointer<CChar>) {
        // Most cells say `s`.
        if text[0] != 0, text[1] == 0 {
            switch UInt8(bitPattern: text[0]) {
            case UInt8(ascii: "s"): self = .sharedText
            case UInt8(ascii: "n"): self = .number
            case UInt8(ascii: "b"): self = .boolean
            case UInt8(ascii: "e"): self = .error
            case UInt8(ascii: "d"): self = .date
            default: return nil
            }
        } else if XMLElement.equal(text, "str") {
            self = .text
        } else if XMLElement.equal(text, "inlineStr") {
            self = .inlineText
        } else {
            return nil
        }
    }
}
