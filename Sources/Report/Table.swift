/// Names a table within a report, so that formulas and links can point into it wherever it lands.
package struct TableID: Sendable, Hashable {
    /// Every cell that a formula speaks of is found by its table: its name is hashed once.
    private let nameHash: Int
    package let name: String

    package init(_ name: String) {
        self.name = name
        nameHash = name.hashValue
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(nameHash) }
}

/// Rows under one heading row. A table starts in the sheet's first column.
package struct Table: Sendable, Hashable {
    package var id: TableID
    package var columns: [Column]
    /// The heading row is left out where a table continues the one above it.
    package var showsHeadings: Bool
    package var rows: [Row]
    /// The name under which a spreadsheet marks the cells up as a table, for programs and for people who have it read
    /// out: a letter, then letters, digits and underscores. Such a table has headings, each unlike the others, at least
    /// one row, and no cell that covers others. Nil leaves it cells.
    package var markup: String?

    package init(id: TableID, columns: [Column], showsHeadings: Bool = true, rows: [Row], markup: String? = nil) {
        self.id = id
        self.columns = columns
        self.showsHeadings = showsHeadings
        self.rows = rows
        self.markup = markup
    }
}

package struct Column: Sendable, Hashable {
    package var heading: String
    package var alignment: Alignment
    /// Columns that the heading covers, its own included; the covered ones have none.
    package var headingSpan: Int

    package init(heading: String, alignment: Alignment = .left, headingSpan: Int = 1) {
        self.heading = heading
        self.alignment = alignment
        self.headingSpan = headingSpan
    }
}

package enum Alignment: Sendable, Hashable { case left, centre, right }

package struct Row: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Data.
        case body
        /// Begins a section: its cells hold the section's own headings.
        case section
        /// Sums up the rows above it.
        case total
    }

    package var kind: Kind
    /// One for each column of the table. A cell that is covered by a taller or wider one is `.covered`.
    package var cells: [Cell]

    package init(_ kind: Kind = .body, cells: [Cell]) {
        self.kind = kind
        self.cells = cells
    }
}

/// A cell of a table, wherever the writer puts it. Row 0 is the first below the headings.
package struct CellReference: Sendable, Hashable {
    package var table: TableID
    package var row: Int
    package var column: Int

    package init(_ table: TableID, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// A column of cells of one table, first row to last, both included.
package struct ColumnRange: Sendable, Hashable {
    package var table: TableID
    package var column: Int
    package var rows: ClosedRange<Int>

    package init(_ table: TableID, column: Int, rows: ClosedRange<Int>) {
        self.table = table
        self.column = column
        self.rows = rows
    }
}
