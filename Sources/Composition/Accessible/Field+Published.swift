import FoundationEssentials
import Model
import Report
import Template

extension Field {
    /// What stands where a row has nothing: `[z]` where nobody need have anything to say, `[x]` where something is
    /// missing.
    func whenBlank(in row: RowContext) -> Shorthand {
        switch self {
        case .comments, .dataQuality, .progressNote, .sectionNote, .contributors, .groups, .definition,
            .activityInformation, .activityRisks, .step, .stepOfficer, .stepTimescale, .actionMilestone,
            .budgetExplanation, .budgetPercentage, .portfolio, .priorityBoard, .measureType, .service, .measuredIn:
            .notApplicable
        case .budgetCostCentre where row.budget?.isTotal == true: .notApplicable
        default: .notAvailable
        }
    }

    /// The contents of a column: amounts in pounds, with pennies in every row where one of them has any, and shares in
    /// percent.
    func published(_ content: (RowContext) -> CellContent, of rows: [RowContext]) -> [CellContent] {
        let contents = rows.map(content)
        let numbers = contents.map { content -> Decimal? in
            if case .number(let number) = content { number.value } else { nil }
        }
        switch self {
        case .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast, .budgetVariance:
            let money = BudgetGrid.Money(numbers.compactMap { $0 })
            return zip(contents, numbers).map { content, number in number.map { .number(money.shown($0)) } ?? content }
        case .budgetPercentage:
            return contents.map { content in
                guard case .number(var number) = content else { return content }
                number.value /= 100
                number.format += "%"
                number.shown += "%"
                return .number(number)
            }
        default: return contents
        }
    }
}

extension [RowContext] {
    /// With a row below the lines of each budget that sums them up.
    var withBudgetTotals: [RowContext] {
        var rows: [RowContext] = []
        for (number, row) in enumerated() {
            rows.append(row)
            guard let budget = row.budget, number == count - 1 || self[number + 1].owner != row.owner else {
                continue
            }
            var total = row
            total.budget = budget.total
            rows.append(total)
        }
        return rows
    }
}

extension BudgetRow {
    /// All lines together.
    fileprivate var total: BudgetRow {
        func sum(_ amount: (BudgetLine) -> Decimal?) -> Decimal? {
            let amounts = budget.lines.compactMap(amount)
            return amounts.isEmpty ? nil : amounts.reduce(0, +)
        }
        var row = self
        row.isTotal = true
        row.line = BudgetLine(
            costCentre: "", service: "Total", original: sum(\.original), budget: budget.totalBudget,
            actual: sum(\.actual), forecast: sum(\.forecast))
        return row
    }
}
