/// What a column can show: a closed list, so that a slip of the pen in a template is found.
package enum Field: String, CaseIterable, Hashable, Sendable {
    case council
    case contact
    case geography
    case source
    case published
    case board
    case meetingDate = "meeting.date"
    case reporter = "meeting.report of"
    case papers = "meeting.background papers"
    case directorate
    case directorateCode = "directorate.code"
    case year
    case period
    case periodStart = "period.start"
    case periodEnd = "period.end"
    case quarter
    case sectionTitle = "section.title"
    case sectionNote = "section.note"
    case priorityTitle = "priority.title"
    case priorityCode = "priority.code"
    case officer = "priority.officer"
    case portfolio = "priority.portfolio"
    case priorityBoard = "priority.board"
    case contributors = "priority.contributory officers"
    case why = "priority.why"
    case progressSummary = "progress.summary"
    case progressRating = "progress.rating"
    case progressRAG = "progress.RAG"
    case progressState = "progress.state"
    case progressForecast = "progress.forecast"
    case progressDirection = "progress.direction"
    case progressDirectionWord = "progress.direction word"
    case earlierRating = "progress.earlier rating"
    case achievements = "progress.achievements"
    case challenges = "progress.challenges"
    case groups = "progress.groups"
    case progressNote = "progress.note"
    case action = "action.action"
    case actionLead = "action.lead"
    case actionMilestone = "action.milestone"
    case actionTimescale = "action.timescale"
    case activity = "activity.activity"
    case activityProgress = "activity.progress"
    case activityRisks = "activity.risks"
    case activityInformation = "activity.further information"
    case step = "step.next step"
    case stepTimescale = "step.timescale"
    case stepOfficer = "step.officer"
    case focusTitle = "focus.title"
    case focusAbout = "focus.about"
    case focusPriorities = "focus.priorities"
    case measureTitle = "measure.title"
    case measureCode = "measure.code"
    case definition = "measure.definition"
    case comments = "measure.comments"
    case measureType = "measure.type"
    case service = "measure.service"
    case frequency = "measure.frequency"
    case measuredIn = "measure.measured in"
    case good = "measure.good"
    case dataQuality = "measure.data quality"
    case baseline = "measure.baseline"
    case target = "measure.target"
    case targetNumber = "measure.target number"
    case targetUnit = "measure.target unit"
    case targetNextYear = "measure.target next year"
    case targetAfterNextYear = "measure.target after next year"
    case resultQ1 = "results.Q1"
    case resultQ2 = "results.Q2"
    case resultQ3 = "results.Q3"
    case resultQ4 = "results.Q4"
    case result = "measure.result"
    case resultNumber = "measure.result number"
    case resultUnit = "measure.result unit"
    case unit = "measure.unit"
    case lastYear = "measure.last year"
    case lastYearEnd = "measure.year-end result last year"
    case rating = "measure.rating"
    case rag = "measure.RAG"
    case state = "measure.state"
    case direction = "measure.direction"
    case directionWord = "measure.direction word"
    case forecast = "measure.forecast"
    case forecastRating = "measure.forecast rating"
    case budgetService = "budget.service"
    case budgetCostCentre = "budget.cost centre"
    case budgetOriginal = "budget.original"
    case budgetLatest = "budget.latest"
    case budgetActual = "budget.actual"
    case budgetForecast = "budget.forecast"
    case budgetVariance = "budget.variance"
    case budgetPercentage = "budget.variance percent"
    case budgetRating = "budget.rating"
    case budgetExplanation = "budget.explanation"

    /// What a row must be about for the field to mean something.
    package enum Scope: Hashable, Sendable {
        case scorecard, section, priority, measure, action, activity, step, focusArea, budgetLine
    }

    package var scope: Scope {
        switch self {
        case .council, .contact, .geography, .source, .published, .board, .meetingDate, .reporter, .papers,
            .directorate,
            .directorateCode, .year, .period, .periodStart, .periodEnd, .quarter:
            .scorecard
        case .sectionTitle, .sectionNote: .section
        case .priorityTitle, .priorityCode, .officer, .portfolio, .priorityBoard, .contributors, .why,
            .progressSummary, .progressRating, .progressRAG, .progressState, .progressForecast, .progressDirection,
            .progressDirectionWord, .earlierRating, .achievements, .challenges, .groups, .progressNote:
            .priority
        case .action, .actionLead, .actionMilestone, .actionTimescale: .action
        case .activity, .activityProgress, .activityRisks, .activityInformation: .activity
        case .step, .stepTimescale, .stepOfficer: .step
        case .focusTitle, .focusAbout, .focusPriorities: .focusArea
        case .budgetService, .budgetCostCentre, .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast,
            .budgetVariance, .budgetPercentage, .budgetRating, .budgetExplanation:
            .budgetLine
        default: .measure
        }
    }

    package var meaning: String {
        switch self {
        case .council: "the council's name"
        case .contact: "whom readers may ask"
        case .geography: "the area that the figures are about"
        case .source: "where the figures come from"
        case .published: "the day of publication"
        case .board: "the board that the report is for; of a report on the whole council, the body of its `meeting`"
        case .meetingDate: "the day of the meeting that the report goes to"
        case .reporter: "who reports to the meeting"
        case .papers: "what else the members may read"
        case .directorate: "the directorate's name"
        case .directorateCode: "the directorate's code"
        case .year: "the financial year, such as `2012/13`"
        case .period: "the months of the quarter, such as `April to June 2012`"
        case .periodStart: "the quarter's first day, such as `2012-04-01`"
        case .periodEnd: "the quarter's last day, such as `2012-06-30`"
        case .quarter: "the quarter of the financial year, such as `Q1`"
        case .sectionTitle: "the section's title"
        case .sectionNote: "`Not counted` where the section is taken from another plan"
        case .priorityTitle: "the priority's title"
        case .priorityCode: "the priority's code"
        case .officer: "the accountable officer"
        case .portfolio: "the executive portfolio"
        case .priorityBoard: "the board that scrutinises the priority"
        case .contributors: "the contributory officers"
        case .why: "why it is a priority: poor results, a need of the place, or what the government asks"
        case .progressSummary: "where the priority stands in the quarter, and why it is rated so and moves so"
        case .progressRating: "the priority's overall rating"
        case .progressRAG: "the priority's overall rating where it is Green, Amber or Red"
        case .progressState: "why the priority is not rated Green, Amber or Red: a state, or `Not reported`"
        case .progressForecast: "the priority's rating as expected at the year's end"
        case .progressDirection: "the priority's direction of travel"
        case .progressDirectionWord: "the priority's direction of travel without its arrow"
        case .earlierRating: "the priority's overall rating in the council's `earlier period`"
        case .achievements: "the most important of what was achieved since the last report"
        case .challenges: "challenges and risks that may stand in the way of the priority"
        case .groups: "the council or partnership groups that discussed the tracker"
        case .progressNote: "what else a reader should know, such as where another tracker says more"
        case .action: "what is to be done in the next six months, and to what end"
        case .actionLead: "the officer or partner who leads the action"
        case .actionMilestone: "the action's milestone"
        case .actionTimescale: "by when the action is to be done"
        case .activity: "a key activity"
        case .activityProgress: "the activity's progress"
        case .activityRisks: "the activity's risks and challenges"
        case .activityInformation: "where more can be read of the activity"
        case .step: "a next step or milestone of an activity"
        case .stepTimescale: "the step's timescale, or its activity's"
        case .stepOfficer: "the step's contributory officer, or its activity's"
        case .focusTitle: "an area that the management team picked for closer work"
        case .focusAbout: "what the closer work is about"
        case .focusPriorities: "the priorities that it touches, with their ratings"
        case .measureTitle: "the measure's title, with its part"
        case .measureCode: "the measure's code, which no other has"
        case .definition: "how the measure is defined"
        case .comments: "why the result varies, what is wrong with the data, and what is done about either"
        case .measureType: "the set of indicators that the measure belongs to; each reports on one plan or framework"
        case .service: "the team that delivers the service, and answers for the measure and its data"
        case .frequency: "how often the measure is reported; an annual one only at the end of Q4"
        case .measuredIn: "what the measure counts: `%`, `days`"
        case .good: "whether results should rise, fall or hold to show good performance"
        case .dataQuality: "how far the data can be relied on, and what the concerns are"
        case .baseline: "the level that the measure started from, against which progress is seen"
        case .target: "the quarter's target, or the year's, as it was typed"
        case .targetNumber: "the target as a bare number, 81.5 for 81.5%; nothing where it is text"
        case .targetUnit: "the unit of the target's bare number: `%`, `£`, `Staff`"
        case .targetNextYear: "the target of the year after this one"
        case .targetAfterNextYear: "the target of the year after that"
        case .resultQ1: "the result of Q1 as typed"
        case .resultQ2: "the result of Q2 as typed"
        case .resultQ3: "the result of Q3 as typed"
        case .resultQ4: "the result of Q4 as typed"
        case .result: "the quarter's result, as it was typed"
        case .resultNumber: "the quarter's result as a bare number, 81.5 for 81.5%; nothing where it is text"
        case .resultUnit: "the unit of the result's bare number: `%`, `£`, `Staff`"
        case .unit: "the unit of both bare numbers: `%`, `£`, `Staff`; nothing where they differ"
        case .lastYear: "the result of the same quarter last year"
        case .lastYearEnd: "the result at the end of last year"
        case .rating: "the measure's rating in the quarter: calculated by the rules, or stated with a reason"
        case .rag: "the measure's rating in the quarter where it is Green, Amber or Red"
        case .state:
            "why the measure is not rated Green, Amber or Red: a state, `Not rated` where no rule can rate the result, or "
                + "`Not reported`"
        case .direction: "the measure's direction of travel in the quarter"
        case .directionWord: "the measure's direction of travel without its arrow"
        case .forecast: "the result expected at the year's end"
        case .forecastRating: "the rating of the result expected at the year's end"
        case .budgetService: "what the budget line pays for"
        case .budgetCostCentre: "the budget line's cost centre"
        case .budgetOriginal: "the budget as agreed before the year, in pounds"
        case .budgetLatest: "the latest budget, in pounds"
        case .budgetActual: "what is spent so far, in pounds"
        case .budgetForecast: "what the year's end is expected to bring, in pounds"
        case .budgetVariance: "the forecast, or where no line has one the actual, less the budget, in pounds"
        case .budgetPercentage: "the variance in percent of the budget's size; nothing where the budget is zero"
        case .budgetRating: "the budget line's rating"
        case .budgetExplanation: "the explanation of the variance"
        }
    }

    /// 1 for `results.Q1`; nil for what is no single quarter's result.
    package var resultQuarter: Int? {
        switch self {
        case .resultQ1: 1
        case .resultQ2: 2
        case .resultQ3: 3
        case .resultQ4: 4
        default: nil
        }
    }
}
