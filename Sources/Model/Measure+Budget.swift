import FoundationEssentials

/// Where a measure's results come from, if nobody types them.
package enum ResultSource: String, CaseIterable, Hashable, Sendable {
    /// The total variance of the directorate's budget lines in the quarter, in pounds: an overspend is above zero.
    case budget
}

/// A result that is the total of budget lines.
package struct BudgetResult: Hashable, Sendable {
    package var budget: Budget
    /// What the file says all the same, and does not count.
    package var typed: Value?
}

extension Measure {
    /// Those of its results that the budgets give.
    func budgetResults(_ budgets: ByQuarter<Budget>) -> ByQuarter<BudgetResult> {
        var found = ByQuarter<BudgetResult>()
        guard resultFrom?.value == .budget else { return found }
        for (quarter, budget) in budgets.present where !budget.lines.isEmpty {
            let typed = results[quarter]?.value
            found[quarter] = BudgetResult(
                budget: budget, typed: typed.flatMap { $0.number == budget.totalVariance ? nil : $0 })
        }
        return found
    }

    /// Its results, those that the budgets give in the place of typed ones.
    func results(_ budgets: ByQuarter<Budget>) -> ByQuarter<Result> {
        var all = results
        for (quarter, found) in budgetResults(budgets).present {
            let origin = resultFrom?.origin ?? .none
            var result = results[quarter] ?? Result(origin: origin)
            let isTypedInPounds = found.typed == nil && result.value?.notation?.currency == .pound
            if !isTypedInPounds {
                result.value = .pounds(found.budget.totalVariance, origin: origin)
            }
            all[quarter] = result
        }
        return all
    }
}

extension Value {
    /// An amount as somebody would have typed it, its thousands separated however small it is now: in a workbook it may
    /// yet grow.
    fileprivate static func pounds(_ amount: Decimal, origin: Origin) -> Value {
        var notation = Notation()
        notation.currency = .pound
        notation.grouped = true
        notation.decimals = amount.decimalCount == 0 ? 0 : max(2, amount.decimalCount)
        return Value(typed: amount.inPounds, content: .number(amount, notation), origin: origin)
    }
}
