import BuiltIn

/// Whom a directorate's figures are laid out for: a choice among the reports that come with the program.
public enum OutputLayout: String, CaseIterable, Sendable {
    /// For the eye and for paper.
    case printed
    /// For publication, by the rules for accessible spreadsheets.
    case accessible

    /// The report's name, as `scorecard build --report` takes it.
    public var report: String {
        switch self {
        case .printed: BuiltIn.reportTemplate.title
        case .accessible: BuiltIn.accessibleTemplate.title
        }
    }
}
