import FoundationEssentials
import Report
import Rows

/// A cell as a workbook holds it.
struct FoundCell: Sendable {
    enum Formula: Sendable, Hashable {
        case text(String)
        /// Another cell's, moved here.
        case shared
    }

    var point: GridPoint
    var kind: Rows.Row.Kind
    /// Of a date, the number behind it.
    var text: String
    /// Of a date, how it reads.
    var shown: String
    /// The code of its number format.
    var format: String
    var formula: Formula?

    /// Its value, as a report would hold it.
    var content: CellContent {
        guard kind == .number || kind == .date, let number = Decimal(string: text) else { return .text(text) }
        let shown = kind == .number && format.contains("%") ? "\(number * 100)%" : shown
        return .number(ShownNumber(number, format: format, shown: shown))
    }

    /// Whether a report has no content of the kind: what is true or false, an error, a number beyond its decimals.
    var isBeyondReports: Bool {
        switch kind {
        case .text: false
        case .number, .date: Decimal(string: text).map { Double("\($0)") != Double(text) } ?? true
        case .boolean, .error, .uncalculated: true
        }
    }

    /// Longer than the library would write whole.
    private static let longestFormat = 127

    /// - Parameters:
    ///   - cell: one of the row's.
    ///   - kept: what is stored of the same cell.
    init(
        _ cell: Rows.Row.Cell, _ kept: StoredRow.Cell, in row: borrowing Rows.Row, _ stored: borrowing StoredRow,
        of workbook: WorkbookReader
    ) {
        point = GridPoint(row: row.number - 1, column: cell.column)
        kind = cell.kind
        shown = row.text(of: cell)
        text = stored.number(kept) ?? shown
        let code = workbook.formatCode(ofStyle: kept.style)
        format = code.utf8.count > Self.longestFormat ? "General" : code
        formula =
            switch kept.formula {
            case .none: nil
            case .text(let range): .text(stored.text(range))
            case .shared: .shared
            }
    }
}
