import Diagnostics

/// What a publication asks of the council's files for one quarter.
struct QuarterRequests: Sendable {
    /// By the scorecard's own template.
    let scorecards: Scorecards
    let accessible: Scorecards
    let data: Scorecards

    /// - Parameter scorecards: of the quarter.
    init(_ scorecards: Scorecards) {
        self.scorecards = scorecards
        accessible = scorecards.asking { ($0.report, $0.template) = ("accessible-tables", nil) }
        data = scorecards.asking { ($0.report, $0.template) = ("open-data", nil) }
    }

    /// What keeps the quarter from being published: as a rule, nothing that the reported quarter did not complain of.
    var errors: [Diagnostic] {
        let errors = [scorecards, accessible, data].flatMap(\.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty, scorecards.template?.scope != .directorate else { return errors }
        return [
            Diagnostic(
                severity: .error, id: "no-directorate-report",
                message: "a site has a page for each directorate, and this template makes no report of one",
                hint: "write `one file for each: directorate` in the template, or leave out --template",
                place: scorecards.templateFile.map { Place(file: $0) })
        ]
    }
}
