import Rows

/// What stands where on a sheet.
extension InspectedSheet {
    /// The row of a number; nil where it holds nothing.
    func row(_ number: Int) -> InspectedRow? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return rows.indices.contains(low) && rows[low].number == number ? rows[low] : nil
    }

    func cell(at point: GridPoint) -> InspectedCell? {
        row(point.row)?.cells.first { $0.column == point.column }
    }

    /// Those of its rows that lie in a table, the headings left out.
    func body(of table: InspectedTable) -> [InspectedRow] {
        let first = table.area.rows.lowerBound + (table.hasHeadings ? 1 : 0)
        return rows.filter { $0.number >= first && $0.number <= table.area.rows.upperBound }
    }

    func headings(of table: InspectedTable) -> [InspectedCell] {
        guard table.hasHeadings else { return [] }
        return row(table.area.rows.lowerBound)?.cells.filter { table.area.columns.contains($0.column) } ?? []
    }

    /// What stands in the first column above a table; without tables, in all of it.
    func linesAbove(_ table: InspectedTable?) -> [String] {
        let end = table?.area.rows.lowerBound ?? Int.max
        return rows.prefix { $0.number < end }.compactMap { row in
            row.cells.first.flatMap { $0.column == 0 && $0.kind == .text ? $0.text : nil }
        }
    }

    func isInTable(_ point: GridPoint) -> Bool { tables.contains { $0.area.contains(point) } }

    /// Every cell that holds something, with its place.
    var cells: some Sequence<(point: GridPoint, cell: InspectedCell)> {
        rows.lazy.flatMap { row in
            row.cells.lazy.map { (point: GridPoint(row: row.number, column: $0.column), cell: $0) }
        }
    }
}
