import Rows

/// A cell of a sheet, counted from 0.
struct GridPoint: Sendable, Hashable {
    var row: Int
    var column: Int

    /// `C12`, or `$C$12` when it must not move.
    func name(absolute: Bool = false) -> String {
        let mark = absolute ? "$" : ""
        return "\(mark)\(CellName.letters(column))\(mark)\(row + 1)"
    }
}

/// A rectangle of cells.
struct Area: Sendable, Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    init(row: Int, columns: ClosedRange<Int>) { self.init(rows: row...row, columns: columns) }

    var origin: GridPoint { GridPoint(row: rows.lowerBound, column: columns.lowerBound) }
    var corner: GridPoint { GridPoint(row: rows.upperBound, column: columns.upperBound) }
    var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

    func overlaps(_ other: Area) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }

    /// `A1:B9`, or `A1` where it is one cell.
    func name(absolute: Bool = false) -> String {
        isSingleCell
            ? origin.name(absolute: absolute)
            : "\(origin.name(absolute: absolute)):\(corner.name(absolute: absolute))"
    }
}
