import Rows

/// Texts as bytes of UTF-8, so that a million rows need no strings.
extension Span<UInt8> {
    var array: [UInt8] {
        var array: [UInt8] = []
        array.append(self)
        return array
    }

    /// What is left without the white space at either end, the kinds that do not break among it.
    var trimmed: Range<Int> {
        let start = skippingSpace(from: 0, to: count)
        return start..<droppingSpace(from: start, to: count)
    }

    /// The first place between two that has no white space; the latter where all is white space.
    @inline(__always)
    func skippingSpace(from start: Int, to end: Int) -> Int {
        var start = start
        while start < end, Self.maySpace(self[start]), let length = space(at: start, before: end) { start += length }
        return start
    }

    /// Behind the last place between two that has no white space; the former where all is white space.
    @inline(__always)
    func droppingSpace(from start: Int, to end: Int) -> Int {
        var end = end
        while start < end, Self.maySpace(self[end - 1]), let length = space(behind: start, endingAt: end) {
            end -= length
        }
        return end
    }

    /// Whether a byte may be one of white space: nearly none is.
    @inline(__always)
    private static func maySpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte > 0x7F }

    /// How many bytes the white space has that ends at a place and begins nowhere before another.
    private func space(behind start: Int, endingAt end: Int) -> Int? {
        (1...3).first { end - $0 >= start && space(at: end - $0, before: end) == $0 }
    }

    /// How many bytes the white space at a place has, where one stands there.
    private func space(at index: Int, before end: Int) -> Int? {
        if self[index] == 0x20 || 0x09...0x0D ~= self[index] { return 1 }
        guard index + 1 < end else { return nil }
        // U+00A0.
        if self[index] == 0xC2 { return self[index + 1] == 0xA0 ? 2 : nil }
        guard index + 2 < end else { return nil }
        switch (self[index], self[index + 1], self[index + 2]) {
        // U+2000 to U+200B, U+202F, U+205F, U+3000 and U+FEFF.
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return nil
        }
    }

    /// The last of the bytes between two places, eight at most, the last of them highest. Where there are fewer, noughts
    /// (`0`) stand before them. There must be one at least.
    @inline(__always)
    func lastEight(from start: Int, to end: Int) -> UInt64 {
        let noughts = UInt64(eightTimes: EightDigits.nought)
        guard end >= 8 else { return (start..<end).reduce(noughts) { $0 >> 8 | UInt64(self[$1]) << 56 } }
        let missing = UInt64(truncatingIfNeeded: Swift.max(0, start &+ 8 &- end)) &* 8
        return (eight(at: end &- 8) &>> missing) &<< missing | (noughts &>> (56 &- missing)) >> 8
    }

    var isASCII: Bool { indices.allSatisfy { self[$0] < 0x80 } }

    var isDigits: Bool { indices.allSatisfy { 0x30...0x39 ~= self[$0] } }

    /// Of a code that is all digits, how many noughts a spreadsheet takes away that takes it for a number: of `04010`, one.
    var leadingNoughts: Int {
        guard count > 1, self[0] == 0x30 else { return 0 }
        var noughts = 1
        while noughts < count - 1, self[noughts] == 0x30 { noughts += 1 }
        return extracting(droppingFirst: noughts).isDigits ? noughts : 0
    }

    /// Whether `£` stands in it: U+00A3.
    var hasPoundSign: Bool { indices.dropLast().contains { self[$0] == 0xC2 && self[$0 + 1] == 0xA3 } }

    /// How many units of UTF-16 the text has.
    var utf16Count: Int {
        indices.reduce(0) { units, index in
            // What goes on a character counts nothing; four bytes make two units.
            self[index] & 0xC0 == 0x80 ? units : units + (self[index] >= 0xF0 ? 2 : 1)
        }
    }
}

extension ArraySlice<UInt8> {
    var trimmed: Self {
        let place = span.trimmed
        return dropFirst(place.lowerBound).prefix(place.count)
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}
