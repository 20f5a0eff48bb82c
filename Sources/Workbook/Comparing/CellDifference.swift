import Report

/// A cell of a workbook that is not as its report has it.
package struct CellDifference: Sendable, Hashable {
    /// `Scorecard!B7`
    package var name: String
    package var place: CellEdit.Place
    /// What the report shows there; empty for nothing.
    package var expected: String
    /// What stands there.
    package var found: CellContent
    /// Whether a formula that is not the report's gives what stands there.
    package var isOtherFormula: Bool
    /// Whether a report has no content of the kind that stands there: `TRUE`, `#N/A`.
    package var isBeyondReports: Bool
    /// Whether a formula of the report's stood there.
    package var replacesFormula: Bool
}

/// Something in a workbook that is no cell, and that its report does not have: a comment, a picture, a macro.
package struct Addition: Sendable, Hashable {
    /// `Scorecard!B7`, or a sheet's name; empty for the whole workbook.
    package var place: String
    /// `a comment, 'Ask again'`; `2 pictures`.
    package var what: String
}

/// How a workbook differs from the report that it is said to be.
package struct WorkbookComparison: Sendable, Hashable {
    package var cells: [CellDifference] = []
    /// Sheets of the report that the workbook does not have.
    package var missingSheets: [String] = []
    /// Sheets of the workbook that the report does not have, and that hold something.
    package var addedSheets: [String] = []
    /// What is no cell and the report does not have.
    package var additions: [Addition] = []

    package init() {}

    package var isEmpty: Bool {
        cells.isEmpty && missingSheets.isEmpty && addedSheets.isEmpty && additions.isEmpty
    }
}

extension WorkbookComparison {
    /// Whether cells hold what belongs to others in their column: rows were inserted, deleted or moved.
    package var hasMovedCells: Bool {
        let changed = cells.filter { !$0.expected.isEmpty || $0.found != .empty }
        let expected = Set(changed.map { Moved(cell: $0.name, text: $0.expected) })
        // Short words and figures stand in many cells; a longer text that stands where another was is no chance.
        return changed.count { cell in
            cell.found.shown.count > 12 && expected.contains(Moved(cell: cell.name, text: cell.found.shown))
        } >= 3
    }

    private struct Moved: Hashable {
        /// The sheet and the column's letters.
        let column: String
        let text: String

        init(cell: String, text: String) {
            column = String(cell.reversed().drop { $0.isNumber }.reversed())
            self.text = text
        }
    }
}
