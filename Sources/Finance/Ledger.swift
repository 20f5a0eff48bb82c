import Model

/// The budget lines of one period, each of its own directorate and cost centre, in the order in which they came.
///
/// A million lines of records would need half a gigabyte: here a line is four whole numbers and its texts' place in one
/// run of bytes, and a record is made only when somebody asks for one.
package struct Ledger: Sendable {
    package let period: Period
    /// The file that the lines' rows are counted in, as complaints name it.
    package let file: String
    /// The codes of the directorates that have lines, and others that may.
    package private(set) var directorates: [String] = []
    private var entries: [Entry] = []
    private var texts: [UInt8] = []
    private var keys = KeyTable()

    private struct Entry: Sendable {
        private var original: Int64
        private var budget: Int64
        private var actual: Int64
        private var forecast: Int64
        /// Where in the texts its cost centre begins; service and explanation follow.
        private var start: Int
        private var explanationCount: UInt32
        let row: UInt32
        private let costCentreCount: UInt16
        private var serviceCount: UInt16
        let directorate: UInt16

        init(
            directorate: Int, costCentre: Int, service: Int, amounts: Amounts, explanation: Int, row: Int, start: Int
        ) {
            (original, budget, actual, forecast) = Self.parts(amounts)
            self.start = start
            explanationCount = UInt32(clamping: explanation)
            self.row = UInt32(clamping: row)
            costCentreCount = UInt16(clamping: costCentre)
            serviceCount = UInt16(clamping: service)
            self.directorate = UInt16(clamping: directorate)
        }

        mutating func setTexts(start: Int, service: Int, explanation: Int) {
            self.start = start
            serviceCount = UInt16(clamping: service)
            explanationCount = UInt32(clamping: explanation)
        }

        var costCentre: Range<Int> { start..<start + Int(costCentreCount) }
        var service: Range<Int> { costCentre.upperBound..<costCentre.upperBound + Int(serviceCount) }
        var explanation: Range<Int> { service.upperBound..<service.upperBound + Int(explanationCount) }

        var amounts: Amounts {
            get {
                // More than an amount can be is none, as `nothing` is.
                Amounts(
                    original: Money(parts: original), budget: Money(parts: budget) ?? .zero,
                    actual: Money(parts: actual), forecast: Money(parts: forecast))
            }
            set { (original, budget, actual, forecast) = Self.parts(newValue) }
        }

        private static func parts(_ amounts: Amounts) -> (Int64, Int64, Int64, Int64) {
            (
                amounts.original?.parts ?? nothing, amounts.budget.parts, amounts.actual?.parts ?? nothing,
                amounts.forecast?.parts ?? nothing
            )
        }

        /// Further from nought than any amount.
        private static let nothing = Int64.min
    }

    package init(period: Period, file: String = "") {
        self.period = period
        self.file = file
    }

    package var count: Int { entries.count }

    /// The number of a directorate's code, whatever the case of its letters; it is new where it was not met before.
    mutating func directorate(_ code: String) -> Int {
        if let index = directorates.firstIndex(of: code) { return index }
        let folded = code.lowercased()
        if let index = directorates.firstIndex(where: { $0.lowercased() == folded }) { return index }
        directorates.append(code)
        return directorates.count - 1
    }

    /// The line of a directorate that has a cost centre, or one whose code differs from it in leading noughts only: a
    /// spreadsheet takes those away, so that no ledger holds both.
    func find(directorate: Int, costCentre: Span<UInt8>) -> Int? {
        let key = costCentre.extracting(droppingFirst: costCentre.leadingNoughts)
        return keys.find(keys.hash(directorate, key)) { index in
            guard entries[index].directorate == directorate else { return false }
            let code = texts.span.extracting(entries[index].costCentre)
            return code.isSame(as: costCentre) || code.extracting(droppingFirst: code.leadingNoughts).isSame(as: key)
        }
    }

    /// How long a cost centre or a service may be, in bytes; longer ones must not come here.
    static let mostBytes = Int(UInt16.max)
    /// How many directorates there may be.
    static let mostDirectorates = Int(UInt16.max)

    /// Adds a line that ``find(directorate:costCentre:)`` does not find.
    ///
    /// - Parameter row: where in its file it stands.
    mutating func append(
        directorate: Int, costCentre: Span<UInt8>, service: Span<UInt8>, amounts: Amounts, explanation: Span<UInt8>,
        row: Int
    ) {
        let key = costCentre.extracting(droppingFirst: costCentre.leadingNoughts)
        keys.insert(keys.hash(directorate, key))
        entries.append(
            Entry(
                directorate: directorate, costCentre: costCentre.count, service: service.count, amounts: amounts,
                explanation: explanation.count, row: row, start: texts.count))
        texts.append(costCentre)
        texts.append(service)
        texts.append(explanation)
    }

    /// The same for a line's parts.
    ///
    /// - Parameter directorate: the number of its directorate.
    mutating func append(_ line: LedgerLine, directorate: Int) {
        append(
            directorate: directorate, costCentre: line.costCentre.span, service: line.service.span,
            amounts: line.amounts, explanation: line.explanation.span, row: line.row)
    }

    /// Gives a line other texts than it had.
    mutating func setTexts(of index: Int, service: [UInt8], explanation: [UInt8]) {
        let costCentre = Array(costCentre(index))
        entries[index].setTexts(start: texts.count, service: service.count, explanation: explanation.count)
        texts += costCentre
        texts += service
        texts += explanation
    }
}

// MARK: A line's parts

extension Ledger {
    func line(_ index: Int) -> LedgerLine {
        LedgerLine(
            directorate: directorates[directorate(of: index)], costCentre: costCentre(index), service: service(index),
            amounts: self[amountsOf: index], explanation: explanation(index), row: row(of: index))
    }

    func directorate(of index: Int) -> Int { Int(entries[index].directorate) }

    /// Where in its file a line stands; of lines that were added up, the first.
    package func row(of index: Int) -> Int { Int(entries[index].row) }

    func costCentre(_ index: Int) -> ArraySlice<UInt8> { texts[entries[index].costCentre] }

    /// Whether a line's cost centre is written so.
    func costCentre(_ index: Int, is code: Span<UInt8>) -> Bool {
        texts.span.extracting(entries[index].costCentre).isSame(as: code)
    }

    func service(_ index: Int) -> ArraySlice<UInt8> { texts[entries[index].service] }

    func explanation(_ index: Int) -> ArraySlice<UInt8> { texts[entries[index].explanation] }

    /// Whether a line's explanation is this.
    func explanation(_ index: Int, is text: Span<UInt8>) -> Bool {
        texts.span.extracting(entries[index].explanation).isSame(as: text)
    }

    subscript(amountsOf index: Int) -> Amounts {
        get { entries[index].amounts }
        set { entries[index].amounts = newValue }
    }

    var sums: Sums {
        var sums = Sums()
        for index in entries.indices { sums.add(self[amountsOf: index]) }
        return sums
    }
}
