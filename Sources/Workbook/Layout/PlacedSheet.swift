import Report

import struct Rows.GridPoint

/// A sheet on the grid.
struct PlacedSheet: Sendable, Hashable {
    var name: String
    /// Pixels at 96 to the inch, one for each column of the grid.
    var columnPixels: [Int]
    /// Points, one for each row from the top; those below fit what they hold when the workbook is opened.
    var rowHeights: [Double]
    var cells: [PlacedCell]
    var markups: [PlacedMarkup]
    var rules: [PlacedRules]
    var choices: [PlacedChoices]
    var charts: [PlacedChart]
    var page: Page
    var look: Look
    /// With Excel's codes; empty for none.
    var footer: String
    /// Rows and columns that stay in view.
    var frozen: GridPoint
    /// Repeated at the top of every printed page.
    var repeatedRows: ClosedRange<Int>?
    /// Rows that begin a new printed page.
    var pageBreaks: [Int]
    var logo: PlacedLogo?
    var isHidden: Bool

    var columnCount: Int { columnPixels.count }

    /// The last row that has a height or a cell; nil where the sheet is empty.
    var lastRow: Int? { (rowHeights.indices.suffix(1) + cells.map(\.area.rows.upperBound)).max() }
}
