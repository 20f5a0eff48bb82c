/// Rows that belong together on a printed page.
struct PrintUnit: Sendable, Hashable {
    /// Grid rows, in pieces where a page may end between them if the unit is longer than a page.
    var pieces: [ClosedRange<Int>]
    /// A heading stays with what it heads.
    var keepsWithNext = false

    /// No rows: the next ones begin a page.
    static let newPage = PrintUnit(pieces: [])

    var rows: ClosedRange<Int>? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        return first.lowerBound...last.upperBound
    }
}
