import Diagnostics
import FoundationEssentials
import Model
import Rows

extension BudgetMerge {
    /// The whole report for machines, as one JSON object, which ends in a line feed. Amounts are texts in pounds, exact;
    /// what is not known is `null`. Lists hold all their items, but for rows that are odd: of those, the first
    /// ``Listing/most``, beside their number in `rows`.
    ///
    /// - Parameter write: takes one piece after another, as there may be a million lines.
    package func writeJSON(_ write: (String) -> Void) {
        let extract = extract
        write("{\"file\":\(quoted(extract.file)),\"sheet\":\(quoted(extract.sheet?.name))")
        write(",\"year\":\(quoted("\(extract.period.year)")),\"quarter\":\(quoted("\(extract.period.quarter)"))")
        write(",\"units\":\(quoted(extract.units.rawValue)),\"compare\":\(quoted(extract.basis.rawValue.lowercased()))")
        write(",\"clean\":\(isClean),\"headingRow\":\(extract.headingRow.map { "\($0)" } ?? "null")")
        list("columns", extract.headings, write) { used in
            object([
                ("field", quoted(used.field.rawValue)), ("heading", quoted(used.heading)),
                ("column", quoted(CellName.letters(used.column))),
            ])
        }
        list("columnsNotRead", extract.unusedHeadings, write, quoted)
        let rows: [(String, Int)] = [
            ("read", extract.rowsRead), ("merged", extract.rowsTaken), ("skipped", extract.skipped.count),
            ("unmatched", extract.unmatched.reduce(0) { $0 + $1.rows }), ("refused", extract.refused.count),
            ("duplicates", extract.duplicates.count), ("disagreements", extract.disagreements.count),
            ("unchecked", extract.unchecked.count), ("agreements", extract.agreements), ("odd", extract.odd.count),
            ("blankBudgets", extract.blankBudgets), ("blankOutturns", extract.blankOutturns),
            ("partsOfPennies", extract.partsOfPennies), ("roundedAmounts", extract.rounded),
        ]
        write(",\n\"rows\":" + object(rows.map { ($0.0, "\($0.1)") }))
        write(
            ",\n\"skippedByReason\":"
                + object(
                    SkipReason.allCases.compactMap { reason in
                        extract.skippedByReason[reason].map { (reason.rawValue, "\($0)") }
                    }))
        let lines = [
            ("new", newCount), ("changed", changedCount), ("unchanged", unchangedCount), ("kept", keptCount),
        ]
        write(",\n\"lines\":" + object(lines.map { ($0.0, "\($0.1)") }))
        writeLines(write)
        writeRows(write)
        writeTotals(write)
        write("}\n")
    }

    /// The same in one piece.
    package var json: String {
        var text = ""
        writeJSON { text += $0 }
        return text
    }

    private func writeLines(_ write: (String) -> Void) {
        list("changed", changedRecords, write) { changed in
            let changes = changed.changes.map { change in
                object([
                    ("field", quoted(change.field.rawValue)), ("old", quoted(change.old)), ("new", quoted(change.new)),
                ])
            }
            return object(key(changed.record) + [("changes", "[" + changes.joined(separator: ",") + "]")])
        }
        list("new", newParts, write, line)
        list("kept", keptParts, write, line)
    }

    private func writeRows(_ write: (String) -> Void) {
        list("skipped", extract.skipped.items, write) { row in
            object([("row", "\(row.row)"), ("reason", quoted(row.reason.rawValue)), ("text", quoted(row.text))])
        }
        list("refused", extract.refused.items, write) { row in
            object([
                ("row", "\(row.row)"), ("cell", quoted(row.cell)), ("field", quoted(row.field?.rawValue)),
                ("id", quoted(row.reason.rawValue)), ("text", quoted(row.text)), ("message", quoted(row.message)),
            ])
        }
        list("unmatched", extract.unmatched, write) { rows in
            object(
                [
                    ("kind", quoted(rows.kind.rawValue)), ("word", quoted(rows.word)), ("code", quoted(rows.code)),
                    ("rows", "\(rows.rows)"), ("firstRow", "\(rows.firstRow)"),
                ] + amounts(rows.sums))
        }
        list("duplicates", extract.duplicates.items, write) { row in
            object([
                ("row", "\(row.row)"), ("firstRow", "\(row.firstRow)"), ("directorate", quoted(row.directorate)),
                ("costCentre", quoted(row.costCentre)), ("message", quoted(row.message)),
            ])
        }
        list("disagreements", extract.disagreements.items, write, disagreement)
        list("unchecked", extract.unchecked.items, write, disagreement)
        list("odd", extract.odd.items, write) { row in
            object([
                ("row", "\(row.row)"), ("costCentre", quoted(row.costCentre)), ("id", quoted(row.id)),
                ("message", quoted(row.message)),
            ])
        }
    }

    private func disagreement(_ row: Disagreement) -> String {
        object([
            ("row", "\(row.row)"), ("cell", quoted(row.cell)), ("id", quoted(row.kind.id)),
            ("label", quoted(row.label)), ("stated", quoted(row.stated)), ("recomputed", quoted(row.recomputed)),
            ("message", quoted(row.message)),
        ])
    }

    private func writeTotals(_ write: (String) -> Void) {
        func total(_ total: DirectorateTotals) -> String {
            let code = total.code.isEmpty ? [] : [("directorate", quoted(total.code))]
            return object(
                code
                    + [("before", total.before), ("after", total.after)].map { name, totals in
                        (
                            name,
                            object(amounts(totals.sums) + [("variance", quoted(totals.variance.decimal.barePounds))])
                        )
                    })
        }
        list("totals", totals, write, total)
        write(",\n\"overall\":" + total(overall))
        let sums = extract.totals
        let parts: [(String, Sums)] = [
            ("file", sums.file), ("merged", sums.taken), ("unmatched", sums.unmatched),
            ("otherPeriods", sums.otherPeriods), ("refused", sums.refused), ("duplicates", sums.duplicates),
        ]
        write(
            ",\n\"reconciliation\":"
                + object(parts.map { ($0.0, object(amounts($0.1))) } + [("holds", "\(sums.reconcile)")]))
    }

    private func key(_ record: BudgetRecord) -> [(String, String)] {
        [
            ("directorate", quoted(record.directorate)), ("costCentre", quoted(record.line.costCentre)),
            ("service", quoted(record.line.service)),
        ]
    }

    private func line(_ line: LedgerLine) -> String {
        object([
            ("directorate", quoted(line.directorate)), ("costCentre", quoted(line.costCentre.text)),
            ("service", quoted(line.service.text)), ("originalBudget", quoted(line.amounts.original?.barePounds)),
            ("budget", quoted(line.amounts.budget.barePounds)), ("actual", quoted(line.amounts.actual?.barePounds)),
            ("forecast", quoted(line.amounts.forecast?.barePounds)), ("explanation", quoted(line.explanation.text)),
        ])
    }

    private func amounts(_ sums: Sums) -> [(String, String)] {
        [
            ("originalBudget", sums.original), ("budget", sums.budget), ("actual", sums.actual),
            ("forecast", sums.forecast),
        ].map { ($0.0, quoted($0.1.decimal.barePounds)) }
    }
}

private func quoted(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }

private func object(_ members: [(String, String)]) -> String {
    var text = "{"
    for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += JSONText.string(member.0)
        text += ":"
        text += member.1
    }
    return text + "}"
}

/// One item a line.
private func list<Items: Collection>(
    _ name: String, _ items: Items, _ write: (String) -> Void, _ text: (Items.Element) -> String
) {
    write(",\n\(JSONText.string(name)):[")
    for (index, item) in items.enumerated() { write((index == 0 ? "\n" : ",\n") + text(item)) }
    write("]")
}
