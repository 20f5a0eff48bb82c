import Rows

/// What a row calls itself.
enum Label {
    /// Whether a text says that its row sums up others: `Total`, `Sub-total`, `CAP total`, `Total: libraries`.
    static func isTotal(_ text: Span<UInt8>) -> Bool {
        // Nearly no row is one, so a look at its letters comes before any string.
        guard containsTotal(text) else { return false }
        let words = words(text)
        guard let first = words.first, let last = words.last else { return false }
        return isTotalWord(first) || isTotalWord(last) || (["sub", "grand"].contains(first) && words.contains("total"))
    }

    /// Whether a text is a total for a row that has no cost centre: `Net expenditure` is one there.
    static func isTotalWithoutCode(_ text: Span<UInt8>) -> Bool {
        isTotal(text) || ["net", "nett"].contains(words(text.extracting(first: 200)).first)
    }

    /// Whether a code is what a spreadsheet shows of one that it took for a number or a date: `4.01E+03`, `01-Apr`.
    static func isSpoilt(_ code: Span<UInt8>) -> Bool {
        // Nearly no code has one of these signs.
        guard code.count <= 12,
            code.indices.contains(where: { code[$0] == UInt8(ascii: "+") || code[$0] == UInt8(ascii: "-") })
        else { return false }
        let text = code.text.lowercased()
        let powers = text.split(separator: "e+", omittingEmptySubsequences: false)
        if powers.count == 2 { return powers.allSatisfy { Double($0) != nil } }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && parts.count { months.contains(String($0)) } == 1
            && parts.allSatisfy { months.contains(String($0)) || (1...4).contains($0.count) && Int($0) != nil }
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func isTotalWord(_ word: String) -> Bool {
        ["total", "totals", "subtotal", "subtotals"].contains(word)
    }

    private static func words(_ text: Span<UInt8>) -> [String] {
        text.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func containsTotal(_ text: Span<UInt8>) -> Bool {
        var place = 0
        while place + 8 <= text.count {
            let letters = text.eight(at: place) | UInt64(eightTimes: 0x20)
            // Most letters begin no such word, and cost no look at the others.
            var starts = letters.places(of: UInt8(ascii: "t"))
            while starts != 0 {
                if isTotal(text, at: place + starts.trailingZeroBitCount / 8) { return true }
                starts &= starts &- 1
            }
            place += 8
        }
        while place + 5 <= text.count {
            if isTotal(text, at: place) { return true }
            place += 1
        }
        return false
    }

    @inline(__always)
    private static func isTotal(_ text: Span<UInt8>, at place: Int) -> Bool {
        place + 5 <= text.count && text[place] | 0x20 == UInt8(ascii: "t")
            && text[place + 1] | 0x20 == UInt8(ascii: "o") && text[place + 2] | 0x20 == UInt8(ascii: "t")
            && text[place + 3] | 0x20 == UInt8(ascii: "a") && text[place + 4] | 0x20 == UInt8(ascii: "l")
    }
}
