/// What a council's scorecards of one year share, and the scorecards.
package struct Council: Hashable, Sendable {
    package var name: String
    /// The reporting period: what lies behind it is not known yet.
    package var period: Period
    package var contact: String?
    /// The area that the figures are about.
    package var geography: String?
    /// Where the figures come from.
    package var source: String?
    /// Year, month and day of publication.
    package var published: PublicationDate?
    /// The web address of the licence under which its figures are published.
    package var licence: String?
    /// Where reports on the whole council go.
    package var meeting: Meeting?
    /// Where the boards' packs go.
    package var boardMeetings: [Meeting]
    package var portfolios: [String]
    /// What the types of measures mean, for readers.
    package var indicatorTypes: [IndicatorType]
    package var settings: RuleSettings
    /// How budget lines are rated.
    package var budgetSettings: RuleSettings
    package var checks: CheckSettings
    /// The earlier period that reports set beside this one: of this year, or of last year.
    package var earlierPeriod: Period?
    /// What the management team picked for closer work.
    package var focusAreas: [FocusArea]
    /// All of them, or those that a report is about.
    package var scorecards: [Scorecard]
    /// Last year's of the same directorates, matched by the codes of directorate and measure.
    package var previous: [Scorecard]

    package init(
        name: String, period: Period, contact: String? = nil, geography: String? = nil, source: String? = nil,
        published: PublicationDate? = nil, licence: String? = nil, meeting: Meeting? = nil,
        boardMeetings: [Meeting] = [], portfolios: [String] = [], indicatorTypes: [IndicatorType] = [],
        settings: RuleSettings = RuleSettings(),
        budgetSettings: RuleSettings = RuleSettings(), checks: CheckSettings = CheckSettings(),
        earlierPeriod: Period? = nil, focusAreas: [FocusArea] = [], scorecards: [Scorecard] = [],
        previous: [Scorecard] = []
    ) {
        self.name = name
        self.period = period
        self.contact = contact
        self.geography = geography
        self.source = source
        self.published = published
        self.licence = licence
        self.meeting = meeting
        self.boardMeetings = boardMeetings
        self.portfolios = portfolios
        self.indicatorTypes = indicatorTypes
        self.settings = settings
        self.budgetSettings = budgetSettings
        self.checks = checks
        self.earlierPeriod = earlierPeriod
        self.focusAreas = focusAreas
        self.scorecards = scorecards
        self.previous = previous
    }

    /// The quarters that have been reported.
    package var reported: [Quarter] { Quarter.allCases.filter { $0 <= period.quarter } }
}
