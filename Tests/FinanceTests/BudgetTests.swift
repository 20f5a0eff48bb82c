import Model
import Testing

@Suite("A budget")
struct BudgetTests {
    @Test("compares every line on one basis")
    func basis() {
        var budget = Budget(lines: [BudgetLine(costCentre: "1", budget: 100, actual: 90)])
        #expect(budget.totalVariance == -10)
        budget.lines.append(BudgetLine(costCentre: "2", budget: 50, actual: 10, forecast: 60))
        #expect(budget.basis == .forecast)
        #expect(budget.totalOutturn == 60)
    }
}
