import FoundationEssentials
import Model
import Report
import Template

/// A budget line among the others of its directorate, and how it is rated.
struct BudgetRow {
    var budget: Budget
    var rule: RatingRule
    var money: BudgetGrid.Monies
    var line: BudgetLine
    /// Whether the line is all of them together.
    var isTotal = false
}

extension Field {
    /// What the field says of a budget line, with bare numbers, so that it can go anywhere.
    func content(of row: BudgetRow) -> CellContent {
        let line = row.line
        return switch self {
        case .budgetService: .text(line.service)
        case .budgetCostCentre: .text(line.costCentre)
        case .budgetOriginal: Self.bare(line.original)
        case .budgetLatest: Self.bare(line.budget)
        case .budgetActual: Self.bare(line.actual)
        case .budgetForecast: Self.bare(line.forecast)
        case .budgetVariance: Self.bare(row.budget.variance(of: line))
        case .budgetPercentage:
            Self.bare(Budget.share(row.budget.variance(of: line), of: line.budget).map { $0 * 100 }, decimals: 1)
        case .budgetRating: .text(row.budget.rating(of: line, by: row.rule)?.word ?? "")
        case .budgetExplanation: .text(line.explanation)
        default: .empty
        }
    }

    /// - Parameter decimals: nil shows pennies where there are any.
    private static func bare(_ number: Decimal?, decimals: Int? = nil) -> CellContent {
        guard let number else { return .empty }
        let decimals = decimals ?? (number.decimalCount == 0 ? 0 : max(2, number.decimalCount))
        let format = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
        return .number(ShownNumber(number, format: format, shown: number.padded(toDecimals: decimals)))
    }
}
