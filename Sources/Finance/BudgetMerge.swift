import Diagnostics
import Model
import Rows

/// Finance's rows merged into what was there: the second road's last step before files.
package struct BudgetMerge: Sendable {
    package let extract: FinanceExtract
    /// The lines as they are now; where ``isClean`` is false they are not to be written.
    package let merged: MergedLedger
    package let newCount: Int
    package let changedCount: Int
    package let unchangedCount: Int
    /// Old lines that finance's file says nothing of.
    package let keptCount: Int
    /// In the scorecards' order; directorates without lines before and after are left out.
    package let totals: [DirectorateTotals]
    package let overall: DirectorateTotals
    /// Whether the lines come to what was counted row by row: two ways to one sum.
    let linesReconcile: Bool
    /// Lines that are old ones but for the leading noughts of their codes.
    let lostNoughts: Listing<LostNoughts>

    init(
        extract: FinanceExtract, merged: MergedLedger, totals: [DirectorateTotals], lostNoughts: Listing<LostNoughts>
    ) {
        self.extract = extract
        self.merged = merged
        self.totals = totals
        self.lostNoughts = lostNoughts
        overall = totals.reduce(into: DirectorateTotals()) { $0.add($1) }
        linesReconcile = extract.ledger.sums == extract.totals.taken
        var counts: [MergedLedger.Line.Kind: Int] = [:]
        for line in merged.lines { counts[line.kind, default: 0] += 1 }
        newCount = counts[.new] ?? 0
        changedCount = counts[.changed] ?? 0
        unchangedCount = counts[.unchanged] ?? 0
        keptCount = counts[.kept] ?? 0
    }

    /// - Parameters:
    ///   - old: the lines of the same period that were there.
    ///   - directorates: those that have scorecards, in their order.
    package init(_ extract: FinanceExtract, into old: Ledger, directorates: [Directorate]) {
        var merger = BudgetMerger(extract, oldFile: old.file, directorates: directorates)
        // No two lines of a ledger have one key.
        for index in 0..<old.count { _ = merger.take(old.line(index)) }
        self = merger.finish()
    }

    /// Merges with the lines of a file as they are read, without holding them all.
    ///
    /// - Parameters:
    ///   - old: what ``BudgetFile`` wrote for the same period.
    ///   - name: its name, for complaints.
    ///   - unguarded: undoes what was done to a text so that no spreadsheet runs it.
    /// - Returns: the merge, and what is wrong with the old file; where that has an error, the merge is not whole.
    package static func merging(
        _ extract: FinanceExtract, into old: any RowFile, name: String, directorates: [Directorate],
        unguarded: (String) -> String = { $0 }
    ) throws(ReadFailure) -> (merge: BudgetMerge, diagnostics: [Diagnostic]) {
        var merger = BudgetMerger(extract, oldFile: name, directorates: directorates)
        let diagnostics = try BudgetFile.read(old, name: name, period: extract.period, unguarded: unguarded) { line in
            merger.take(line)
        }
        return (merger.finish(), diagnostics)
    }

    /// Whether what finance sent may be merged: no row was refused, none was there twice, none is an old line under
    /// another code, and every penny is accounted for.
    package var isClean: Bool {
        extract.isClean && lostNoughts.count == 0 && extract.totals.reconcile && linesReconcile
    }

    /// Whether merging changes anything.
    package var changesNothing: Bool { newCount == 0 && changedCount == 0 }
}

/// What the lines of one directorate come to, before and after.
package struct DirectorateTotals: Sendable, Hashable {
    /// Empty for all directorates together.
    package var code = ""
    package var before = LineTotals()
    package var after = LineTotals()
    /// Of those after, the old lines that finance's file says nothing of.
    package var kept = LineTotals()

    init() {}

    init(code: String, before: LineTotals, after: LineTotals, kept: LineTotals) {
        self.code = code
        self.before = before
        self.after = after
        self.kept = kept
        self.before.settle()
        self.after.settle()
    }

    mutating func add(_ other: DirectorateTotals) {
        before.add(other.before)
        after.add(other.after)
        kept.add(other.kept)
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
