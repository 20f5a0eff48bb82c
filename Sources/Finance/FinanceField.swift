/// What a column of finance's file can hold. The raw values are the keys of `columns`.
package enum FinanceField: String, CaseIterable, Hashable, Sendable {
    case directorate
    case costCentre = "cost centre"
    case service
    case year
    case period
    case original = "original budget"
    case budget
    case actual
    case forecast
    case variance
    case variancePercent = "variance percent"
    case explanation
    case rating

    /// A sentence for the page of keys.
    package var meaning: String {
        switch self {
        case .directorate: "The directorate's code, or a word that `directorates` explains."
        case .costCentre: "The cost centre's code, leading noughts and all. `Ref` where there is no better heading."
        case .service: "What the cost centre pays for."
        case .year: "The financial year, `2012/13`; rows of another year are passed over."
        case .period: "The quarter, `Q1`, or a word that `periods` explains; rows of another are passed over."
        case .original: "The budget as agreed before the year."
        case .budget: "The latest budget for the whole year."
        case .actual: "Spent so far."
        case .forecast: "Expected for the whole year."
        case .variance: "Checked against the other figures, and not kept."
        case .variancePercent: "Checked against the other figures, and not kept."
        case .explanation: "Why there is a variance."
        case .rating: "Not read: ratings are worked out from the figures."
        }
    }

    /// Whether its cells are amounts of money.
    package var isMoney: Bool {
        switch self {
        case .original, .budget, .actual, .forecast, .variance: true
        default: false
        }
    }
}

extension FinanceField {
    /// By its heading, each field and how good the heading is for it: 0 is best.
    static let known: [String: (field: FinanceField, rank: Int)] = {
        var known: [String: (field: FinanceField, rank: Int)] = [:]
        for field in allCases {
            for (rank, group) in field.knownHeadings.enumerated() {
                for heading in group { known[heading] = (field, rank) }
            }
        }
        return known
    }()

    /// All headings that are known, in a lasting order.
    static let knownWords = allCases.flatMap { $0.knownHeadings.flatMap { $0 } }

    /// Headings that are recognised, folded by ``HeadingText``; the groups from the best to the least. Where two columns
    /// fit, the one of the better group is taken; two of one group must be settled by `columns`.
    ///
    /// A budget or a variance *to date* is none of these: it is not the year's.
    package var knownHeadings: [[String]] {
        switch self {
        case .directorate:
            [["directorate code", "department code"], ["directorate", "department", "dept"]]
        case .costCentre:
            [
                ["cost centre code", "cost centre number", "cost centre no", "cost centre ref", "cost center code"],
                ["cost centre", "costcentre", "cost center", "cost code", "cc"],
                ["ref", "reference", "ref no", "code"],
            ]
        case .service:
            [
                ["service", "service area", "service name"],
                ["cost centre name", "cost centre description", "cost centre title"],
                ["description", "budget heading", "budget head"],
            ]
        case .year: [["financial year", "year", "fin year"]]
        case .period: [["quarter"], ["period", "reporting period", "financial period"]]
        case .original: [["original budget", "original estimate", "original approved budget"], ["original"]]
        case .budget:
            [
                [
                    "latest budget", "revised budget", "current budget", "latest approved budget", "working budget",
                    "latest estimate", "revised estimate",
                ], ["annual budget", "full year budget", "total budget", "net budget"], ["budget"],
            ]
        case .actual:
            [
                [
                    "actual to date", "actuals to date", "ytd actual", "actual ytd", "ytd actuals", "spend to date",
                    "actual spend to date", "expenditure to date", "year to date actual", "actual year to date",
                    "actual expenditure to date",
                ], ["actual", "actuals", "actual spend", "actual expenditure"],
            ]
        case .forecast:
            [
                [
                    "forecast outturn", "projected outturn", "outturn forecast", "full year forecast",
                    "year end forecast", "predicted outturn", "estimated outturn", "annual forecast",
                    "forecast year end", "projected year end", "projected outturn position",
                ], ["forecast", "projection", "projected"],
            ]
        case .variance:
            [
                [
                    "forecast variance", "projected variance", "outturn variance", "full year variance",
                    "year end variance", "annual variance",
                ], ["variance", "variation", "over under spend", "under over spend", "variance over under"],
                ["over under", "under over", "overspend underspend", "underspend overspend"],
            ]
        case .variancePercent:
            [["variance percent", "percent variance", "percentage variance", "variance percentage"], ["percent"]]
        case .explanation:
            [
                ["explanation", "explanation of variance", "reason for variance", "reasons for variance"],
                ["commentary", "comments", "comment", "reason", "reasons", "narrative"], ["notes", "note"],
            ]
        case .rating: [["rag", "rag rating", "rag status", "rating"]]
        }
    }
}
