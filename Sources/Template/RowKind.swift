/// What each row of a table is about.
package enum RowKind: String, CaseIterable, Hashable, Sendable {
    case measures
    case measuresByQuarter = "measures by quarter"
    case priorities
    case prioritiesByQuarter = "priorities by quarter"
    case trackers
    case actions
    case actionsByQuarter = "actions by quarter"
    case activities
    case nextSteps = "next steps"
    case focusAreas = "focus areas"
    case budget
    case budgetByQuarter = "budget by quarter"

    package var meaning: String {
        switch self {
        case .measures: "a row for each measure, or part of one"
        case .measuresByQuarter: "a row for each measure and quarter that has been reported"
        case .priorities: "a row for each priority; those that share a tracker have one each"
        case .prioritiesByQuarter: "a row for each priority and quarter that has been reported"
        case .trackers: "a row for each tracker, whatever the number of its priorities"
        case .actions: "a row for each key action"
        case .actionsByQuarter: "a row for each key action in each quarter that has been reported"
        case .activities: "a row for each key activity, its next steps below one another in one cell"
        case .nextSteps: "a row for each next step of a key activity"
        case .focusAreas: "a row for each area that the management team picked for closer work"
        case .budget: "a row for each budget line of the quarter"
        case .budgetByQuarter: "a row for each budget line and quarter that has been reported"
        }
    }

    /// Whether its rows are of every quarter that has been reported, and not of the last one alone.
    package var coversEveryQuarter: Bool {
        switch self {
        case .measuresByQuarter, .prioritiesByQuarter, .actionsByQuarter, .budgetByQuarter: true
        case .measures, .priorities, .trackers, .actions, .activities, .nextSteps, .focusAreas, .budget: false
        }
    }

    /// Fields that name a row among those of its quarter; none where nothing does.
    package var keyFields: [Field] {
        switch self {
        case .measures, .measuresByQuarter: [.directorateCode, .measureCode]
        case .priorities, .prioritiesByQuarter, .trackers: [.directorateCode, .priorityCode]
        case .budget, .budgetByQuarter: [.directorateCode, .budgetCostCentre]
        case .actions, .actionsByQuarter, .activities, .nextSteps, .focusAreas: []
        }
    }

    /// The rating that is counted where counts do not say which; nil for rows that have none.
    package var usualRating: Field? {
        switch self {
        case .measures, .measuresByQuarter: .rating
        case .priorities, .prioritiesByQuarter, .trackers, .actions, .actionsByQuarter, .activities, .nextSteps:
            .progressRating
        case .budget, .budgetByQuarter: .budgetRating
        case .focusAreas: nil
        }
    }

    /// What a row is, where several are spoken of.
    package var plural: String {
        switch self {
        case .measures, .measuresByQuarter: "measures"
        case .prioritiesByQuarter: "priorities"
        case .actionsByQuarter: "actions"
        case .budget, .budgetByQuarter: "budget lines"
        default: rawValue
        }
    }

    /// The scopes whose fields mean something in such a row.
    package var scopes: Set<Field.Scope> {
        let priority: Set<Field.Scope> = [.scorecard, .section, .priority]
        return switch self {
        case .measures, .measuresByQuarter: priority.union([.measure])
        case .priorities, .prioritiesByQuarter, .trackers: priority
        case .actions, .actionsByQuarter: priority.union([.action])
        case .activities, .nextSteps: priority.union([.activity, .step])
        case .focusAreas: [.scorecard, .focusArea]
        case .budget, .budgetByQuarter: [.scorecard, .budgetLine]
        }
    }
}

/// Whom a report is about, and so how many files it makes.
package enum ReportScope: String, CaseIterable, Hashable, Sendable {
    case directorate
    case council
    case board
}

/// What a sheet is repeated for.
package enum SheetEach: String, CaseIterable, Hashable, Sendable {
    case tracker
    case section
    case directorate
}
