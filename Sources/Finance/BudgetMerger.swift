import Model

/// Merges old lines, one after another, with what finance sent.
///
/// Of an old line that is the same as finance's nothing is kept, so that merging a file twice takes no more memory than
/// merging it once.
struct BudgetMerger {
    private let extract: FinanceExtract
    private let fields: Set<FinanceField>
    private var codes: [String]
    /// The number of a code among finance's directorates, and among those of the old lines that are kept.
    private var numbers: [String: (place: Int, new: Int?, old: Int)] = [:]
    private var old: Ledger
    private var byDirectorate: [[MergedLedger.Line]] = []
    private var before: [LineTotals] = []
    /// Of each of finance's lines, the row of the old line with its key; nought where none was met.
    private var metRows: [UInt32]
    private var lostNoughts = Listing<LostNoughts>()
    private let oldFile: String

    /// - Parameter oldFile: the name of the old lines' file, for complaints.
    init(_ extract: FinanceExtract, oldFile: String, directorates: [Directorate]) {
        self.extract = extract
        self.oldFile = oldFile
        // A forecast of some lines beside an actual of others could not be added up, so what is not sent goes.
        fields = Set(extract.headings.map(\.field)).union([.forecast])
        codes = []
        old = Ledger(period: extract.period)
        metRows = Array(repeating: 0, count: extract.ledger.count)
        for directorate in directorates { _ = number(directorate.code) }
    }

    private mutating func number(_ code: String) -> (place: Int, new: Int?, old: Int) {
        if let known = numbers[code] { return known }
        let folded = code.lowercased()
        if let same = codes.first(where: { $0.lowercased() == folded }), let known = numbers[same] {
            numbers[code] = known
            return known
        }
        let number = (
            place: codes.count,
            new: extract.ledger.directorates.firstIndex { $0.lowercased() == folded }, old: old.directorate(code)
        )
        numbers[code] = number
        codes.append(code)
        byDirectorate.append([])
        before.append(LineTotals())
        return number
    }

    /// - Returns: the row of another old line that has the same key; nil where none has.
    mutating func take(_ line: LedgerLine) -> Int? {
        let (place, newDirectorate, oldDirectorate) = number(line.directorate)
        let finance = extract.ledger
        let match = newDirectorate.flatMap { finance.find(directorate: $0, costCentre: line.costCentre.span) }
        let merged: MergedLedger.Line
        if let match {
            if metRows[match] > 0 { return Int(metRows[match]) }
            metRows[match] = UInt32(clamping: line.row)
            let code = finance.costCentre(match)
            if code != line.costCentre {
                lostNoughts.add(
                    LostNoughts(
                        directorate: line.directorate, row: finance.row(of: match), costCentre: code.text,
                        oldFile: oldFile, oldRow: line.row, oldCostCentre: line.costCentre.text))
            }
            let amounts = finance[amountsOf: match]
            let (service, explanation) = (finance.service(match), finance.explanation(match))
            if amounts == line.amounts, service == line.service, explanation == line.explanation {
                merged = .unchanged(new: match)
            } else {
                let index = keep(line, oldDirectorate)
                let isSame =
                    amounts.filled(from: line.amounts, where: fields) == line.amounts
                    && (!fields.contains(.service) || service == line.service)
                    && (!fields.contains(.explanation) || explanation == line.explanation)
                merged = isSame ? .unchanged(old: index) : .changed(old: index, new: match)
            }
        } else {
            if let first = old.find(directorate: oldDirectorate, costCentre: line.costCentre.span) {
                return old.row(of: first)
            }
            merged = .kept(old: keep(line, oldDirectorate))
        }
        before[place].add(line.amounts)
        byDirectorate[place].append(merged)
        return nil
    }

    private mutating func keep(_ line: LedgerLine, _ directorate: Int) -> Int {
        old.append(line, directorate: directorate)
        return old.count - 1
    }

    consuming func finish() -> BudgetMerge {
        let finance = extract.ledger
        for index in 0..<finance.count where metRows[index] == 0 {
            let place = number(finance.directorates[finance.directorate(of: index)]).place
            byDirectorate[place].append(.new(index))
        }
        let counts = byDirectorate.map(\.count)
        var lines: [MergedLedger.Line] = []
        lines.reserveCapacity(counts.reduce(0, +))
        for place in byDirectorate.indices {
            lines += byDirectorate[place]
            byDirectorate[place] = []
        }
        let merged = MergedLedger(old: old, new: finance, fields: fields, lines: lines)
        var totals: [DirectorateTotals] = []
        var start = 0
        for (place, count) in counts.enumerated() {
            var after = LineTotals()
            var kept = LineTotals()
            for line in lines[start..<start + count] {
                after.add(merged.amounts(line))
                if line.kind == .kept { kept.add(merged.amounts(line)) }
            }
            start += count
            if count > 0 {
                totals.append(
                    DirectorateTotals(code: codes[place], before: before[place], after: after, kept: kept))
            }
        }
        return BudgetMerge(extract: extract, merged: merged, totals: totals, lostNoughts: lostNoughts)
    }
}
