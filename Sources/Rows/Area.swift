/// A cell of a sheet, counted from 0.
package struct GridPoint: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// No sheet has as many columns as the row is shifted by.
    package func hash(into hasher: inout Hasher) { hasher.combine(row << 14 | column) }

    /// `C12`, or `$C$12` when it must not move.
    package func name(absolute: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, absolute: absolute)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds its ``name(absolute:)``: formulas are long, and made of little else.
    package func append(to bytes: inout [UInt8], absolute: Bool = false) {
        if absolute { bytes.append(UInt8(ascii: "$")) }
        CellName.append(column: column, to: &bytes)
        if absolute { bytes.append(UInt8(ascii: "$")) }
        bytes.append(digitsOf: row + 1)
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
        var bytes: [UInt8] = []
        append(to: &bytes, absolute: absolute)
        return String(decoding: bytes, as: UTF8.self)
    }

    package func append(to bytes: inout [UInt8], absolute: Bool = false) {
        origin.append(to: &bytes, absolute: absolute)
        guard !isSingleCell else { return }
        bytes.append(UInt8(ascii: ":"))
        corner.append(to: &bytes, absolute: absolute)
    }
}
