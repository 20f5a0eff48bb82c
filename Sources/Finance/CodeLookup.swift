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

    /// What a cost centre on the mapping's list stands for, as bytes of UTF-8.
    struct Centre {
        /// The word for its directorate; nil takes that of the row.
        var directorate: [UInt8]?
        /// The code that the scorecards know it by; nil keeps finance's.
        var code: [UInt8]?

        init(_ costCentre: CostCentre) {
            directorate = costCentre.directorate.map { Array($0.value.utf8) }
            code = costCentre.code.map { Array($0.utf8) }
        }
    }

    private(set) var words: [Word] = []
    private var numbers = WordMemory<Int>()
    private var foldedNumbers: [String: Int] = [:]

    private var codes: [String: Int] = [:]
    private var meanings: [String: String] = [:]
    private var codesOfNames: [String: String] = [:]
    /// The code of the one directorate that the whole file is about.
    private let directorate: [UInt8]?
    private let costCentres: [String: CostCentre]
    private var knownCentres = WordMemory<Centre?>()
    private var periods: [String: Bool] = [:]
    private var knownPeriods = WordMemory<Bool?>()
    private var knownYears = WordMemory<Bool?>()
    private let period: Period

    /// A column with more is no column of directorates.
    static let mostWords = 10_000

    init(mapping: FinanceMapping, directorates: [Directorate], period: Period) {
        for (index, directorate) in directorates.enumerated() { codes[directorate.code.lowercased()] = index }
        for directorate in directorates { codesOfNames[Self.folded(directorate.name)] = directorate.code }
        for word in mapping.directorates { meanings[Self.folded(word.word)] = word.value.value }
        directorate = mapping.directorate.map { Array($0.value.utf8) }
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

    /// The number of the word that a row's directorate goes by; nil where it has none, or the file has too many.
    ///
    /// - Parameters:
    ///   - stated: what the row says; empty where it says nothing.
    ///   - centre: its cost centre, where the mapping lists it.
    mutating func directorate(stated: Span<UInt8>, of centre: Centre?) -> Int? {
        if let word = centre?.directorate ?? directorate { return number(of: word.span) }
        return stated.isEmpty ? nil : number(of: stated)
    }

    private mutating func number(of word: Span<UInt8>) -> Int? {
        if let number = numbers.value(of: word) { return number }
        guard words.count < Self.mostWords else { return nil }
        // A word in other capitals is the same word.
        let text = word.text
        let folded = Self.folded(text)
        let number = foldedNumbers[folded] ?? words.count
        if number == words.count {
            let code = meanings[folded]
            words.append(
                Word(
                    text: text, code: code, directorate: index(ofCode: code ?? text), namesake: codesOfNames[folded]))
            foldedNumbers[folded] = number
        }
        numbers.remember(number, of: word)
        return number
    }

    /// The number of a word that was met before.
    func known(_ word: Span<UInt8>) -> Int? { numbers.value(of: word) }

    /// Whether cost centres are merged only where the mapping lists them.
    var listsCostCentres: Bool { !costCentres.isEmpty }

    /// Nil where the mapping does not list it.
    mutating func costCentre(_ code: Span<UInt8>) -> Centre? {
        if let known = knownCentres.value(of: code) { return known }
        let centre = costCentres[code.text].map(Centre.init)
        knownCentres.remember(centre, of: code)
        return centre
    }

    /// Whether a word means the period that is merged; nil where it is not known.
    mutating func isWanted(period word: Span<UInt8>) -> Bool? {
        if let known = knownPeriods.value(of: word) { return known }
        let isWanted = isWanted(period: Self.folded(word.text))
        knownPeriods.remember(isWanted, of: word)
        return isWanted
    }

    private func isWanted(period text: String) -> Bool? {
        if let known = periods[text] { return known }
        // `Q1 2012/13`: the year is compared as well.
        let parts = text.split(separator: " ")
        guard let last = parts.last, parts.count > 1, let year = isWanted(year: String(last)) else { return nil }
        return periods[parts.dropLast().joined(separator: " ")].map { $0 && year }
    }

    /// Whether a text is the year that is merged; nil where it is none.
    mutating func isWanted(year word: Span<UInt8>) -> Bool? {
        if let known = knownYears.value(of: word) { return known }
        let isWanted = isWanted(year: word.text)
        knownYears.remember(isWanted, of: word)
        return isWanted
    }

    /// `2013` might be either of two years, and is none.
    private func isWanted(year text: String) -> Bool? {
        let parts = text.split { $0 == "/" || $0 == "-" }
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
