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
    fileprivate static let longestFormat = 127
}

extension WorkbookReader {
    /// The cells of a sheet that hold something, row by row.
    func cells(of sheet: SheetInfo) throws(ReadFailure) -> [FoundCell] {
        var found: [FoundCell] = []
        try readStored(sheet) { row, stored in
            for (cell, kept) in zip(row.cells, stored.cells) {
                let formula: FoundCell.Formula? =
                    switch kept.formula {
                    case .none: nil
                    case .text(let range): .text(stored.text(range))
                    case .shared: .shared
                    }
                let (shown, format) = (row.text(of: cell), formatCode(ofStyle: kept.style))
                found.append(
                    FoundCell(
                        point: GridPoint(row: row.number - 1, column: cell.column), kind: cell.kind,
                        text: kept.number.map(stored.text) ?? shown, shown: shown,
                        format: format.utf8.count > FoundCell.longestFormat ? "General" : format, formula: formula))
            }
            return true
        }
        return found
    }
}
