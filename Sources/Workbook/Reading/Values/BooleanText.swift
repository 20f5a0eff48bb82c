/// True or false, as a workbook's XML has it and as a row has it.
enum BooleanText {
    static let `true` = Array("TRUE".utf8)
    static let `false` = Array("FALSE".utf8)

    /// Nil where it is neither. Programs write `1` and `0`; the standard allows the words too.
    static func value(_ text: ArraySlice<UInt8>) -> Bool? {
        if text.count == 1 {
            switch text.first {
            case UInt8(ascii: "1"): return true
            case UInt8(ascii: "0"): return false
            default: return nil
            }
        }
        switch String(decoding: text, as: UTF8.self).lowercased() {
        case "true": return true
        case "false": return false
        default: return nil
        }
    }
}
