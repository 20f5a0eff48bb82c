/// A named check of a council's figures. Each is a warning, and each can be turned off by its name.
package enum Check: String, CaseIterable, Hashable, Sendable {
    case zeroTarget = "zero target"
    case farFromTarget = "far from target"
    case redWithoutSummary = "red without summary"
    case longCommentary = "long commentary"
    case targetChanged = "target changed"
    case noResult = "no result"
    case figureAsText = "figure as text"
    case unknownPortfolio = "unknown portfolio"
    case ratingDisagrees = "rating disagrees"
    case ratingMissing = "rating missing"
    case dataQualityComment = "data quality comment"
    case statedWithoutReason = "stated without reason"
    case lastYearDisagrees = "last year disagrees"
    case resultsOfLastYear = "results of last year"
    case budgetDisagrees = "budget disagrees"
    case budgetWithoutFigure = "budget without figure"
    case budgetWithoutExplanation = "budget without explanation"
    case farFromBudget = "far from budget"

    /// What it warns of.
    package var meaning: String {
        switch self {
        case .zeroTarget: "A target of zero, which is more often a slip than a target."
        case .farFromTarget: "A result over ten times its target, or under a tenth of it."
        case .redWithoutSummary: "A priority rated Red or Amber without a summary."
        case .longCommentary: "A summary over the limit of words (`commentary limit`)."
        case .targetChanged: "A target that changed during the year."
        case .noResult: "A measure without a result for the quarter reported, or without a figure for two."
        case .figureAsText: "A target or a result that looks like a figure and is read as text."
        case .unknownPortfolio: "A portfolio that is not on the council's list."
        case .ratingDisagrees: "A priority rated Green with a measure that is Red."
        case .ratingMissing: "A priority without an overall rating in a quarter that has results."
        case .dataQualityComment: "Concerns about data quality without a comment."
        case .statedWithoutReason: "A measure's rating that is stated without a reason."
        case .lastYearDisagrees: "A typed `last year` that differs from the result in last year's folder."
        case .resultsOfLastYear: "A directorate whose results are all those of last year."
        case .budgetDisagrees: "A typed result that differs from the budget's total, which takes its place."
        case .budgetWithoutFigure: "A budget line without the figure that others have, which counts as nothing spent."
        case .budgetWithoutExplanation: "A budget line rated Red without an explanation."
        case .farFromBudget: "In finance's rows, a forecast over ten times its budget, or of the other sign."
        }
    }
}
