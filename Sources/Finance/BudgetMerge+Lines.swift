import FoundationEssentials
import Model

extension BudgetMerge {
    /// What became of one field of a line that was there before. Amounts are in pounds, as ``Foundation/Decimal`` shows
    /// them; nil is nothing.
    package struct Change: Hashable, Sendable {
        package var field: FinanceField
        package var old: String?
        package var new: String?
    }

    /// The new lines, in their order: put together one by one, as there may be a million.
    package var newRecords: some Collection<BudgetRecord> { lines(.new).map { [merged] in merged.record($0) } }

    /// Old lines that finance's file says nothing of.
    package var keptRecords: some Collection<BudgetRecord> { lines(.kept).map { [merged] in merged.record($0) } }

    package var changedRecords: some Collection<(record: BudgetRecord, changes: [Change])> {
        lines(.changed).map { [merged] line in
            let record = merged.record(line)
            return (record, line.old.map { Self.changes(from: merged.old[$0].line, to: record.line) } ?? [])
        }
    }

    var newParts: some Collection<LedgerLine> { lines(.new).map { [merged] in merged.parts($0) } }
    var keptParts: some Collection<LedgerLine> { lines(.kept).map { [merged] in merged.parts($0) } }

    private func lines(_ kind: MergedLedger.Line.Kind) -> LazyFilterCollection<[MergedLedger.Line]> {
        merged.lines.lazy.filter { $0.kind == kind }
    }

    private static func changes(from old: BudgetLine, to new: BudgetLine) -> [Change] {
        let fields: [(FinanceField, String?, String?)] = [
            (.service, old.service, new.service), (.original, old.original?.barePounds, new.original?.barePounds),
            (.budget, old.budget.barePounds, new.budget.barePounds),
            (.actual, old.actual?.barePounds, new.actual?.barePounds),
            (.forecast, old.forecast?.barePounds, new.forecast?.barePounds),
            (.explanation, old.explanation, new.explanation),
        ]
        return fields.filter { $0.1 != $0.2 }.map { field, old, new in
            Change(field: field, old: old?.isEmpty == true ? nil : old, new: new?.isEmpty == true ? nil : new)
        }
    }

    /// Where the file's amounts went, row by row of a small table; those with nothing are left out.
    package var reconciliation: [(name: String, sums: Sums)] {
        let totals = extract.totals
        let parts: [(name: String, sums: Sums)] = [
            ("merged", totals.taken), ("unmatched", totals.unmatched), ("other periods", totals.otherPeriods),
            ("refused", totals.refused), ("duplicates", totals.duplicates),
        ]
        return [("in the file", totals.file)] + parts.filter { $0.name == "merged" || $0.sums != Sums() }
    }
}
