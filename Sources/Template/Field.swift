/// What a column can show: a closed list, so that a slip of the pen in a template is found.
package enum Field: String, CaseIterable, Hashable, Sendable {
    case council
    case directorate
    case directorateCode = "directorate.code"
    case year
    case period
    case quarter
    case sectionTitle = "section.title"
    case priorityTitle = "priority.title"
    case priorityCode = "priority.code"
    case officer = "priority.officer"
    case portfolio = "priority.portfolio"
    case progressSummary = "progress.summary"
    case progressRating = "progress.rating"
    case progressForecast = "progress.forecast"
    case progressDirection = "progress.direction"
    case measureTitle = "measure.title"
    case measureCode = "measure.code"
    case definition = "measure.definition"
    case comments = "measure.comments"
    case frequency = "measure.frequency"
    case dataQuality = "measure.data quality"
    case baseline = "measure.baseline"
    case target = "measure.target"
    case targetNumber = "measure.target number"
    case resultQ1 = "results.Q1"
    case resultQ2 = "results.Q2"
    case resultQ3 = "results.Q3"
    case resultQ4 = "results.Q4"
    case result = "measure.result"
    case resultNumber = "measure.result number"
    case unit = "measure.unit"
    case lastYear = "measure.last year"
    case rating = "measure.rating"
    case direction = "measure.direction"
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
        case scorecard, section, priority, measure, budgetLine
    }

    package var scope: Scope {
        switch self {
        case .council, .directorate, .directorateCode, .year, .period, .quarter: .scorecard
        case .sectionTitle: .section
        case .priorityTitle, .priorityCode, .officer, .portfolio, .progressSummary, .progressRating, .progressForecast,
            .progressDirection:
            .priority
        case .budgetService, .budgetCostCentre, .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast,
            .budgetVariance, .budgetPercentage, .budgetRating, .budgetExplanation:
            .budgetLine
        default: .measure
        }
    }

    package var meaning: String {
        switch self {
        case .council: "the council's name"
        case .directorate: "the directorate's name"
        case .directorateCode: "the directorate's code"
        case .year: "the financial year, `2012/13`"
        case .period: "the months of the quarter, `April to June 2012`"
        case .quarter: "the quarter, `Q1`"
        case .sectionTitle: "the section's title"
        case .priorityTitle: "the priority's title"
        case .priorityCode: "the priority's code"
        case .officer: "the accountable officer"
        case .portfolio: "the executive portfolio"
        case .progressSummary: "the summary of progress in the quarter"
        case .progressRating: "the priority's overall rating"
        case .progressForecast: "the priority's rating as expected at the year's end"
        case .progressDirection: "the priority's direction of travel"
        case .measureTitle: "the measure's title, with its part"
        case .measureCode: "the measure's code"
        case .definition: "how the measure is defined"
        case .comments: "comments on the measure"
        case .frequency: "how often the measure is reported"
        case .dataQuality: "concerns about the data, and the comment"
        case .baseline: "the level that the measure started from"
        case .target: "the target as typed"
        case .targetNumber: "the target as a bare number; nothing where it is text"
        case .resultQ1: "the result of Q1 as typed"
        case .resultQ2: "the result of Q2 as typed"
        case .resultQ3: "the result of Q3 as typed"
        case .resultQ4: "the result of Q4 as typed"
        case .result: "the quarter's result as typed"
        case .resultNumber: "the quarter's result as a bare number; nothing where it is text"
        case .unit: "the unit of the bare numbers: `%`, `£`, `Staff`"
        case .lastYear: "the result of the same quarter last year"
        case .rating: "the measure's rating in the quarter"
        case .direction: "the measure's direction of travel in the quarter"
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
