import Diagnostics
import Model

/// Finance's rows merged into what was there: the second road's last step before files.
package struct BudgetMerge: Sendable {
    package let extract: FinanceExtract
    /// The lines as they are now; where ``isClean`` is false they are not to be written.
    package let merged: MergedLedger
    /// Whether the lines come to what was counted row by row: two ways to one sum.
    let linesReconcile: Bool
    let new: [MergedLedger.Line]
    let changed: [MergedLedger.Line]
    /// Old lines that finance's file says nothing of.
    let kept: [MergedLedger.Line]
    package let unchangedCount: Int
    /// In the scorecards' order; directorates without lines before and after are left out.
    package let totals: [DirectorateTotals]
    package let overall: DirectorateTotals

    /// - Parameters:
    ///   - old: the lines of the same period that were there.
    ///   - directorates: those that have scorecards, in their order.
    package init(_ extract: FinanceExtract, into old: Ledger, directorates: [Directorate]) {
        var new: [MergedLedger.Line] = []
        var changed: [MergedLedger.Line] = []
        var kept: [MergedLedger.Line] = []
        var unchanged = 0

        // Both ledgers number directorates in their own way.
        let finance = extract.ledger
        var codes = directorates.map(\.code)
        codes += old.directorates.filter { !codes.contains($0) }
        let places = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
        let oldPlaces = old.directorates.map { places[$0] ?? 0 }
        let newPlaces = finance.directorates.map { places[$0] ?? 0 }
        let numbers = old.directorates.map { finance.directorates.firstIndex(of: $0) }

        var byDirectorate = Array(repeating: [MergedLedger.Line](), count: codes.count)
        var isMet = Array(repeating: false, count: finance.count)
        for index in 0..<old.count {
            let directorate = old.directorate(of: index)
            let match = numbers[directorate].flatMap {
                finance.find(directorate: $0, costCentre: old.costCentre(index))
            }
            if let match { isMet[match] = true }
            byDirectorate[oldPlaces[directorate]].append(MergedLedger.Line(old: index, new: match))
        }
        for index in 0..<finance.count where !isMet[index] {
            byDirectorate[newPlaces[finance.directorate(of: index)]].append(MergedLedger.Line(old: nil, new: index))
        }

        var fields = Set(extract.headings.map(\.field))
        // A forecast of some lines beside an actual of others could not be added up, so what is not sent goes.
        fields.insert(.forecast)
        let merged = MergedLedger(old: old, new: finance, fields: fields, lines: byDirectorate.flatMap { $0 })
        for line in merged.lines {
            if line.new == nil {
                kept.append(line)
            } else if line.old == nil {
                new.append(line)
            } else if merged.isUnchanged(line) {
                unchanged += 1
            } else {
                changed.append(line)
            }
        }
        self.extract = extract
        self.merged = merged
        linesReconcile = extract.ledger.sums == extract.totals.taken
        (self.new, self.changed, self.kept, unchangedCount) = (new, changed, kept, unchanged)
        totals = zip(codes, byDirectorate).compactMap { code, lines in
            lines.isEmpty ? nil : DirectorateTotals(code, lines, merged)
        }
        overall = totals.reduce(into: DirectorateTotals("")) { $0.add($1) }
    }

    /// Whether what finance sent may be merged: no row was refused, none was there twice, and every penny is accounted
    /// for.
    package var isClean: Bool { extract.isClean && extract.totals.reconcile && linesReconcile }

    package var newCount: Int { new.count }
    package var changedCount: Int { changed.count }
    package var keptCount: Int { kept.count }
    /// Whether merging changes anything.
    package var changesNothing: Bool { new.isEmpty && changed.isEmpty }
}

/// What the lines of one directorate come to, before and after.
package struct DirectorateTotals: Sendable, Hashable {
    /// Empty for all directorates together.
    package var code: String
    package var before = LineTotals()
    package var after = LineTotals()

    init(_ code: String) { self.code = code }

    init(_ code: String, _ lines: [MergedLedger.Line], _ merged: MergedLedger) {
        self.code = code
        for line in lines {
            if let old = line.old { before.add(merged.old[amountsOf: old]) }
            after.add(merged.amounts(line))
        }
        before.settle()
        after.settle()
    }

    mutating func add(_ other: DirectorateTotals) {
        before.add(other.before)
        after.add(other.after)
    }
}

/// What lines come to.
package struct LineTotals: Sendable, Hashable {
    package private(set) var sums = Sums()
    /// Above nought for an overspend; on the basis of each directorate's own lines.
    package private(set) var variance = Sum()
    package private(set) var lines = 0
    private var forecasts = 0

    /// Some lines have a forecast and some have none, which then count as nothing spent.
    package var isMixed: Bool { forecasts > 0 && forecasts < lines }

    mutating func add(_ amounts: Amounts) {
        sums.add(amounts)
        lines += 1
        if amounts.forecast != nil { forecasts += 1 }
    }

    /// As ``Budget`` has it: the forecast wherever one line has one, else the actual.
    mutating func settle() { variance = sums.outturn(forecasts > 0 ? .forecast : .actual) - sums.budget }

    mutating func add(_ other: LineTotals) {
        sums = sums + other.sums
        variance = variance + other.variance
        lines += other.lines
        forecasts += other.forecasts
    }
}
