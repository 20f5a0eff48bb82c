import Model

/// Finance's words and what they stand for. Each word is looked up once, as a file has few of them and many rows.
struct CodeLookup {
    /// What a directorate's word in the file stands for.
    struct Word {
        var text: String
        /// What the mapping says that it means.
        var code: String?
        /// Among the directorates with scorecards; nil where none is meant.
        var directorate: Int?
        /// The code of the directorate that has it as its name, by which no row is matched.
        var namesake: String?
    }

    private(set) var words: [Word] = []
    private var numbers: [String: Int] = [:]
    private var foldedNumbers: [String: Int] = [:]
    private var lastBytes: [UInt8] = []
    private var lastNumber: Int?

    private var codes: [String: Int] = [:]
    private var meanings: [String: String] = [:]
    private var codesOfNames: [String: String] = [:]
    private let costCentres: [String: CostCentre]
    private var periods: [String: Bool] = [:]
    private let period: Period

    /// A column with more is no column of directorates.
    static let mostWords = 10_000

    init(mapping: FinanceMapping, directorates: [Directorate], period: Period) {
        for (index, directorate) in directorates.enumerated() { codes[directorate.code.lowercased()] = index }
        for directorate in directorates { codesOfNames[Self.folded(directorate.name)] = directorate.code }
        for word in mapping.directorates { meanings[Self.folded(word.word)] = word.value.value }
        costCentres = Dictionary(mapping.costCentres.map { ($0.word, $0.value) }) { first, _ in first }
        self.period = period
        // Words that need no explanation; the mapping's win.
        for quarter in Quarter.allCases {
            let isWanted = quarter == period.quarter
            for word in ["\(quarter)", "quarter \(quarter.rawValue)", "qtr \(quarter.rawValue)"] {
                periods[word.lowercased()] = isWanted
            }
        }
        for word in mapping.periods { periods[Self.folded(word.word)] = word.value == period.quarter }
    }

    func index(ofCode code: String) -> Int? { codes[code.lowercased()] }

    /// The number of a directorate's word; nil where the file has too many.
    mutating func number(of word: ArraySlice<UInt8>) -> Int? {
        if let lastNumber, lastBytes[...] == word { return lastNumber }
        let text = word.text
        var number = numbers[text]
        if number == nil {
            guard words.count < Self.mostWords else { return nil }
            // A word in other capitals is the same word.
            let folded = Self.folded(text)
            let code = meanings[folded]
            number = foldedNumbers[folded]
            if number == nil {
                words.append(
                    Word(
                        text: text, code: code, directorate: index(ofCode: code ?? text),
                        namesake: codesOfNames[folded]))
                number = words.count - 1
                foldedNumbers[folded] = number
            }
            numbers[text] = number
        }
        lastBytes = Array(word)
        lastNumber = number
        return number
    }

    /// The number of a word that was met before.
    func known(_ word: ArraySlice<UInt8>) -> Int? { numbers[word.text] }

    /// Whether cost centres are merged only where the mapping lists them.
    var listsCostCentres: Bool { !costCentres.isEmpty }

    func costCentre(_ code: ArraySlice<UInt8>) -> CostCentre? { costCentres[code.text] }

    /// Whether a word means the period that is merged; nil where it is not known.
    func isWanted(period word: ArraySlice<UInt8>) -> Bool? {
        let text = Self.folded(word.text)
        if let known = periods[text] { return known }
        // `Q1 2012/13`: the year is compared as well.
        let parts = text.split(separator: " ")
        guard let last = parts.last, parts.count > 1, let year = isWanted(year: Array(last.utf8)[...]) else {
            return nil
        }
        return periods[parts.dropLast().joined(separator: " ")].map { $0 && year }
    }

    /// Whether a text is the year that is merged; nil where it is none. `2013` might be either of two.
    func isWanted(year text: ArraySlice<UInt8>) -> Bool? {
        let parts = text.text.split { $0 == "/" || $0 == "-" }
        guard parts.count == 2, parts[0].utf8.count == 4, [2, 4].contains(parts[1].utf8.count),
            let year = FinancialYear("\(parts[0])/\(parts[1].suffix(2))"),
            parts[1].utf8.count == 2 || Int(parts[1]) == year.start + 1
        else { return nil }
        return year == period.year
    }

    /// Capitals and the number of spaces do not matter.
    private static func folded(_ word: String) -> String {
        word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
