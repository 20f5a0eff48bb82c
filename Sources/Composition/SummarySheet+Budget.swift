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
            (placed.latest, budget.totalBudget, placed.money.latest),
            (placed.outturn, budget.totalOutturn, placed.money.outturn),
            (placed.variance, budget.totalVariance, placed.money.variance),
        ]
        let table = TableID("\(template.name), budget")
        var label = Cell.text(budget.lines.count == 1 ? "1 budget line" : "All \(budget.lines.count) budget lines")
        label.link = self.budget.map { .cell($0.cell(0, row: 0)) }
        var rating = cell(following: placed.rating, now: .text(budget.totalRating(by: rule).word))
        rating.rules = LiveRating.toneRules(forWordIn: CellReference(table, row: 0, column: 5))
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
                                        now: BudgetFigures.share(budget.totalVariance, of: budget.totalBudget)), rating,
                                ])
                    ])), .space,
        ]
    }

    /// - Parameter column: of the budget's sheet, whose total the cell shows.
    private func cell(following column: Int, now: Scalar) -> Cell {
        Cell(budget.map { .formula(.cell($0.cell(column, row: $0.totalRow)), now: now) } ?? CellContent(now))
    }
}
