/// A cell of a sheet, counted from 0.
package struct GridPoint: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// `C12`, or `$C$12` when it must not move.
    package func name(absolute: Bool = false) -> String {
        let letters = CellName.letters(column)
        return absolute ? "$" + letters + "$" + String(row + 1) : letters + String(row + 1)
    }
}

/// A rectangle of cells.
package struct Area: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    package init(row: Int, columns: ClosedRange<Int>) { self.init(rows: row...row, columns: columns) }

    package var origin: GridPoint { GridPoint(row: rows.lowerBound, column: columns.lowerBound) }
    package var corner: GridPoint { GridPoint(row: rows.upperBound, column: columns.upperBound) }
    package var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

    package func overlaps(_ other: Area) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }

    package func contains(_ point: GridPoint) -> Bool { rows.contains(point.row) && columns.contains(point.column) }

    /// `A1:B9`, or `A1` where it is one cell.
    package func name(absolute: Bool = false) -> String {
        isSingleCell
            ? origin.name(absolute: absolute)
            : "\(origin.name(absolute: absolute)):\(corner.name(absolute: absolute))"
    }
}
