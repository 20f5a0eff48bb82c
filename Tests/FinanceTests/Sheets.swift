import Diagnostics
import Model
import Rows

@testable import Finance

/// A file in memory, as a reader would hand it over.
struct TestSheet: RowFile {
    var sheets = [SheetInfo(index: 0, name: "Sheet1")]
    var rows: [Row]
    var remarks: [String] = []

    /// Rows of texts, as of a CSV file; an empty text is an empty cell.
    init(_ rows: [[String]]) {
        self.rows = rows.enumerated().map { index, texts in
            var row = Row(number: index + 1, line: index + 1)
            for (column, text) in texts.enumerated() where !text.isEmpty {
                row.append(text.utf8, kind: .text, column: column)
            }
            return row
        }
    }

    /// Lines whose cells are parted by `|`; the spaces round a cell are not its own. `#REF!` is an error, `=` a formula
    /// that was not calculated, `n:12` a number, and `n5:12` one that is shown with five figures.
    init(_ text: String) {
        rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            var row = Row(number: index + 1, line: index + 1)
            for (column, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
                switch String(text) {
                case "": break
                case "=": row.append([], kind: .uncalculated, column: column, isFormula: true)
                case let text where text.hasPrefix("#"): row.append(text.utf8, kind: .error, column: column)
                case let text where text.hasPrefix("n:"):
                    row.append(text.dropFirst(2).utf8, kind: .number, column: column)
                case let text where text.hasPrefix("n5:"):
                    row.append(text.dropFirst(3).utf8, kind: .number, column: column)
                    row.cells[row.cells.count - 1].digits = 5
                case let text: row.append(text.utf8, kind: .text, column: column)
                }
            }
            return row
        }
    }

    func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes {
        for row in rows where !row.cells.isEmpty { if !take(row) { break } }
        return ReadNotes()
    }
}

let period = Period(year: FinancialYear("2012/13").unsafelyKnown, quarter: .q1)
let directorates = [Directorate(code: "CAP", name: "Customer Access"), Directorate(code: "ENV", name: "Environment")]

extension Optional {
    /// Of what the test itself wrote.
    var unsafelyKnown: Wrapped {
        guard let self else { preconditionFailure("a test's own value is wrong") }
        return self
    }
}

func read(
    _ text: String, _ mapping: FinanceMapping = FinanceMapping(units: .pounds, underspend: .negative),
    directorates: [Directorate] = directorates, period: Period = period
) throws -> FinanceExtract {
    try FinanceExtract.read(
        TestSheet(text), name: "q1.csv", mapping: mapping, directorates: directorates, period: period)
}

/// `CAP 4012 100.00 90.00`: code, cost centre, budget and outturn of every line.
func lines(_ extract: FinanceExtract) -> [String] {
    extract.ledger.map { record in
        "\(record.directorate) \(record.line.costCentre) \(record.line.budget.barePounds) "
            + ((record.line.forecast ?? record.line.actual)?.barePounds ?? "-")
    }
}

/// `3 unreadable-amount E3`.
func refused(_ extract: FinanceExtract) -> [String] {
    extract.refused.items.map { "\($0.row) \($0.reason.rawValue)" + ($0.cell.map { " \($0)" } ?? "") }
}

/// Ids of what keeps the file from being read.
func problems(_ extract: FinanceExtract) -> [String] { extract.problems.map(\.id) }
