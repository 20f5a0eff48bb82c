import Rows

/// Tables that programs know as tables.
extension Rule {
    static let markedUp = Rule(
        "M1", "Every table is marked up as an Excel table.",
        check: "Rows outside marked-up tables that hold two cells or more.",
        onSheets: { sheet, _, breaches in
            var last = -2
            for row in sheet.rows {
                let loose = row.cells.filter { !sheet.isInTable(GridPoint(row: row.number, column: $0.column)) }
                guard loose.count > 1, let first = loose.first else { continue }
                defer { last = row.number }
                // Rows below one another are one table.
                guard row.number > last + 1 else { continue }
                breaches.add(
                    sheet, GridPoint(row: row.number, column: first.column),
                    "begins cells side by side that are in no marked-up table")
            }
        })

    static let oneHeadingRow = Rule(
        "M2", "A table has one row of headings.", check: "That a table says its first row holds headings.",
        byHand: "That a second row of headings does not pass for data.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables where !table.hasHeadings {
                breaches.add(sheet, table.area, "is the table \(table.name), which has no row of headings")
            }
        })

    static let headings = Rule(
        "M3", "Every heading is filled, and unlike the others of its table.",
        check: "Headings that are empty, that a program made up (Column1), or that stand twice.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables where table.hasHeadings {
                let cells = sheet.headings(of: table)
                let filled = Dictionary(cells.map { ($0.column, $0.text) }) { first, _ in first }
                var seen: Set<String> = []
                for column in table.area.columns where !breaches.isFull(sheet) {
                    let place = GridPoint(row: table.area.rows.lowerBound, column: column)
                    guard let text = filled[column], text.wholeMatch(of: /\s*|Column[0-9]+/) == nil else {
                        breaches.add(sheet, place, "is a heading that says nothing")
                        continue
                    }
                    if !seen.insert(text.lowercased()).inserted {
                        breaches.add(sheet, place, "is a heading that the table has already: '\(text.beginning)'")
                    }
                }
            }
        })

    static let noMergedCells = Rule(
        "M4", "No cells are merged or split.", check: "Merged cells.",
        onSheets: { sheet, _, breaches in
            for area in sheet.merged { breaches.add(sheet, area, "is merged") }
        })

    static let noBlankRows = Rule(
        "M5", "A table has no blank rows or columns.", check: "Rows and columns of a table that hold nothing.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables {
                let blank = BlankCells(of: table, on: sheet)
                for rows in blank.rows {
                    breaches.add(sheet, Area(rows: rows, columns: table.area.columns), "is blank within a table")
                }
                for column in blank.columns where !breaches.isFull(sheet) {
                    breaches.add(
                        sheet, Area(rows: table.area.rows, columns: column...column), "is a blank column of a table")
                }
            }
        })

    static let noBlankCells = Rule(
        "M6", "No cell of a table is blank without a word about it.",
        check: "Blank cells in a table, unless a line above it in column A speaks of blank cells.",
        byHand: "That what is said of blank cells is true.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables {
                guard !sheet.linesAbove(table).contains(where: { $0.lowercased().contains("blank") }) else { continue }
                let blank = BlankCells(of: table, on: sheet)
                for point in blank.cells(most: Breaches.mostOfSheet) { breaches.add(sheet, point, "is blank") }
            }
        })
}

/// What a table leaves blank below its headings.
private struct BlankCells {
    /// Runs of rows without anything.
    private(set) var rows: [ClosedRange<Int>] = []
    /// Columns without anything.
    private(set) var columns: [Int] = []
    private let filled: [(row: Int, columns: Set<Int>)]
    private let table: InspectedTable

    init(of table: InspectedTable, on sheet: InspectedSheet) {
        self.table = table
        filled = sheet.body(of: table).map { row in
            (row.number, Set(row.cells.map(\.column).filter(table.area.columns.contains)))
        }.filter { !$0.columns.isEmpty }
        var next = table.area.rows.lowerBound + (table.hasHeadings ? 1 : 0)
        for row in filled {
            if row.row > next { rows.append(next...(row.row - 1)) }
            next = row.row + 1
        }
        if next <= table.area.rows.upperBound { rows.append(next...table.area.rows.upperBound) }
        guard !filled.isEmpty else { return }
        let present = filled.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
        columns = table.area.columns.filter { !present.contains($0) }
    }

    /// Those in rows and columns that hold something.
    func cells(most: Int) -> [GridPoint] {
        let wanted = Set(table.area.columns).subtracting(columns)
        var blank: [GridPoint] = []
        for row in filled where row.columns.count < wanted.count {
            blank += wanted.subtracting(row.columns).sorted().map { GridPoint(row: row.row, column: $0) }
            if blank.count >= most { break }
        }
        return blank
    }
}

extension String {
    /// What a message quotes of a long text.
    var beginning: String { count > 40 ? "\(prefix(40))\u{2026}" : self }
}
