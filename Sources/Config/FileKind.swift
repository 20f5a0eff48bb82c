/// The kinds of file that the tables of keys describe.
package enum FileKind: String, CaseIterable, Sendable {
    case council
    case scorecard
    case template
    case theme
    case finance

    /// What the editor's schema and the reference page call it.
    package var title: String {
        switch self {
        case .council: "The council's file, `council.yaml`"
        case .scorecard: "A directorate's file"
        case .template: "A report template"
        case .theme: "A theme"
        case .finance: "A mapping of finance's file, such as `finance.yaml`"
        }
    }

    var record: RecordDescription {
        switch self {
        case .council: Records.council.description
        case .scorecard: Records.scorecard.description
        case .template: Records.template.description
        case .theme: Records.theme.description
        case .finance: Records.finance.description
        }
    }
}
