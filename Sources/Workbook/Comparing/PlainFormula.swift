/// A formula without what spreadsheets write each in their own way, so that two texts of one formula are equal.
///
/// Outside texts, white space goes, and the apostrophes about sheets' names; letters are capitals; a number is written
/// one way: `0.00000000000001` and `1E-14` are one, and so are `FALSE` and `FALSE()`.
enum PlainFormula {
    static func plain(_ formula: String) -> String {
        var plain: [UInt8] = []
        var rest = Array(formula.utf8)[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "\""):
                // A doubled quote ends one text and begins another, which comes to the same.
                let end = rest.dropFirst().firstIndex(of: byte) ?? rest.endIndex - 1
                plain += rest[...end]
                rest = rest[(end + 1)...]
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "'"): rest = rest.dropFirst()
            case 0x30...0x39, UInt8(ascii: "."):
                let length = isInName(plain.last) ? 1 : numberLength(rest)
                let text = String(decoding: rest.prefix(length), as: UTF8.self)
                plain += isInName(plain.last) ? Array(text.utf8) : Array((Double(text).map { "\($0)" } ?? text).utf8)
                rest = rest.dropFirst(length)
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                plain.append(byte - 0x20)
                rest = rest.dropFirst()
            case UInt8(ascii: ")") where plain.last == UInt8(ascii: "("):
                plain.removeLast()
                rest = rest.dropFirst()
            default:
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether figures behind this belong to a name or a cell: `G7`, `$F$10`, `LOG10`.
    private static func isInName(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        switch byte {
        case 0x30...0x39, UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "$"), UInt8(ascii: "_"), 0x80...:
            return true
        default: return false
        }
    }

    private static func numberLength(_ text: ArraySlice<UInt8>) -> Int {
        func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
        let mantissa = text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        let exponent = text[mantissa.endIndex...]
        guard let mark = exponent.first, mark | 0x20 == UInt8(ascii: "e") else { return mantissa.count }
        let sign = exponent.dropFirst().first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
        let digits = exponent.dropFirst(sign ? 2 : 1).prefix(while: isDigit)
        return digits.isEmpty ? mantissa.count : mantissa.count + (sign ? 2 : 1) + digits.count
    }
}
