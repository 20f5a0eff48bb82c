import Report

/// A table as HTML has it: what stands where, how far it truly reaches, and which rows belong together.
///
/// A report's table may have columns in which nothing begins, because it shares a sheet's grid with others: they are
/// left out. So are columns that are empty from top to bottom, such as the results of quarters to come.
struct TableGrid {
    struct Place {
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    /// A row's cells that do not lie under another, left to right.
    struct Line {
        /// In the report's table.
        var row: Int
        var places: [Place]
    }

    let table: Table
    /// The column whose cells say what their rows are about.
    private(set) var namingColumn = 0
    /// The columns that are shown, as the report's table counts them.
    private(set) var columns: [Int] = []
    /// The headings: none where the table shows none.
    private(set) var headings: [Place] = []
    /// Rows that no cell holds together with others stand alone.
    private(set) var groups: [[Line]] = []

    init(_ table: Table) {
        self.table = table
        let full = Self.occupied(table)
        columns = Self.shownColumns(of: table, full)
        headings = table.showsHeadings ? Self.headings(of: table).compactMap(narrowed) : []
        var reach = -1
        for (row, places) in full.enumerated() {
            if row > reach { groups.append([]) }
            reach = max(reach, places.map { row + $0.rowSpan - 1 }.max() ?? row)
            groups[groups.count - 1].append(Line(row: row, places: places.compactMap(narrowed)))
        }
        groups = groups.map(Self.withoutEmptyLines).filter { !$0.isEmpty }
        namingColumn = columns.first(where: namesRows) ?? 0
    }

    func cell(_ place: Place, in line: Line) -> Cell { table.rows[line.row].cells[place.column] }

    /// The heading that a column stands under, in one line.
    func heading(over column: Int) -> String {
        let place = headings.last { $0.column <= column }
        return place.map { table.columns[$0.column].heading.split(separator: "\n").joined(separator: " ") } ?? ""
    }

    /// Whether a column has a text for each of its cells and no text twice.
    private func namesRows(_ column: Int) -> Bool {
        var names: Set<String> = []
        for line in groups.joined() where table.rows[line.row].kind == .body {
            for place in line.places where place.column == column {
                switch cell(place, in: line).content {
                case .text(let text), .formula(_, now: .text(let text)):
                    guard !text.isEmpty, names.insert(text).inserted else { return false }
                case .empty, .covered, .number, .formula: return false
                }
            }
        }
        return !names.isEmpty
    }

    // MARK: What stands where

    /// For each row the places that lie under no other. A cell reaches only over cells that are marked as covered.
    private static func occupied(_ table: Table) -> [[Place]] {
        let width = table.columns.count
        var taken = table.rows.map { _ in Array(repeating: false, count: width) }
        func isFree(_ row: Int, _ column: Int) -> Bool {
            !taken[row][column] && table.rows[row].cells.indices.contains(column)
                && table.rows[row].cells[column].content.isCovered
        }
        return table.rows.indices.map { row in
            table.rows[row].cells.indices.prefix(width).compactMap { column in
                guard !taken[row][column] else { return nil }
                let cell = table.rows[row].cells[column]
                var place = Place(column: column, rowSpan: 1, columnSpan: 1)
                while place.columnSpan < cell.columnSpan, column + place.columnSpan < width,
                    isFree(row, column + place.columnSpan)
                {
                    place.columnSpan += 1
                }
                let columns = column..<(column + place.columnSpan)
                while place.rowSpan < cell.rowSpan, row + place.rowSpan < table.rows.count,
                    columns.allSatisfy({ isFree(row + place.rowSpan, $0) })
                {
                    place.rowSpan += 1
                }
                for below in row..<(row + place.rowSpan) { for beside in columns { taken[below][beside] = true } }
                return place
            }
        }
    }

    private static func headings(of table: Table) -> [Place] {
        var places: [Place] = []
        var column = 0
        while column < table.columns.count {
            let span = min(max(1, table.columns[column].headingSpan), table.columns.count - column)
            places.append(Place(column: column, rowSpan: 1, columnSpan: span))
            column += span
        }
        return places
    }

    // MARK: What is shown

    private static func shownColumns(of table: Table, _ full: [[Place]]) -> [Int] {
        var begun: Set<Int> = table.showsHeadings ? Set(headings(of: table).map(\.column)) : []
        var filled: Set<Int> = [0]
        for (row, places) in full.enumerated() where table.rows[row].kind != .section {
            for place in places {
                begun.insert(place.column)
                if !table.rows[row].cells[place.column].content.shown.isEmpty { filled.insert(place.column) }
            }
        }
        let hasRows = table.rows.contains { $0.kind != .section }
        return table.columns.indices.filter { begun.contains($0) && (filled.contains($0) || !hasRows) }
    }

    /// A place over the columns that are shown; nil where none of them is.
    private func narrowed(_ place: Place) -> Place? {
        var place = place
        place.columnSpan = columns.count { (place.column..<(place.column + place.columnSpan)).contains($0) }
        return place.columnSpan > 0 ? place : nil
    }

    /// HTML has no row in which nothing begins: what reaches over it is one row shorter.
    private static func withoutEmptyLines(_ group: [Line]) -> [Line] {
        let empty = group.filter(\.places.isEmpty).map(\.row)
        return group.filter { !$0.places.isEmpty }.map { line in
            var line = line
            for index in line.places.indices {
                let rows = line.row..<(line.row + line.places[index].rowSpan)
                line.places[index].rowSpan -= empty.count { rows.contains($0) }
            }
            return line
        }
    }
}
