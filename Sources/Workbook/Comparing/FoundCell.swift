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
    var formula: Formula?

    /// Its value, as a report would hold it.
    ///
    /// - Parameter format: the number format of the cell that it was found in.
    func content(in format: String?) -> CellContent {
        guard kind == .number || kind == .date, let number = Decimal(string: text) else { return .text(text) }
        let shown = format?.contains("%") == true ? "\(number * 100)%" : text
        return .number(ShownNumber(number, format: "General", shown: shown))
    }
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
                found.append(
                    FoundCell(
                        point: GridPoint(row: row.number - 1, column: cell.column), kind: cell.kind,
                        text: kept.number.map(stored.text) ?? row.text(of: cell), formula: formula))
            }
            return true
        }
        return found
    }
}
