import Report

import struct Rows.Area

/// A cell on the grid, or several merged into one.
struct PlacedCell: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
        case formula(String, now: Result)
    }
    enum Result: Sendable, Hashable {
        case text(String)
        case number(Double)
    }

    /// More than one cell: merged.
    var area: Area
    var content: Content
    var style: CellStyle
    /// `'Sheet'!A1`
    var link: String?
    /// What it shows now.
    var shown: String
    /// Where in the report it comes from.
    var path: CellPath
}
