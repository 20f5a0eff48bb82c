import Report

import struct Rows.Area
import struct Rows.GridPoint

/// A table measured: the look of its cells, the height of its rows, and what covers what.
struct TablePlan: Sendable {
    /// A cell that is seen: it is the table's at the area's origin.
    struct Entry: Sendable {
        /// Rows and columns of the table, counted from 0.
        var area: Area
        var style: CellStyle
    }

    struct Heading: Sendable {
        var text: String
        var columns: ClosedRange<Int>
        var style: CellStyle
    }

    /// Row by row.
    private(set) var entries: [Entry] = []
    /// Points, one for each row. A row may be higher than a row of a sheet can be.
    private(set) var heights: [Double]
    /// Zero without headings.
    private(set) var headingHeight = 0.0
    private(set) var headings: [Heading] = []
    /// As an ``AddressBook/Entry`` has it.
    private(set) var covering: [GridPoint] = []
    /// Runs of rows that a merged cell holds together.
    private(set) var groups: [ClosedRange<Int>] = []

    /// Points above and below the text of a cell, together.
    static let air = 6.0
    /// Lines up to which a cell's content stands in its middle. In a taller one it starts level with the long text
    /// beside it, where the eye begins to read and a screen begins to show.
    static let tallest = 24.0

    init(_ table: Table, columns: GridColumns, looks: Looks) throws(WorkbookError) {
        heights = Array(repeating: 0, count: table.rows.count)
        covering = try Self.covering(table)
        planHeadings(table, columns: columns, looks: looks)
        planCells(table, columns: columns, looks: looks)
        shareHeights(of: table, columns: columns, font: looks.theme.font)
        let line = FontMetrics(font: looks.theme.font, bold: false).lineHeight(size: looks.theme.textSize)
        for index in entries.indices where height(of: entries[index]) > Self.tallest * line {
            entries[index].style.vertical = .top
        }
        groups = Self.groups(entries, rowCount: table.rows.count)
    }

    private mutating func planHeadings(_ table: Table, columns: GridColumns, looks: Looks) {
        guard table.showsHeadings else { return }
        var next = 0
        for (column, heading) in table.columns.enumerated() where column == next {
            let style = looks.columnHeading(heading.alignment)
            let last = min(column + max(1, heading.headingSpan), table.columns.count) - 1
            next = last + 1
            headings.append(Heading(text: heading.heading, columns: column...last, style: style))
            let measure = TextMeasure(font: looks.theme.font, size: style.size, bold: true)
            let room = columns.room(column...last, indented: style.indented)
            headingHeight = max(headingHeight, measure.height(heading.heading, width: room) + 2 * Self.air)
        }
    }

    private mutating func planCells(_ table: Table, columns: GridColumns, looks: Looks) {
        for row in table.rows.indices {
            for column in table.rows[row].cells.indices where !table.rows[row].cells[column].content.isCovered {
                let cell = table.rows[row].cells[column]
                let alignment = cell.alignment ?? table.columns[column].alignment
                var style = looks.cell(cell, in: table.rows[row].kind, alignment: alignment)
                let area = Area(
                    rows: row...(row + cell.rowSpan - 1), columns: column...(column + cell.columnSpan - 1))
                if let figure = cell.figure {
                    let room = columns.room(area.columns, indented: style.indented)
                    let measure = TextMeasure(font: looks.theme.font, size: style.size, bold: style.bold)
                    style.wraps = false
                    style.shrinks = measure.width(figure) > room
                }
                entries.append(Entry(area: area, style: style))
            }
        }
    }

    /// Single rows first; then what a merged cell still lacks is shared over its rows, the smallest merged cells first.
    private mutating func shareHeights(of table: Table, columns: GridColumns, font: Theme.Font) {
        for entry in entries where entry.area.rows.count == 1 {
            let row = entry.area.rows.lowerBound
            heights[row] = max(heights[row], Self.height(of: entry, in: table, columns: columns, font: font))
        }
        let merged = entries.filter { $0.area.rows.count > 1 }
        for entry in merged.sorted(by: { $0.area.rows.count < $1.area.rows.count }) {
            let rows = entry.area.rows
            let missing =
                Self.height(of: entry, in: table, columns: columns, font: font) - heights[rows].reduce(0, +)
            guard missing > 0 else { continue }
            for row in rows { heights[row] += missing / Double(rows.count) }
        }
        // Whole pixels, or the screen rounds some of the height away.
        heights = heights.map { ($0 / 0.75).rounded(.up) * 0.75 }
    }

    private static func height(
        of entry: Entry, in table: Table, columns: GridColumns, font: Theme.Font
    ) -> Double {
        let measure = TextMeasure(font: font, size: entry.style.size, bold: entry.style.bold)
        let air = entry.style.bold && entry.style.fill != nil ? 1.5 * air : air
        return measure.height(
            entry.style.wraps ? table[entry.area.origin].content.shown : "",
            width: columns.room(entry.area.columns, indented: entry.style.indented)) + air
    }

    /// Of all the rows that the cell covers.
    private func height(of entry: Entry) -> Double { heights[entry.area.rows].reduce(0, +) }

    private static func groups(_ entries: [Entry], rowCount: Int) -> [ClosedRange<Int>] {
        var last = Array(0..<rowCount)
        for entry in entries {
            last[entry.area.rows.lowerBound] = max(last[entry.area.rows.lowerBound], entry.area.rows.upperBound)
        }
        var groups: [ClosedRange<Int>] = []
        var row = 0
        while row < rowCount {
            var (end, next) = (last[row], row)
            while next < end {
                next += 1
                end = max(end, last[next])
            }
            groups.append(row...end)
            row = end + 1
        }
        return groups
    }

    private static func covering(_ table: Table) throws(WorkbookError) -> [GridPoint] {
        let (rowCount, columnCount) = (table.rows.count, table.columns.count)
        var covering: [GridPoint] = []
        for (row, line) in table.rows.enumerated() {
            guard line.cells.count == columnCount else {
                throw .brokenSpan(table: table.id.name, row: row, column: min(line.cells.count, columnCount))
            }
            for column in line.cells.indices {
                var broken: WorkbookError { .brokenSpan(table: table.id.name, row: row, column: column) }
                let origin = GridPoint(row: row, column: column)
                if line.cells[column].content.isCovered {
                    guard !covering.isEmpty, covering[row * columnCount + column] != origin else { throw broken }
                    continue
                }
                let (rowSpan, columnSpan) = (line.cells[column].rowSpan, line.cells[column].columnSpan)
                guard (1...(rowCount - row)).contains(rowSpan), (1...(columnCount - column)).contains(columnSpan)
                else { throw broken }
                guard rowSpan > 1 || columnSpan > 1 else { continue }
                if covering.isEmpty {
                    covering = table.rows.indices.flatMap { row in
                        table.columns.indices.map { GridPoint(row: row, column: $0) }
                    }
                }
                for below in row..<(row + rowSpan) {
                    for beside in column..<(column + columnSpan) {
                        let point = GridPoint(row: below, column: beside)
                        guard point != origin else { continue }
                        guard table.rows[below].cells.indices.contains(beside),
                            table.rows[below].cells[beside].content.isCovered,
                            covering[below * columnCount + beside] == point
                        else { throw broken }
                        covering[below * columnCount + beside] = origin
                    }
                }
            }
        }
        return covering
    }
}

extension Table {
    subscript(place: GridPoint) -> Cell { rows[place.row].cells[place.column] }
}

extension Cell {
    /// What the cell shows where that is a number, which a spreadsheet never wraps.
    fileprivate var figure: String? {
        switch content {
        case .number(let number), .formula(_, now: .number(let number)): number.shown
        default: nil
        }
    }
}
