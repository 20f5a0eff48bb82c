/// A number as a workbook's XML has it.
enum NumberText {
    /// Where the number stands in a value, without white space around it; nil where it is none. Digits with at most
    /// one point, and perhaps an exponent: neither `INF` nor `0x1F`.
    static func range(in value: [UInt8]) -> Range<Int>? {
        let range = trimmed(value)
        var at = range.lowerBound
        func byte() -> UInt8? { at < range.upperBound ? value[at] : nil }
        func skipSign() { if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+") { at += 1 } }
        func skipDigits() -> Int {
            let start = at
            while let next = byte(), next &- 0x30 < 10 { at += 1 }
            return at - start
        }
        skipSign()
        var digits = skipDigits()
        if byte() == UInt8(ascii: ".") {
            at += 1
            digits += skipDigits()
        }
        guard digits > 0 else { return nil }
        if let letter = byte(), letter | 0x20 == UInt8(ascii: "e") {
            at += 1
            skipSign()
            guard skipDigits() > 0 else { return nil }
        }
        return at == range.upperBound ? range : nil
    }

    /// Without the white space of XML at either end.
    static func trimmed(_ value: [UInt8]) -> Range<Int> {
        var (start, end) = (0, value.count)
        while start < end, isSpace(value[start]) { start += 1 }
        while start < end, isSpace(value[end - 1]) { end -= 1 }
        return start..<end
    }

    /// A whole number from 0 on that is all of a value but white space; nil where it is none or has over nine digits.
    static func index(in value: [UInt8]) -> Int? {
        let range = trimmed(value)
        return value[range].withUnsafeBytes { whole($0) }
    }

    /// The same in text that ends with a zero byte.
    static func index(in text: UnsafePointer<CChar>) -> Int? {
        var length = 0
        while length < 10, text[length] != 0 { length += 1 }
        return whole(UnsafeRawBufferPointer(start: text, count: length))
    }

    /// The same in bytes without white space.
    static func whole(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        return number
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
