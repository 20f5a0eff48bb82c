/// Texts as bytes of UTF-8, so that a million rows need no strings.
extension ArraySlice<UInt8> {
    /// Without the white space at either end, the kinds that do not break among it.
    var trimmed: ArraySlice<UInt8> { trimmingSpaceBefore.trimmingSpaceBehind }

    var trimmingSpaceBefore: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first {
            if first == 0x20 || (0x09...0x0D).contains(first) {
                rest = rest.dropFirst()
            } else if first > 0x7F, let length = rest.wideSpace(at: rest.startIndex) {
                rest = rest.dropFirst(length)
            } else {
                break
            }
        }
        return rest
    }

    var trimmingSpaceBehind: ArraySlice<UInt8> {
        var rest = self
        while let last = rest.last {
            if last == 0x20 || (0x09...0x0D).contains(last) {
                rest = rest.dropLast()
            } else if last > 0x7F, let length = rest.wideSpaceAtEnd {
                rest = rest.dropLast(length)
            } else {
                break
            }
        }
        return rest
    }

    private var wideSpaceAtEnd: Int? {
        (2...3).first { count >= $0 && wideSpace(at: endIndex - $0) == $0 }
    }

    /// How many bytes the white space at an index has, where one stands there.
    private func wideSpace(at index: Int) -> Int? {
        guard index + 1 < endIndex else { return nil }
        // U+00A0.
        if self[index] == 0xC2 { return self[index + 1] == 0xA0 ? 2 : nil }
        guard index + 2 < endIndex else { return nil }
        switch (self[index], self[index + 1], self[index + 2]) {
        // U+2000 to U+200B, U+202F, U+205F, U+3000 and U+FEFF.
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return nil
        }
    }

    /// Of a code that is all digits, what is left of it where a spreadsheet took it for a number: `04010` and `4010` both
    /// give `4010`.
    var withoutLeadingNoughts: ArraySlice<UInt8> {
        guard first == 0x30, count > 1, allSatisfy({ (0x30...0x39).contains($0) }) else { return self }
        let rest = drop { $0 == 0x30 }
        return rest.isEmpty ? suffix(1) : rest
    }

    /// Whether `£` stands in it: U+00A3.
    var hasPoundSign: Bool { zip(self, dropFirst()).contains { $0 == 0xC2 && $1 == 0xA3 } }

    var text: String { String(decoding: self, as: UTF8.self) }
}
