import Model
import Testing

@Suite("A budget")
struct BudgetTests {
    @Test("compares every line on one basis")
    func basis() {
        let spent = BudgetLine(costCentre: "1", budget: 100, actual: 90)
        #expect(Budget(lines: [spent]).totalVariance == -10)
        let forecast = BudgetLine(costCentre: "2", budget: 50, actual: 10, forecast: 60)
        let budget = Budget(lines: [spent, forecast])
        #expect(budget.basis == .forecast)
        #expect(budget.totalOutturn == 60)
    }
}
