/// A number as a workbook's XML has it.
enum NumberText {
    /// Where the number stands in what follows a place, without white space around it; nil where it is none. Digits
    /// with at most one point, and perhaps an exponent: neither `INF` nor `0x1F`.
    static func range(in value: [UInt8], from place: Int = 0) -> Range<Int>? {
        let range = trimmed(value, from: place)
        let end = range.upperBound
        let whole = digits(in: value, from: sign(in: value, at: range.lowerBound, end), end)
        var (at, count) = (whole.upperBound, whole.count)
        if at < end, value[at] == UInt8(ascii: ".") {
            let fraction = digits(in: value, from: at + 1, end)
            (at, count) = (fraction.upperBound, count + fraction.count)
        }
        guard count > 0 else { return nil }
        if at < end, value[at] | 0x20 == UInt8(ascii: "e") {
            let exponent = digits(in: value, from: sign(in: value, at: at + 1, end), end)
            guard !exponent.isEmpty else { return nil }
            at = exponent.upperBound
        }
        return at == end ? range : nil
    }

    /// The place behind a sign, if there is one.
    @inline(__always)
    private static func sign(in value: [UInt8], at place: Int, _ end: Int) -> Int {
        guard place < end, value[place] == UInt8(ascii: "-") || value[place] == UInt8(ascii: "+") else { return place }
        return place + 1
    }

    @inline(__always)
    private static func digits(in value: [UInt8], from place: Int, _ end: Int) -> Range<Int> {
        var at = place
        while at < end, value[at] &- 0x30 < 10 { at += 1 }
        return place..<at
    }

    /// Without the white space of XML at either end.
    static func trimmed(_ value: [UInt8], from place: Int = 0) -> Range<Int> {
        var (start, end) = (place, value.count)
        while start < end, isSpace(value[start]) { start += 1 }
        while start < end, isSpace(value[end - 1]) { end -= 1 }
        return start..<end
    }

    /// A whole number from 0 on that is all of a range; nil where it is none or has over nine digits.
    static func whole(in value: [UInt8], _ range: Range<Int>) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        var number = 0
        for at in range {
            guard value[at] &- 0x30 < 10 else { return nil }
            number = number &* 10 &+ Int(value[at] &- 0x30)
        }
        return number
    }

    /// The same in text that must end with a zero byte.
    @unsafe
    static func whole(in text: UnsafePointer<CChar>) -> Int? {
        var number = 0
        var length = 0
        // The loop ends at the zero byte at the latest.
        while case let byte = unsafe UInt8(bitPattern: text[length]), byte != 0 {
            guard byte &- 0x30 < 10, length < 9 else { return nil }
            number = number &* 10 &+ Int(byte &- 0x30)
            length += 1
        }
        return length > 0 ? number : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
