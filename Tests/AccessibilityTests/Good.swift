import Report
import Rows

@testable import Accessibility

/// A small workbook that keeps every rule.
enum Good {
    /// Look 0 is for titles, 1 for text, 2 for figures, 3 for figures of one digit behind the point.
    static let workbook = InspectedWorkbook(
        fileName: "a-council-2012-13.xlsx", title: "A council's figures", author: "A council", language: "en-GB",
        sheets: [cover, contents, measures, notes],
        looks: [
            CellLook(font: "Arial", size: 16, isItalic: false), CellLook(font: "Arial", size: 12, horizontal: .left),
            CellLook(font: "Arial", size: 12, horizontal: .right, numberFormat: "0"),
            CellLook(font: "Arial", size: 12, horizontal: .right, numberFormat: "0.0%"),
        ])

    private static var cover: InspectedSheet {
        var sheet = InspectedSheet(name: "Cover")
        for (row, line) in [
            "A council's figures", "Period: April to June 2012", "Geography: a district", "Source: returns",
            "Publication date: 25 July 2012", "Contact: the performance team",
        ].enumerated() { sheet.set(row, 0, line) }
        return sheet
    }

    private static var contents: InspectedSheet {
        var sheet = InspectedSheet(name: "Contents")
        sheet.set(0, 0, "Contents")
        sheet.set(1, 0, "Sheet")
        sheet.set(1, 1, "What it holds")
        for (row, name) in ["Cover", "Measures", "Notes"].enumerated() {
            sheet.set(2 + row, 0, name)
            sheet.set(2 + row, 1, "More of it")
            sheet.links.append(
                InspectedLink(area: Area(row: 2 + row, columns: 0...0), location: "'\(name)'!A1"))
        }
        sheet.tables = [InspectedTable(name: "contents", area: Area(rows: 1...4, columns: 0...1))]
        return sheet
    }

    private static var measures: InspectedSheet {
        var sheet = InspectedSheet(name: "Measures")
        sheet.set(0, 0, "Measures, April to June 2012")
        sheet.set(1, 0, "Shorthand: [x] means not available.")
        sheet.set(4, 0, "Measure")
        sheet.set(4, 1, "Result [note 1]")
        sheet.set(5, 0, "Recycling")
        sheet.set(5, 1, number: "0.489", look: 3)
        sheet.set(6, 0, "Repairs")
        sheet.set(6, 1, "[x]")
        sheet.set(7, 0, "Visits")
        sheet.set(7, 1, number: "0.5", look: 3)
        sheet.tables = [InspectedTable(name: "measures_q1", area: Area(rows: 4...7, columns: 0...1))]
        return sheet
    }

    private static var notes: InspectedSheet {
        var sheet = InspectedSheet(name: "Notes")
        sheet.set(0, 0, "Notes")
        sheet.set(1, 0, "Note")
        sheet.set(1, 1, "What it says")
        sheet.set(2, 0, "[note 1]")
        sheet.set(2, 1, "Results are rounded.")
        sheet.tables = [InspectedTable(name: "notes", area: Area(rows: 1...2, columns: 0...1))]
        return sheet
    }
}

extension InspectedSheet {
    mutating func set(_ row: Int, _ column: Int, _ text: String, look: Int? = nil) {
        put(row, InspectedCell(column: column, text: text, look: look ?? (row == 0 ? 0 : 1)))
    }

    mutating func set(_ row: Int, _ column: Int, number: String, look: Int) {
        put(row, InspectedCell(column: column, kind: .number, text: number, look: look))
    }

    mutating func clear(_ row: Int, _ column: Int) {
        for index in rows.indices where rows[index].number == row {
            rows[index].cells.removeAll { $0.column == column }
        }
        rows.removeAll { $0.cells.isEmpty }
    }

    mutating func change(_ row: Int, _ column: Int, _ change: (inout InspectedCell) -> Void) {
        for index in rows.indices where rows[index].number == row {
            for cell in rows[index].cells.indices where rows[index].cells[cell].column == column {
                change(&rows[index].cells[cell])
            }
        }
    }

    /// A line above the table.
    mutating func say(_ line: String) { set(2, 0, line) }

    private mutating func put(_ row: Int, _ cell: InspectedCell) {
        clear(row, cell.column)
        var cells = self.row(row)?.cells ?? []
        cells.append(cell)
        cells.sort { $0.column < $1.column }
        rows.removeAll { $0.number == row }
        rows.append(InspectedRow(number: row, cells: cells))
        rows.sort { $0.number < $1.number }
    }
}
