import struct Rows.Area

/// What may be chosen in cells.
struct PlacedChoices: Sendable, Hashable {
    var area: Area
    /// `'Lists'!$A$2:$A$9`
    var source: String
    var promptTitle: String
    var prompt: String
}
