import Report
import Rows

/// One sheet of an inspected workbook. Places count from 0.
package struct InspectedSheet: Sendable {
    package var name: String
    package var isHidden = false
    /// Those that hold something, from top to bottom.
    package var rows: [InspectedRow] = []
    package var merged: [Area] = []
    package var tables: [InspectedTable] = []
    /// What a filter outside tables covers.
    package var filter: Area?
    package var hasFrozenPanes = false
    /// Where the cursor is.
    package var cursor = GridPoint(row: 0, column: 0)
    package var hiddenRows: [ClosedRange<Int>] = []
    package var hiddenColumns: [ClosedRange<Int>] = []
    package var hasHeaderOrFooter = false
    package var links: [InspectedLink] = []
    package var drawings: [InspectedDrawing] = []
    /// Cells with a fill that hold nothing.
    package var emptyFilled: [GridPoint] = []
    package var conditionalLooks: [ConditionalLook] = []

    package init(name: String) { self.name = name }
}

package struct InspectedRow: Sendable {
    /// Counted from 0.
    package var number: Int
    /// Those that hold something, from left to right.
    package var cells: [InspectedCell]

    package init(number: Int, cells: [InspectedCell]) {
        self.number = number
        self.cells = cells
    }
}

package struct InspectedCell: Sendable, Hashable {
    /// Counted from 0.
    package var column: Int
    package var kind: Rows.Row.Kind
    /// As the file has it; of a long one, the beginning.
    package var text: String
    /// The number of its look among the workbook's.
    package var look: Int
    /// Whether not all of its text is to be seen.
    package var isCut: Bool

    package init(column: Int, kind: Rows.Row.Kind = .text, text: String, look: Int = 0, isCut: Bool = false) {
        self.column = column
        self.kind = kind
        self.text = text
        self.look = look
        self.isCut = isCut
    }
}

/// An area that is marked up as a table.
package struct InspectedTable: Sendable, Hashable {
    package var name: String
    /// With its headings.
    package var area: Area
    package var hasHeadings: Bool
    package var hasFilter: Bool
    /// Whether its style colours rows or headings.
    package var hasFills: Bool

    package init(name: String, area: Area, hasHeadings: Bool = true, hasFilter: Bool = false, hasFills: Bool = false) {
        self.name = name
        self.area = area
        self.hasHeadings = hasHeadings
        self.hasFilter = hasFilter
        self.hasFills = hasFills
    }
}

package struct InspectedLink: Sendable, Hashable {
    package var area: Area
    /// Where in the workbook it leads: `'Sheet'!A1`; nil where it leads out of it.
    package var location: String?

    package init(area: Area, location: String? = nil) {
        self.area = area
        self.location = location
    }
}

package struct InspectedDrawing: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case picture, chart, textBox, shape }

    package var kind: Kind
    package var place: GridPoint
    /// What it shows in words, for those who cannot see it.
    package var alternative: String

    package init(_ kind: Kind, at place: GridPoint, alternative: String = "") {
        self.kind = kind
        self.place = place
        self.alternative = alternative
    }
}

/// How cells look while a condition holds. What it leaves open is the cell's own.
package struct ConditionalLook: Sendable, Hashable {
    package var area: Area
    package var text: Colour?
    package var fill: Colour?

    package init(area: Area, text: Colour? = nil, fill: Colour? = nil) {
        self.area = area
        self.text = text
        self.fill = fill
    }
}
