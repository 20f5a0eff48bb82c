/// `_x000D_` in a workbook's text stands for the character of that number; `_x005F_` for the underscore of a text that
/// would look like one.
enum EscapedText {
    /// Decodes what stands from a place on. It only gets shorter.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        guard var from = find(bytes, from: start) else { return }
        var to = from
        while from < bytes.count {
            guard let (unit, length) = unit(bytes, at: from) else {
                bytes[to] = bytes[from]
                (from, to) = (from + 1, to + 1)
                continue
            }
            from += length
            for byte in UTF8.encode(unit) ?? UTF8.encodedReplacementCharacter {
                bytes[to] = byte
                to += 1
            }
        }
        bytes.removeLast(bytes.count - to)
    }

    /// The first underscore with an `x` behind it.
    private static func find(_ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while let found = bytes.span.firstPlace(of: UInt8(ascii: "_"), from: place) {
            place = found + 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "x") { return found }
        }
        return nil
    }

    /// The character that an escape stands for, and the bytes that it takes: two escapes make one character beyond
    /// U+FFFF. Half of such a pair stays as it is written, and so does U+0000, which no text can hold.
    private static func unit(_ bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
        guard let first = code(bytes, at: place), first != 0 else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 7) }
        guard (0xD800..<0xDC00).contains(first), let second = code(bytes, at: place + 7),
            (0xDC00..<0xE000).contains(second)
        else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, 14) }
    }

    private static func code(_ bytes: [UInt8], at place: Int) -> UInt32? {
        guard place <= bytes.count - 7, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        var code: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte & 0xF)
            case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                code = code << 4 | UInt32(byte & 0xF + 9)
            default: return nil
            }
        }
        return code
    }
}
