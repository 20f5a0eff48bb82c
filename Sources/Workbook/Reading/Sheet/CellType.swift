/// What a cell's `t` says that its value is.
enum CellType: Sendable {
    case number, sharedText, text, inlineText, boolean, error, date

    /// Nil where there is no such type.
    ///
    /// - Parameter text: must end with a zero byte.
    @unsafe
    init?(_ text: UnsafePointer<CChar>) {
        // Behind a zero byte, nothing is looked at.
        // Most cells say `s`.
        if unsafe text[0] != 0, unsafe text[1] == 0 {
            switch unsafe UInt8(bitPattern: text[0]) {
            case UInt8(ascii: "s"): self = .sharedText
            case UInt8(ascii: "n"): self = .number
            case UInt8(ascii: "b"): self = .boolean
            case UInt8(ascii: "e"): self = .error
            case UInt8(ascii: "d"): self = .date
            default: return nil
            }
        } else if unsafe XMLElement.equal(text, "str") {
            self = .text
        } else if unsafe XMLElement.equal(text, "inlineStr") {
            self = .inlineText
        } else {
            return nil
        }
    }
}
