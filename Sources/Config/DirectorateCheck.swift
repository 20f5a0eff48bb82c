import Diagnostics
import Model

/// What is found in a directorate's file beside what it says.
struct DirectorateCheck: Sendable {
    var limits: [LimitBesideHold] = []
    var findings: [(finding: Finding, complaint: Diagnostic)] = []
    var dropped: [(Dropped, at: Place?)] = []
    /// Those of which anything is known.
    var knownQuarters: [Quarter] = []
    /// What the council's focus areas name of it.
    var touched: [FocusArea.Touched] = []

    /// - Parameter council: with what its directorates share.
    /// - Throws: where the file cannot be read once more as it was.
    init(_ draft: FileDraft, of filed: FiledCouncil) throws(UnreadableFile) {
        var opened = OpenedCouncil(council: filed.shared, origins: filed.origins)
        let dropped = try filed.open(draft, in: &opened)
        let (council, origins) = (opened.council, opened.origins)
        self.dropped = dropped.map { ($0, origins[$0.first]) }
        for scorecard in council.scorecards {
            // A scorecard's lines are made once, and no more of them are held than are looked at.
            let lines = ScorecardLines(scorecard, of: council)
            limits = lines.lines.compactMap { LimitBesideHold($0, origins) }
            findings = council.findings(on: scorecard, lines).map { ($0, origins.diagnostic(for: $0)) }
            knownQuarters = scorecard.knownQuarters
            let wanted = Set(council.focusAreas.flatMap(\.priorities).map(\.value))
            if !wanted.isEmpty {
                touched = scorecard.sections.flatMap(\.priorities).flatMap(\.asTouched).filter {
                    wanted.contains($0.code)
                }
            }
        }
    }
}
