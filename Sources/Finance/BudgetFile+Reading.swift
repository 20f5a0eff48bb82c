import Diagnostics
import Model
import Rows

extension BudgetFile {
    /// Reads what ``table(_:)`` gave, strictly: a file that was changed by hand is welcome, but nothing in it is guessed.
    ///
    /// - Parameters:
    ///   - name: the file's, for complaints.
    ///   - period: the one that the file's name tells.
    ///   - unguarded: undoes what was done to a text so that no spreadsheet runs it; is given those that begin with an
    ///     apostrophe.
    /// - Returns: the lines that could be read; whole only where no diagnostic is an error.
    package static func read(
        _ file: any RowFile, name: String, period: Period, unguarded: (String) -> String = { $0 }
    ) throws(ReadFailure) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        var ledger = Ledger(period: period, file: name)
        let diagnostics = try read(file, name: name, period: period, unguarded: unguarded) { line in
            let directorate = ledger.directorate(line.directorate)
            if let first = ledger.find(directorate: directorate, costCentre: line.costCentre.span) {
                return ledger.row(of: first)
            }
            ledger.append(line, directorate: directorate)
            return nil
        }
        return (ledger, diagnostics)
    }

    /// The same without holding the lines.
    ///
    /// - Parameter take: is given each line, and gives the file's line on which its key was before.
    static func read(
        _ file: any RowFile, name: String, period: Period, unguarded: (String) -> String, take: (LedgerLine) -> Int?
    ) throws(ReadFailure) -> [Diagnostic] {
        var reader = BudgetFileReader(name: name, period: period)
        guard let sheet = file.firstVisibleSheet else { return [] }
        let notes = try file.read(sheet) { reader.take($0, unguarded, take) }
        for note in notes.notes { reader.complain("odd-row", note.message, line: note.line, severity: .warning) }
        if reader.columns.isEmpty, reader.diagnostics.isEmpty {
            reader.complain("no-headings", "the file is empty", line: nil)
        }
        return reader.diagnostics
    }
}

private struct BudgetFileReader {
    let name: String
    let period: Period
    var columns: [BudgetFile.Heading: Int] = [:]
    var diagnostics: [Diagnostic] = []
    private var complaints = 0

    private var directorates: Set<String> = []

    /// A file of another kind would be wrong in every line.
    private static let mostComplaints = 100

    init(name: String, period: Period) {
        self.name = name
        self.period = period
    }

    mutating func complain(
        _ id: String, _ message: String, hint: String? = nil, line: Int?, column: Int? = nil,
        severity: Severity = .error
    ) {
        let place = line.map { Place(file: name, line: $0, column: column) } ?? Place(file: name)
        diagnostics.append(Diagnostic(severity: severity, id: id, message: message, hint: hint, place: place))
        complaints += 1
    }

    mutating func take(
        _ row: borrowing Row, _ unguarded: (String) -> String, _ take: (LedgerLine) -> Int?
    ) -> Bool {
        if columns.isEmpty { return takeHeadings(row) }
        takeLine(row, unguarded, take)
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

    private mutating func takeLine(
        _ row: borrowing Row, _ unguarded: (String) -> String, _ take: (LedgerLine) -> Int?
    ) {
        let before = complaints
        expect(row, .year, period.year.description)
        expect(row, .quarter, period.quarter.description)
        // What tells lines apart has no space at its ends, as in finance's file.
        let directorate = text(row, .directorate, unguarded).trimmed.text
        let costCentre = text(row, .costCentre, unguarded).trimmed
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
        let service = text(row, .service, unguarded)
        directorates.insert(directorate)
        guard costCentre.count <= Ledger.mostBytes, service.count <= Ledger.mostBytes,
            directorates.count <= Ledger.mostDirectorates
        else { return complain("long-text", "the line holds more than a budget can", line: row.line) }
        let line = LedgerLine(
            directorate: directorate, costCentre: costCentre, service: service,
            amounts: Amounts(original: original, budget: budget, actual: actual, forecast: forecast),
            explanation: text(row, .explanation, unguarded), row: row.line)
        if let first = take(line) {
            complain(
                "duplicate-row",
                "line \(row.line) repeats line \(first): cost centre '\(costCentre.text.shortened)' of "
                    + directorate.shortened,
                hint: "remove one of the two; leading noughts do not tell cost centres apart", line: row.line)
        }
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

    /// A guard is an apostrophe before the text, so that no other text need be looked at.
    private func text(
        _ row: borrowing Row, _ heading: BudgetFile.Heading, _ unguarded: (String) -> String
    ) -> ArraySlice<UInt8> {
        guard let column = columns[heading], let cell = row.cell(column) else { return [] }
        let bytes = row.bytes[cell.range]
        return bytes.first == UInt8(ascii: "'") ? Array(unguarded(bytes.text).utf8)[...] : bytes
    }

    /// Nil where the cell is empty, or after a complaint.
    private mutating func money(_ row: borrowing Row, _ heading: BudgetFile.Heading) -> Money? {
        guard let column = columns[heading], let cell = row.cell(column) else { return nil }
        switch AmountReader.read(row.bytes.span, cell.range, units: .pounds) {
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
