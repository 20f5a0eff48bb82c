import Model

/// The council's file: what its directorates share.
struct CouncilFile: Hashable, Sendable {
    var council: String?
    var year: FinancialYear?
    var quarter: Quarter?
    /// The path of last year's folder, from this file's.
    var previous: Sourced<String>?
    /// The name of a theme, or a path from this file's folder.
    var theme: Sourced<String>?
    var contact: String?
    var geography: String?
    var source: String?
    var published: PublicationDate?
    var licence: String?
    var meeting: Meeting?
    var boardMeetings: [Meeting] = []
    var settings = RuleSettings()
    var budgetSettings = RuleSettings()
    var portfolios: [String] = []
    var indicatorTypes: [IndicatorType] = []
    var checks = CheckSettings()
    var earlierPeriod: Sourced<Period>?
    var focusAreas: [FocusArea] = []
}

/// A lone file, which holds the council's keys and its one directorate's.
struct LoneFile: Hashable, Sendable {
    var council = CouncilFile()
    var scorecard = Scorecard(directorate: "", code: "")
}
