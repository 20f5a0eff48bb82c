import FoundationEssentials
import Model
import Report

/// The budget at a glance: the total of its lines, which follows the budget's own sheet where there is one.
extension SummarySheet {
    var budgetBlocks: [Block] {
        let quarter = texts.council.period.quarter
        guard let budget = texts.scorecard.budget(in: quarter) else { return [] }
        let rule = texts.scorecard.budgetRule(in: texts.council)
        let placed = self.budget ?? BudgetGrid(budget, rule: rule, sheet: template.name)
        let amounts: [(column: Int, amount: Decimal, money: BudgetGrid.Money)] = [
            (placed.latest, budget.totalBudget, placed.latestMoney),
            (placed.outturn, budget.totalOutturn, placed.outturnMoney),
            (placed.variance, budget.totalVariance, placed.varianceMoney),
        ]
        let table = TableID("\(template.name), budget")
        var label = Cell.text(budget.lines.count == 1 ? "1 budget line" : "All \(budget.lines.count) budget lines")
        label.link = self.budget.map { .cell($0.cell(0, row: 0)) }
        var rating = cell(following: placed.rating, now: .text(budget.totalRating(by: rule).word))
        rating.rules = LiveRating.toneRules(forWordIn: .cell(CellReference(table, row: 0, column: 5)))
        let headings = ["Budget lines", "Budget", budget.basis.rawValue, "Variance", "Variance %", "Rating"]
        return [
            .heading("Budget in \(quarter)"),
            .table(
                Table(
                    id: table,
                    columns: headings.enumerated().map { Column(heading: $1, alignment: $0 == 0 ? .left : .centre) },
                    rows: [
                        Row(
                            cells: [label]
                                + amounts.map { cell(following: $0.column, now: .number($0.money.shown($0.amount))) }
                                + [
                                    cell(
                                        following: placed.percentage,
                                        now: BudgetSheet.share(budget.totalVariance, of: budget.totalBudget)), rating,
                                ])
                    ])), .space,
        ]
    }

    /// - Parameter column: of the budget's sheet, whose total the cell shows.
    private func cell(following column: Int, now: Scalar) -> Cell {
        if let budget { return Cell(.formula(.cell(budget.cell(column, row: budget.totalRow)), now: now)) }
        return switch now {
        case .text(let text): .text(text)
        case .number(let number): Cell(.number(number))
        }
    }
}
