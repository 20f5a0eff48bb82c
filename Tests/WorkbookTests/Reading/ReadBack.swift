import Rows
import Workbook

/// What the reader finds in a file, as lines to compare.
enum ReadBack {
    /// `# Sheet 1`, and below it a line for each cell: `B7 number 12.5`, with `=` behind the kind of a formula's value.
    static func lines(_ path: String) throws(ReadFailure) -> [String] {
        let reader = try WorkbookReader(path: path)
        var lines: [String] = []
        for sheet in reader.sheets {
            let tables = sheet.tables.isEmpty ? "" : " [\(sheet.tables.joined(separator: ", "))]"
            lines.append("# \(sheet.name)\(sheet.isHidden ? " (hidden)" : "")\(tables)")
            try reader.read(sheet) { row in
                lines.append(contentsOf: cells(row))
                return true
            }
        }
        return lines
    }

    static func cells(_ row: borrowing Row) -> [String] {
        var lines: [String] = []
        for cell in row.cells {
            let mark = cell.isFormula ? "=" : ""
            let name = CellName.name(column: cell.column, row: row.number)
            lines.append("\(name) \(cell.kind.rawValue)\(mark) \(row.text(of: cell))")
        }
        return lines
    }
}
