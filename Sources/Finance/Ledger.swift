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
        var original: Int64
        var budget: Int64
        var actual: Int64
        var forecast: Int64
        /// Where in the texts its cost centre begins; service and explanation follow.
        var start: Int
        var explanation: UInt32
        var row: UInt32
        var costCentre: UInt16
        var service: UInt16
        var directorate: UInt16
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
    func find(directorate: Int, costCentre: ArraySlice<UInt8>) -> Int? {
        let key = costCentre.withoutLeadingNoughts
        return keys.find(KeyTable.hash(directorate, key)) { index in
            entries[index].directorate == directorate && self.costCentre(index).withoutLeadingNoughts == key
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
        directorate: Int, costCentre: ArraySlice<UInt8>, service: ArraySlice<UInt8>, amounts: Amounts,
        explanation: ArraySlice<UInt8>, row: Int
    ) {
        let start = texts.count
        texts.append(contentsOf: costCentre)
        texts.append(contentsOf: service)
        texts.append(contentsOf: explanation)
        entries.append(
            Entry(
                original: 0, budget: 0, actual: 0, forecast: 0, start: start,
                explanation: UInt32(clamping: explanation.count), row: UInt32(clamping: row),
                costCentre: UInt16(clamping: costCentre.count), service: UInt16(clamping: service.count),
                directorate: UInt16(clamping: directorate)))
        self[amountsOf: count - 1] = amounts
        let (entries, texts) = (entries, texts)
        keys.insert(KeyTable.hash(directorate, costCentre.withoutLeadingNoughts), at: count - 1) { index in
            let entry = entries[index]
            return KeyTable.hash(
                Int(entry.directorate),
                texts[entry.start..<entry.start + Int(entry.costCentre)].withoutLeadingNoughts)
        }
    }

    /// Gives a line other texts than it had.
    mutating func setTexts(of index: Int, service: ArraySlice<UInt8>, explanation: ArraySlice<UInt8>) {
        let costCentre = Array(costCentre(index))
        entries[index].start = texts.count
        entries[index].service = UInt16(clamping: service.count)
        entries[index].explanation = UInt32(clamping: explanation.count)
        texts.append(contentsOf: costCentre)
        texts.append(contentsOf: service)
        texts.append(contentsOf: explanation)
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

    func costCentre(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        return texts[entry.start..<entry.start + Int(entry.costCentre)]
    }

    func service(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        let start = entry.start + Int(entry.costCentre)
        return texts[start..<start + Int(entry.service)]
    }

    func explanation(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        let start = entry.start + Int(entry.costCentre) + Int(entry.service)
        return texts[start..<start + Int(entry.explanation)]
    }

    subscript(amountsOf index: Int) -> Amounts {
        get {
            let entry = entries[index]
            return Amounts(
                original: Self.money(entry.original), budget: Self.money(entry.budget) ?? .zero,
                actual: Self.money(entry.actual), forecast: Self.money(entry.forecast))
        }
        set {
            entries[index].original = newValue.original?.parts ?? Self.nothing
            entries[index].budget = newValue.budget.parts
            entries[index].actual = newValue.actual?.parts ?? Self.nothing
            entries[index].forecast = newValue.forecast?.parts ?? Self.nothing
        }
    }

    var sums: Sums {
        var sums = Sums()
        for index in entries.indices { sums.add(self[amountsOf: index]) }
        return sums
    }

    /// Further from nought than any amount.
    private static let nothing = Int64.min

    /// More than an amount can be is none, as ``nothing`` is.
    private static func money(_ parts: Int64) -> Money? { Money(parts: parts) }
}

/// Where the lines of a key are: a table of line numbers, each at the place that its key's hash gives, or behind it.
///
/// The hash is seeded anew in every run, so that no file can be made to fill one place; the order of lines never hangs
/// on it.
struct KeyTable: Sendable {
    /// A line's number and 1; 0 where there is none.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)
    private var count = 0

    static func hash(_ directorate: Int, _ costCentre: ArraySlice<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(directorate)
        costCentre.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    func find(_ hash: Int, isSame: (Int) -> Bool) -> Int? {
        var place = hash & (slots.count - 1)
        while slots[place] != 0 {
            let index = Int(slots[place]) - 1
            if isSame(index) { return index }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// - Parameter hash: gives that of any line that is here already, for when the table grows.
    mutating func insert(_ key: Int, at index: Int, hash: (Int) -> Int) {
        if count * 3 >= slots.count * 2 {
            let old = slots
            slots = Array(repeating: 0, count: old.count * 2)
            for slot in old where slot != 0 { put(slot, hash(Int(slot) - 1)) }
        }
        put(UInt32(truncatingIfNeeded: index + 1), key)
        count += 1
    }

    private mutating func put(_ slot: UInt32, _ hash: Int) {
        var place = hash & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }
}
