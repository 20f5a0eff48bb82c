/// What a row calls itself.
enum Label {
    /// Whether a text says that its row sums up others: `Total`, `Sub-total`, `CAP total`, `Total: libraries`.
    static func isTotal(_ text: ArraySlice<UInt8>) -> Bool {
        // Nearly no row is one, so a look at its letters comes before any string.
        guard containsTotal(text) else { return false }
        let words = words(text)
        guard let first = words.first, let last = words.last else { return false }
        return isTotalWord(first) || isTotalWord(last) || (["sub", "grand"].contains(first) && words.contains("total"))
    }

    /// Whether a text is a total for a row that has no cost centre: `Net expenditure` is one there.
    static func isTotalWithoutCode(_ text: ArraySlice<UInt8>) -> Bool {
        isTotal(text) || words(text.prefix(200)).first == "net" || words(text.prefix(200)).first == "nett"
    }

    private static func isTotalWord(_ word: String) -> Bool {
        ["total", "totals", "subtotal", "subtotals"].contains(word)
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [String] {
        text.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func containsTotal(_ text: ArraySlice<UInt8>) -> Bool {
        let word = Array("total".utf8)
        guard text.count >= word.count else { return false }
        for start in text.startIndex...(text.endIndex - word.count) where text[start] | 0x20 == word[0] {
            if zip(text[start...], word).allSatisfy({ $0 | 0x20 == $1 }) { return true }
        }
        return false
    }
}
