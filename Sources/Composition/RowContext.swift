import Model

/// What a row is about: a measure's line in its priority and section, in one quarter.
struct RowContext {
    var council: Council
    var scorecard: Scorecard
    var section: Section
    var priority: Priority
    /// Nil for a priority without measures.
    var line: Line?
    var quarter: Quarter
}

extension ScorecardLines.PriorityLines {
    /// One for each row: a priority without measures has a row all the same.
    var shownLines: [Line?] { lines.isEmpty ? [nil] : lines }
}
