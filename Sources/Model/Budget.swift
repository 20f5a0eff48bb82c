import FoundationEssentials

/// What a directorate may spend, and is spending, in one quarter: finance's rows, in pounds, to the penny.
package struct Budget: Hashable, Sendable {
    /// Which figure is set against the budget: the same for every line of one budget.
    package enum Basis: String, CaseIterable, Hashable, Sendable {
        case forecast = "Forecast"
        case actual = "Actual"
    }

    package let lines: [BudgetLine]
    /// The forecast, wherever one line has one.
    package let basis: Basis

    package init(lines: [BudgetLine] = []) {
        self.lines = lines
        basis = lines.contains { $0.forecast != nil } ? .forecast : .actual
    }

    /// A line's figure on the budget's basis; nothing spent where the line has none.
    package func outturn(of line: BudgetLine) -> Decimal {
        switch basis {
        case .forecast: line.forecast ?? 0
        case .actual: line.actual ?? 0
        }
    }

    /// Above zero for an overspend, below for an underspend.
    package func variance(of line: BudgetLine) -> Decimal { outturn(of: line) - line.budget }

    package var totalBudget: Decimal { lines.reduce(0) { $0 + $1.budget } }
    package var totalOutturn: Decimal { lines.reduce(0) { $0 + outturn(of: $1) } }
    package var totalVariance: Decimal { totalOutturn - totalBudget }
}

/// One cost centre's budget in one quarter. Amounts are in pounds and exact; income is below zero.
package struct BudgetLine: Hashable, Sendable {
    /// Its code as finance writes it, leading noughts and all: what rows are matched by.
    package var costCentre: String
    /// What the cost centre pays for.
    package var service: String
    /// As agreed before the year; nil where finance does not send it.
    package var original: Decimal?
    /// The latest one.
    package var budget: Decimal
    /// Spent so far.
    package var actual: Decimal?
    /// Expected for the whole year.
    package var forecast: Decimal?
    package var explanation: String
    /// Where it stands in the file of the budget's lines.
    package var origin: Origin

    package init(
        costCentre: String, service: String = "", original: Decimal? = nil, budget: Decimal, actual: Decimal? = nil,
        forecast: Decimal? = nil, explanation: String = "", origin: Origin = .none
    ) {
        self.costCentre = costCentre
        self.service = service
        self.original = original
        self.budget = budget
        self.actual = actual
        self.forecast = forecast
        self.explanation = explanation
        self.origin = origin
    }
}
