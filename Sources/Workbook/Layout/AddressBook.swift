import Report

import struct Rows.Area
import struct Rows.GridPoint

/// Where every table of a report has landed.
struct AddressBook: Sendable {
    /// Shared by all that look a cell of the table up.
    final class Entry: Sendable {
        let sheet: SheetName
        /// The grid rows of each row of the table: more than one where its text is higher than a row can be.
        let rows: [ClosedRange<Int>]
        let columnCount: Int
        /// For each cell of the table, row by row, the one that it lies under, or itself; empty where none lies under
        /// another.
        let covering: [GridPoint]

        init(sheet: SheetName, rows: [ClosedRange<Int>], columnCount: Int, covering: [GridPoint]) {
            self.sheet = sheet
            self.rows = rows
            self.columnCount = columnCount
            self.covering = covering
        }
    }

    private(set) var entries: [TableID: Entry] = [:]
    private var sheets: [String: SheetName] = [:]

    mutating func add(_ sheet: SheetName) { sheets[sheet.plain] = sheet }

    mutating func add(_ entry: Entry, for table: TableID) throws(WorkbookError) {
        guard entries.updateValue(entry, forKey: table) == nil else { throw .tableTwice(table.name) }
    }

    /// A cell; for a covered one, the cell that covers it.
    func cell(_ reference: CellReference) throws(WorkbookError) -> SheetArea {
        let entry = try entry(reference.table)
        let point = try entry.place(of: reference)
        return SheetArea(sheet: entry.sheet, area: Area(row: point.row, columns: point.column...point.column))
    }

    /// Neighbouring columns over a run of rows.
    func range(_ range: ColumnRange, columns: Int = 1) throws(WorkbookError) -> SheetArea {
        let entry = try entry(range.table)
        try entry.check(range.table, row: range.rows.lowerBound, column: range.column)
        guard columns > 0, columns <= 16_384 else { throw .outsideTable(range.table.name, row: 0, column: columns) }
        try entry.check(range.table, row: range.rows.upperBound, column: range.column + columns - 1)
        let rows = entry.rows[range.rows.lowerBound].lowerBound...entry.rows[range.rows.upperBound].upperBound
        return SheetArea(
            sheet: entry.sheet, area: Area(rows: rows, columns: range.column...(range.column + columns - 1)))
    }

    /// Where a link leads: `'Sheet'!A1`.
    func target(_ link: LinkTarget) throws(WorkbookError) -> String {
        switch link {
        case .sheet(let name):
            guard let sheet = sheets[name] else { throw .unknownSheet(name) }
            return "\(sheet.quoted)!A1"
        case .cell(let reference):
            let place = try cell(reference)
            return "\(place.sheet.quoted)!\(place.area.origin.name())"
        }
    }

    func entry(_ table: TableID) throws(WorkbookError) -> Entry {
        guard let entry = entries[table] else { throw .unknownTable(table.name) }
        return entry
    }
}

extension AddressBook.Entry {
    /// Where a cell of the table stands on the sheet; for a covered one, where the cell that covers it does.
    func place(of reference: CellReference) throws(WorkbookError) -> GridPoint {
        try check(reference.table, row: reference.row, column: reference.column)
        let origin =
            covering.isEmpty
            ? GridPoint(row: reference.row, column: reference.column)
            : covering[reference.row * columnCount + reference.column]
        return GridPoint(row: rows[origin.row].lowerBound, column: origin.column)
    }

    fileprivate func check(_ table: TableID, row: Int, column: Int) throws(WorkbookError) {
        guard rows.indices.contains(row), (0..<columnCount).contains(column) else {
            throw .outsideTable(table.name, row: row, column: column)
        }
    }
}
