import FoundationEssentials

/// How budget lines are rated: as measures are, the forecast (or the actual) in the result's place and the budget in
/// the target's. A share of a budget of zero is zero, so that any overspend is beyond it.
extension RatingRule {
    /// What is in force for budgets where nobody set anything: an overspend is Amber, and from 5% or £100,000 on,
    /// whichever is lower, Red.
    package static let standardForBudgets = RatingRule(
        good: Sourced(.fall), green: Sourced(.nothing),
        amber: Sourced(.under(.lesser(.share(Decimal(5) / 100), .amount(100_000, currency: .pound)))))

    /// The conditions for amounts in pounds.
    package var budgetConditions: RatingConditions { conditions(isPercent: false, hasLastYear: false) }
}

extension Scorecard {
    /// The rule for its budget lines, out of what the council's file and its own say.
    package func budgetRule(in council: Council) -> RatingRule {
        RatingRule(budgetSettings.over(council.budgetSettings), standard: .standardForBudgets)
    }

    /// The quarter's budget, where it has lines.
    package func budget(in quarter: Quarter) -> Budget? { budgets[quarter].flatMap { $0.lines.isEmpty ? nil : $0 } }
}

extension Budget {
    /// A line's figure on the budget's basis; nil where it has none, which counts as nothing spent.
    package func figure(of line: BudgetLine) -> Decimal? {
        switch basis {
        case .forecast: line.forecast
        case .actual: line.actual
        }
    }

    /// Nil where there is no figure to rate.
    package func rating(of line: BudgetLine, by rule: RatingRule) -> Rating? {
        figure(of: line).map { rule.budgetConditions.rating(for: Figures(result: $0, target: line.budget)) }
    }

    /// Of all lines together.
    package func totalRating(by rule: RatingRule) -> Rating {
        rule.budgetConditions.rating(for: Figures(result: totalOutturn, target: totalBudget))
    }

    /// How many lines are rated what.
    package func counts(by rule: RatingRule) -> RatingCounts { RatingCounts(lines.map { rating(of: $0, by: rule) }) }
}
