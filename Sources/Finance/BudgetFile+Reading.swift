import Diagnostics
import Model
import Rows

extension BudgetFile {
    /// Reads what ``table(_:)`` gave, strictly: a file that was changed by hand is welcome, but nothing in it is guessed.
    ///
    /// - Parameters:
    ///   - name: the file's, for complaints.
    ///   - period: the one that the file's name tells.
    ///   - unguarded: undoes what was done to a text so that no spreadsheet runs it.
    /// - Returns: the lines that could be read; whole only where no diagnostic is an error.
    package static func read(
        _ file: any RowFile, name: String, period: Period, unguarded: (String) -> String = { $0 }
    ) throws(ReadFailure) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        var reader = BudgetFileReader(name: name, period: period)
        guard let sheet = file.firstVisibleSheet else { return (reader.ledger, []) }
        let notes = try file.read(sheet) { reader.take($0, unguarded) }
        for note in notes.notes { reader.complain("odd-row", note.message, line: note.line, severity: .warning) }
        if reader.columns.isEmpty, reader.diagnostics.isEmpty {
            reader.complain("no-headings", "the file is empty", line: nil)
        }
        return (reader.ledger, reader.diagnostics)
    }
}

private struct BudgetFileReader {
    let name: String
    var ledger: Ledger
    var columns: [BudgetFile.Heading: Int] = [:]
    var diagnostics: [Diagnostic] = []
    private var complaints = 0

    /// A file of another kind would be wrong in every line.
    private static let mostComplaints = 100

    init(name: String, period: Period) {
        self.name = name
        ledger = Ledger(period: period)
    }

    mutating func complain(
        _ id: String, _ message: String, hint: String? = nil, line: Int?, column: Int? = nil,
        severity: Severity = .error
    ) {
        let place = line.map { Place(file: name, line: $0, column: column) } ?? Place(file: name)
        diagnostics.append(Diagnostic(severity: severity, id: id, message: message, hint: hint, place: place))
        complaints += 1
    }

    mutating func take(_ row: borrowing Row, _ unguarded: (String) -> String) -> Bool {
        if columns.isEmpty { return takeHeadings(row) }
        takeLine(row, unguarded)
        guard complaints >= Self.mostComplaints else { return true }
        complain("too-many-complaints", "the file has more mistakes than are listed here", line: nil)
        return false
    }

    private mutating func takeHeadings(_ row: borrowing Row) -> Bool {
        for cell in row.cells {
            let text = row.text(of: cell)
            guard let heading = BudgetFile.Heading(rawValue: text) else {
                let nearest = Suggestion.nearest(to: text, of: BudgetFile.headings)
                complain(
                    "unknown-heading",
                    "unknown heading '\(text.shortened)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                    hint: "the headings are: " + BudgetFile.headings.joined(separator: ", "), line: row.line,
                    column: cell.column)
                continue
            }
            guard columns.updateValue(cell.column, forKey: heading) == nil else {
                complain(
                    "duplicate-heading", "the heading '\(text)' is here twice", line: row.line, column: cell.column)
                continue
            }
        }
        for heading in BudgetFile.Heading.allCases where columns[heading] == nil && diagnostics.isEmpty {
            complain("missing-heading", "the heading '\(heading.rawValue)' is missing", line: row.line)
        }
        return diagnostics.isEmpty
    }

    private mutating func takeLine(_ row: borrowing Row, _ unguarded: (String) -> String) {
        let before = complaints
        let period = ledger.period
        expect(row, .year, period.year.description)
        expect(row, .quarter, period.quarter.description)
        let directorate = text(row, .directorate, unguarded)
        let costCentre = Array(text(row, .costCentre, unguarded).utf8)[...]
        if directorate.isEmpty { complain("no-directorate", "the directorate is missing", line: row.line) }
        if costCentre.isEmpty { complain("no-cost-centre", "the cost centre is missing", line: row.line) }
        let original = money(row, .original)
        let budget = money(row, .budget)
        let actual = money(row, .actual)
        let forecast = money(row, .forecast)
        guard complaints == before else { return }
        guard let budget else {
            return complain(
                "no-amounts", "the budget is missing", line: row.line, column: columns[.budget])
        }
        let number = ledger.directorate(directorate)
        if let first = ledger.find(directorate: number, costCentre: costCentre) {
            return complain(
                "duplicate-row",
                "cost centre '\(costCentre.text.shortened)' of \(directorate.shortened) is here twice, first in line "
                    + "\(ledger.row(of: first))",
                hint: "remove one of the two", line: row.line)
        }
        ledger.append(
            directorate: number, costCentre: costCentre, service: Array(text(row, .service, unguarded).utf8)[...],
            amounts: Amounts(original: original, budget: budget, actual: actual, forecast: forecast),
            explanation: Array(text(row, .explanation, unguarded).utf8)[...], row: row.line)
    }

    private mutating func expect(_ row: borrowing Row, _ heading: BudgetFile.Heading, _ wanted: String) {
        let found = columns[heading].map { row.text($0) } ?? ""
        guard found != wanted else { return }
        complain(
            "other-period",
            "the \(heading.rawValue.lowercased()) is '\(found.shortened)', and the file's name says "
                + "\(wanted)",
            hint: "each period has a file of its own", line: row.line, column: columns[heading])
    }

    private func text(
        _ row: borrowing Row, _ heading: BudgetFile.Heading, _ unguarded: (String) -> String
    ) -> String {
        columns[heading].map { unguarded(row.text($0)) } ?? ""
    }

    /// Nil where the cell is empty, or after a complaint.
    private mutating func money(_ row: borrowing Row, _ heading: BudgetFile.Heading) -> Money? {
        guard let column = columns[heading], let cell = row.cell(column) else { return nil }
        switch AmountReader.read(row.bytes[cell.range], units: .pounds) {
        case .blank: return nil
        case .amount(let stated) where !stated.isPercent && !stated.isRounded: return stated.money
        case .none, .amount, .unreadable, .tooLarge:
            complain(
                "unreadable-amount", "'\(row.text(of: cell).shortened)' is not an amount in pounds",
                hint: "write it as `1278.50` or `-1278.50`, or leave it empty", line: row.line, column: column)
            return nil
        }
    }
}
