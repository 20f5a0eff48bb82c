import Diagnostics
import FoundationEssentials
import Model
import Rows

extension BudgetMerge {
    /// What was merged and why the rest was not, for people: lists of at most so many, and how many more there are.
    package func text(most: Int = 20) -> String {
        var page = Page(most: most)
        let basis = extract.basis.rawValue.lowercased()
        page.line(
            "\(extract.file), \(extract.period.title): amounts in \(extract.units.rawValue), \(basis) against budget")
        guard !extract.headings.isEmpty else {
            page.line("no amounts were read")
            return page.text
        }
        page.line(
            "columns: "
                + extract.headings.map { used in
                    let heading = used.heading.isEmpty ? "" : "'\(used.heading.shortened)' "
                    return heading + "\(CellName.letters(used.column)) is the \(used.field.rawValue)"
                }.joined(separator: ", "))
        if !extract.unusedHeadings.isEmpty {
            page.line("not read: " + extract.unusedHeadings.map { "'\($0.shortened)'" }.joined(separator: ", "))
        }
        page.counts("Rows", rowCounts)
        page.counts(
            "Lines",
            [
                (newCount, "new"), (changedCount, "changed"), (unchangedCount, "unchanged"),
                (keptCount, "kept, as finance's file says nothing of them"),
            ])
        page.lists(self)
        page.totals(self)
        return page.text
    }

    private var rowCounts: [(Int, String)] {
        let reasons = SkipReason.allCases.compactMap { reason in
            extract.skippedByReason[reason].map { "\($0) \(reason.rawValue)" }
        }
        return [
            (extract.rowsRead, "read"), (extract.rowsTaken, "merged"),
            (extract.skipped.count, "skipped" + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", "))),
            (extract.unmatched.reduce(0) { $0 + $1.rows }, "unmatched"), (extract.refused.count, "refused"),
            (extract.duplicates.count, "repeated"),
        ]
    }
}

private struct Page {
    let most: Int
    private(set) var text = ""

    init(most: Int) { self.most = most }

    /// - Parameter line: may begin with a line feed, and hold whatever finance wrote.
    mutating func line(_ line: String) {
        if line.first == "\n" { text += "\n" }
        text += SafeText.escaped(line.first == "\n" ? String(line.dropFirst()) : line) + "\n"
    }

    mutating func counts(_ title: String, _ counts: [(Int, String)]) {
        line("\n\(title)")
        let width = counts.map { "\($0.0)".count }.max() ?? 0
        for (count, words) in counts { line("  " + "\(count)".padded(to: width) + " " + words) }
    }

    /// - Parameter count: of all, the items that were not kept among them.
    mutating func list(_ title: String, _ items: some Collection<String>, count: Int) {
        guard count > 0 else { return }
        line("\n\(title)")
        for item in items.prefix(most) { line("  " + item) }
        let rest = count - items.prefix(most).count
        if rest > 0 { line("  and \(rest) more") }
    }

    mutating func lists(_ merge: BudgetMerge) {
        let extract = merge.extract
        list("Changed", merge.changedRecords.lazy.map(Self.words), count: merge.changedCount)
        list("New", merge.newRecords.lazy.map(Self.words), count: merge.newCount)
        list("Kept", merge.keptRecords.lazy.map(Self.words), count: merge.keptCount)
        for total in merge.totals where total.kept.sums != Sums() {
            line(
                "  so the totals of \(total.code) are not those of finance's file: "
                    + Self.named(total.kept.sums).joined(separator: ", ") + " of them are kept")
        }
        list(
            "Unmatched",
            extract.unmatched.lazy.map { rows in
                "\(rows.kind.rawValue) " + (rows.word.map { "'\($0.shortened)'" } ?? "(others)")
                    + ": \(rows.rows) \(rows.rows == 1 ? "row" : "rows"), first in row \(rows.firstRow), budget "
                    + rows.sums.budget.decimal.grouped
            }, count: extract.unmatched.count)
        list(
            "Figures that disagree, of \(extract.disagreements.count + extract.agreements) checked",
            extract.disagreements.items.lazy.map(\.message), count: extract.disagreements.count)
        list(
            "Figures that cannot be checked", extract.unchecked.items.lazy.map(\.message),
            count: extract.unchecked.count)
    }

    /// `budget 1,200.00`: those that are not nought.
    private static func named(_ sums: Sums) -> [String] {
        [("budget", sums.budget), ("actual", sums.actual), ("forecast", sums.forecast)]
            .filter { $0.1 != Sum() }.map { "\($0.0) \($0.1.decimal.grouped)" }
    }

    private static func words(_ changed: (record: BudgetRecord, changes: [BudgetMerge.Change])) -> String {
        let changes = changed.changes.map { change in
            "\(change.field.rawValue) \(shown(change.old, change.field)) → \(shown(change.new, change.field))"
        }
        return name(changed.record) + ": " + changes.joined(separator: "; ")
    }

    private static func words(_ record: BudgetRecord) -> String {
        let line = record.line
        return name(record) + ": budget \(line.budget.grouped)"
            + (line.forecast ?? line.actual).map { outturn in
                ", \(line.forecast == nil ? "actual" : "forecast") \(outturn.grouped)"
            }.orEmpty
    }

    private static func name(_ record: BudgetRecord) -> String {
        [record.directorate, record.line.costCentre.shortened, record.line.service.shortened]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func shown(_ text: String?, _ field: FinanceField) -> String {
        guard let text else { return "nothing" }
        return field.isMoney ? Decimal(string: text)?.grouped ?? text : "'\(text.shortened)'"
    }

    mutating func totals(_ merge: BudgetMerge) {
        var rows = [["Totals, £", "", "Budget", "Actual", "Forecast", "Variance"]]
        let all = merge.totals.count == 1 ? merge.totals : merge.totals + [merge.overall]
        for total in all {
            rows.append([total.code.isEmpty ? "All" : total.code, "before"] + Self.amounts(total.before))
            rows.append(["", "after"] + Self.amounts(total.after))
        }
        table(rows, texts: 2)
        table(
            [["Where the file's amounts went, £", "Budget", "Actual", "Forecast"]]
                + merge.reconciliation.map { [$0.name] + Self.amounts($0.sums) }, texts: 1)
    }

    private static func amounts(_ totals: LineTotals) -> [String] {
        amounts(totals.sums) + [totals.variance.decimal.grouped]
    }

    private static func amounts(_ sums: Sums) -> [String] {
        [sums.budget, sums.actual, sums.forecast].map(\.decimal.grouped)
    }

    /// - Parameter texts: how many columns hold no amounts.
    private mutating func table(_ rows: [[String]], texts: Int) {
        text += "\n"
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
        }
        for row in rows {
            let cells = zip(row, widths).enumerated().map { column, cell in
                column < texts
                    ? cell.0 + String(repeating: " ", count: cell.1 - cell.0.count) : cell.0.padded(to: cell.1)
            }
            line(cells.joined(separator: "  "))
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

extension String? {
    fileprivate var orEmpty: String { self ?? "" }
}

extension Decimal {
    /// To the penny and with separators: `-1,278.50`.
    package var grouped: String {
        let plain = barePounds
        let sign = plain.hasPrefix("-") ? "-" : ""
        let whole = plain.dropFirst(sign.count).prefix { $0 != "." }
        var groups = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { groups += "," }
            groups.append(digit)
        }
        return sign + groups + plain.dropFirst(sign.count + whole.count)
    }
}
