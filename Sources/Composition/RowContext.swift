import Model

/// What all the rows of a tracker, or of a report, stand in. They share it: a report has thousands of rows.
final class RowSetting: Sendable {
    let council: Council
    let scorecard: Scorecard
    let section: Section
    let priority: Priority
    let meeting: Meeting?
    let earlier: EarlierRatings?

    init(
        council: Council, scorecard: Scorecard, section: Section = Section(title: ""),
        priority: Priority = Priority(title: "", code: ""), meeting: Meeting? = nil, earlier: EarlierRatings? = nil
    ) {
        self.council = council
        self.scorecard = scorecard
        self.section = section
        self.priority = priority
        self.meeting = meeting
        self.earlier = earlier
    }
}

/// What a row is about: a measure's line in its priority and section, in one quarter.
struct RowContext {
    let setting: RowSetting
    /// Nil for a priority without measures.
    var line: Line? = nil
    var quarter: Quarter
    var owner = Owner.report
    /// Its line's place among the tracker's.
    var lineNumber = 0
    /// Which of the tracker's priorities it is about; nil for all of them.
    var covered: Int?
    var action: KeyAction?
    var actionNumber = 0
    var activity: KeyActivity?
    var activityNumber = 0
    /// Nil for all of the activity's.
    var step: NextStep?
    var stepNumber = 0
    var focusArea: FocusArea?
    var budget: BudgetRow?
    var budgetNumber = 0

    var council: Council { setting.council }
    var scorecard: Scorecard { setting.scorecard }
    var section: Section { setting.section }
    var priority: Priority { setting.priority }
    var meeting: Meeting? { setting.meeting }
    var earlier: EarlierRatings? { setting.earlier }
    var period: Period { Period(year: council.period.year, quarter: quarter) }

    /// To what a row belongs, by its place among the report's: what is said of that may be one cell over its rows.
    enum Owner: Hashable {
        case report
        case tracker(Int)
        case focusArea(Int)
        case budget(Int)
    }
}

extension ScorecardLines.PriorityLines {
    /// One for each row: a priority without measures has a row all the same.
    var shownLines: [Line?] { lines.isEmpty ? [nil] : lines.map(Optional.some) }
}
