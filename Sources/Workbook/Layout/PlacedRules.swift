import Report

import struct Rows.Area

/// Colours of cells by what cells hold; the first that holds wins.
struct PlacedRules: Sendable, Hashable {
    struct Rule: Sendable, Hashable {
        /// Written for the area's first cell; it moves with each further one.
        var formula: String
        var tone: Tone
    }
    var area: Area
    var rules: [Rule]
}
