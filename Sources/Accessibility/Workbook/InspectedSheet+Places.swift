import Rows

/// What stands where on a sheet.
extension InspectedSheet {
    /// The row of a number; nil where it holds nothing.
    func row(_ number: Int) -> InspectedRow? {
        let index = rows.place(of: number, by: \.number)
        return rows.indices.contains(index) && rows[index].number == number ? rows[index] : nil
    }

    func cell(at point: GridPoint) -> InspectedCell? {
        guard let cells = row(point.row)?.cells else { return nil }
        let index = cells.place(of: point.column, by: \.column)
        return cells.indices.contains(index) && cells[index].column == point.column ? cells[index] : nil
    }

    /// Those of its rows that lie in a table, the headings left out.
    func body(of table: InspectedTable) -> ArraySlice<InspectedRow> {
        let first = rows.place(of: table.area.rows.lowerBound + (table.hasHeadings ? 1 : 0), by: \.number)
        let end = rows.place(of: table.area.rows.upperBound + 1, by: \.number)
        return rows[first..<max(first, end)]
    }

    func headings(of table: InspectedTable) -> [InspectedCell] {
        guard table.hasHeadings else { return [] }
        return row(table.area.rows.lowerBound)?.cells.filter { table.area.columns.contains($0.column) } ?? []
    }

    /// What stands in the first column above a table; without tables, in all of it. Of many lines, the uppermost and the
    /// lowest: nobody looks for a word about a table among others.
    func linesAbove(_ table: InspectedTable?) -> [String] {
        let above = rows[..<(table.map { rows.place(of: $0.area.rows.lowerBound, by: \.number) } ?? rows.count)]
        let upper = above.prefix(Self.mostLines)
        return [upper, above.dropFirst(upper.count).suffix(Self.mostLines)].joined().compactMap { row in
            row.cells.first.flatMap { $0.column == 0 && $0.kind == .text ? $0.text : nil }
        }
    }

    private static let mostLines = 500

    func isInTable(_ point: GridPoint) -> Bool { tables.contains { $0.area.contains(point) } }

    /// Every cell that holds something, with its place.
    var cells: some Sequence<(point: GridPoint, cell: InspectedCell)> {
        rows.lazy.flatMap { row in
            row.cells.lazy.map { (point: GridPoint(row: row.number, column: $0.column), cell: $0) }
        }
    }
}

extension Array {
    /// The index of the first item that has a number or a greater one, of items in the order of their numbers.
    fileprivate func place(of number: Int, by key: KeyPath<Element, Int>) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle][keyPath: key] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
