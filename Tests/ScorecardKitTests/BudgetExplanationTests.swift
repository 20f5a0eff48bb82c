import Config
import Model
import Testing

@testable import ScorecardKit

@Suite("Explaining a result that is a budget's total")
struct BudgetExplanationTests {
    private func explanation(typed: String?, _ lines: [BudgetLine]) throws -> String {
        var measure = Measure(
            title: "Keep within budget", code: "M1", target: Value(typed: "£0"), resultFrom: Sourced(.budget))
        measure.settings.good = Sourced(.fall)
        measure.settings.amber = Sourced(.under(.amount(500, currency: .pound)), level: .measure)
        if let typed { measure.results[.q1] = Result(value: Value(typed: typed)) }
        var scorecard = Scorecard(
            directorate: "Environment", code: "ENV",
            sections: [Section(title: "S", priorities: [Priority(title: "P", code: "P1", measures: [measure])])])
        scorecard.budgets[.q1] = Budget(lines: lines)
        let council = Council(
            name: "Example", period: Period(year: try #require(FinancialYear("2026/27")), quarter: .q1),
            scorecards: [scorecard])
        return try #require(Explainer(council: council, origins: SourceMap()).explanation(of: "M1"))
    }

    @Test("names the lines, the two totals, and what was typed in vain")
    func total() throws {
        let lines = [
            BudgetLine(costCentre: "1", budget: 1_000, forecast: 1_500.5),
            BudgetLine(costCentre: "2", budget: 200, forecast: 199),
        ]
        #expect(
            try explanation(typed: "£0", lines) == """
                ENV M1: Keep within budget

                Quarter 1 2026/27: Amber
                  result     £499.50, the total variance of 2 budget lines
                  from       forecast £1,699.50 less budget £1,200
                  typed      £0, which does not count
                  target     £0
                  good       Lower is better  [Scorecard's own default]
                  Green      On or below the target: £0 or less  [Scorecard's own default]
                  Amber      Above that, but less than £500 above the target: less than £500  [measure]
                  Red        Anything else

                """)
    }

    @Test("says what was spent where there is no forecast")
    func actual() throws {
        let text = try explanation(typed: nil, [BudgetLine(costCentre: "1", budget: 1_000, actual: 400)])
        #expect(text.contains("  result     -£600, the total variance of 1 budget line\n"))
        #expect(text.contains("  from       actual £400 less budget £1,000\n"))
        #expect(!text.contains("typed"))
    }
}
