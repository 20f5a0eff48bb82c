import Model

/// Finance's word for a period that the mapping does not explain: which quarter it most likely is. Good for a hint, and
/// for no more.
enum PeriodWord {
    /// Reads `Month 6`, `P06`, `6`, of which April is the first; `Sep`, `Sep-26` and `September 2026`; `30/09/2026` and
    /// `2026-09-30`.
    ///
    /// - Returns: nil where it is none of these, or is not of the year.
    static func quarter(_ word: String, in year: FinancialYear) -> Quarter? {
        let parts = parts(of: word)
        let numbers = parts.compactMap { Int($0) }
        if let calendarMonth = parts.lazy.compactMap(calendarMonth).first {
            return quarter(calendarMonth: calendarMonth, of: numbers.last, in: year)
        }
        if numbers.count == 3 {
            let isYearFirst = numbers[0] > 31
            return quarter(calendarMonth: numbers[1], of: isYearFirst ? numbers[0] : numbers[2], in: year)
        }
        let words = parts.filter { Int($0) == nil }
        guard numbers.count == 1, words.allSatisfy({ ["month", "period", "p", "m"].contains($0) }),
            (1...12).contains(numbers[0])
        else { return nil }
        return Quarter(rawValue: (numbers[0] - 1) / 3 + 1)
    }

    /// Runs of letters and runs of figures, small; none of the words has so many.
    private static func parts(of word: String) -> [String] {
        var parts: [String] = []
        var before: Character = " "
        for character in word.lowercased().prefix(40) {
            defer { before = character }
            let isFigure = ("0"..."9").contains(character)
            guard isFigure || character.isLetter else { continue }
            let goesOn = isFigure ? ("0"..."9").contains(before) : before.isLetter
            if goesOn, let last = parts.indices.last {
                parts[last].append(character)
            } else {
                parts.append("\(character)")
            }
        }
        return parts
    }

    /// January is 1.
    private static func calendarMonth(_ word: String) -> Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        return word.count < 3 ? nil : months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    /// - Parameter calendarYear: with two figures or four; nil where none is said.
    private static func quarter(calendarMonth: Int, of calendarYear: Int?, in year: FinancialYear) -> Quarter? {
        guard (1...12).contains(calendarMonth) else { return nil }
        let isOfYear = calendarYear.map {
            ($0 - year.start - (calendarMonth < 4 ? 1 : 0)) % ($0 < 100 ? 100 : 10_000) == 0
        }
        guard isOfYear ?? true else { return nil }
        return Quarter(rawValue: (calendarMonth + 8) % 12 / 3 + 1)
    }
}
