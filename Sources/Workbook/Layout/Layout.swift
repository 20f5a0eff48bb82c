import Report

/// A report on the grid: every cell's place, look and formula, as values that need no file to be looked at.
struct Layout: Sendable, Hashable {
    var properties: DocumentProperties
    var sheets: [PlacedSheet]
}
