/// One directorate's year.
package struct Scorecard: Hashable, Sendable {
    package var directorate: String
    /// Short, and no other directorate's.
    package var code: String
    package var director: String?
    package var settings: RuleSettings
    /// How its budget lines are rated.
    package var budgetSettings: RuleSettings
    package var sections: [Section]
    /// What finance sent for each quarter.
    package var budgets: ByQuarter<Budget>
    package var origin: Origin

    package init(
        directorate: String, code: String, director: String? = nil, settings: RuleSettings = RuleSettings(),
        budgetSettings: RuleSettings = RuleSettings(), sections: [Section] = [],
        budgets: ByQuarter<Budget> = ByQuarter(), origin: Origin = .none
    ) {
        self.directorate = directorate
        self.code = code
        self.director = director
        self.settings = settings
        self.budgetSettings = budgetSettings
        self.sections = sections
        self.budgets = budgets
        self.origin = origin
    }
}

/// A group of priorities: cross-council priorities, directorate priorities, the council business plan.
package struct Section: Hashable, Sendable {
    package var title: String
    /// What this section calls its measures; nil where it has no name of its own for them.
    package var measuresHeading: String?
    /// Who scrutinises its priorities, where they do not say otherwise.
    package var board: String?
    /// False for trackers that are taken from another plan: they are shown and marked, and left out of every count.
    package var isCounted: Bool
    package var settings: RuleSettings
    package var priorities: [Priority]
    package var origin: Origin

    package init(
        title: String, measuresHeading: String? = nil, board: String? = nil, isCounted: Bool = true,
        settings: RuleSettings = RuleSettings(), priorities: [Priority] = [], origin: Origin = .none
    ) {
        self.title = title
        self.measuresHeading = measuresHeading
        self.board = board
        self.isCounted = isCounted
        self.settings = settings
        self.priorities = priorities
        self.origin = origin
    }
}

/// What is to be improved.
package struct Priority: Hashable, Sendable {
    package var title: String
    package var code: String
    /// The accountable officer's role.
    package var officer: String?
    /// The elected member's brief that it answers to.
    package var portfolio: Sourced<String>?
    /// Who scrutinises it; nil takes its section's.
    package var board: String?
    /// The roles of those who contribute to it, a line each.
    package var contributors: String?
    /// Why it is a priority.
    package var why: String?
    /// Others that share its tracker.
    package var combined: [CombinedPriority]
    package var progress: ByQuarter<Progress>
    package var measures: [Measure]
    package var origin: Origin

    package init(
        title: String, code: String, officer: String? = nil, portfolio: Sourced<String>? = nil, board: String? = nil,
        contributors: String? = nil, why: String? = nil, combined: [CombinedPriority] = [],
        progress: ByQuarter<Progress> = ByQuarter(), measures: [Measure] = [], origin: Origin = .none
    ) {
        self.title = title
        self.code = code
        self.officer = officer
        self.portfolio = portfolio
        self.board = board
        self.contributors = contributors
        self.why = why
        self.combined = combined
        self.progress = progress
        self.measures = measures
        self.origin = origin
    }
}

/// How a priority stands in one quarter, as its accountable officer says: never computed.
package struct Progress: Hashable, Sendable {
    package var rating: Sourced<Rating>?
    /// What the year's end is expected to be; shown beside the current rating and never instead of it.
    @Rare package var forecast: Sourced<Rating>?
    package var direction: Direction?
    /// Lines that begin with `- ` are bullets.
    package var summary: Sourced<String>?
    /// Since the last report.
    package var achievements: String?
    /// And risks.
    package var challenges: String?
    /// Where the tracker was discussed or approved.
    package var groups: String?
    /// What the reader should know beside it all, such as where another tracker says more.
    package var note: String?
    package var actions: [KeyAction]
    package var activities: [KeyActivity]
    package var origin: Origin

    package init(
        rating: Sourced<Rating>? = nil, forecast: Sourced<Rating>? = nil, direction: Direction? = nil,
        summary: Sourced<String>? = nil, achievements: String? = nil, challenges: String? = nil,
        groups: String? = nil, note: String? = nil, actions: [KeyAction] = [], activities: [KeyActivity] = [],
        origin: Origin = .none
    ) {
        self.rating = rating
        self.forecast = forecast
        self.direction = direction
        self.summary = summary
        self.achievements = achievements
        self.challenges = challenges
        self.groups = groups
        self.note = note
        self.actions = actions
        self.activities = activities
        self.origin = origin
    }
}
