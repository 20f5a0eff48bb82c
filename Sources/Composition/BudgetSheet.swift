import FoundationEssentials
import Model
import Report
import Template

/// The quarter's budget: a row for each line, and their total. Variances, ratings and totals follow the amounts.
struct BudgetSheet {
    let template: SheetTemplate
    let grid: BudgetGrid
    let texts: Texts
    /// The lists that formulas look up; nil where the report has no sheet that holds them.
    let lists: RuleLists?

    private var budget: Budget { grid.budget }

    func sheet() -> Sheet {
        let columns = self.columns
        return Sheet(
            name: template.name, widths: columns.map(\.width),
            blocks: texts.titleBlocks(template) + [
                .paragraph(meaning), .space, .table(counts), .space,
                .table(
                    Table(
                        id: grid.table,
                        columns: columns.map { Column(heading: $0.heading, alignment: $0.alignment) },
                        rows: budget.lines.enumerated().map(row) + [totalRow])),
            ], page: texts.page(template), frozenHeadings: grid.table,
            frozenColumns: min(template.frozenColumns, columns.count - 1))
    }

    private var meaning: String {
        let figure = budget.basis.rawValue.lowercased()
        return "The variance is the \(figure) less the budget: an overspend is above zero, an underspend below. "
            + "The percentage is of the budget's size. Income is below zero."
    }

    private var columns: [(heading: String, width: Double, alignment: Alignment)] {
        [
            grid.service.map { _ in ("Service", 38, .left) }, ("Cost centre", 14, .left),
            grid.original.map { _ in ("Original budget", 17, .right) }, ("Budget", 17, .right),
            grid.actual.map { _ in ("Actual", 17, .right) }, (budget.basis.rawValue, 17, .right),
            ("Variance", 16, .right), ("Variance %", 12, .right), ("Rating", 12, .centre), ("Explanation", 60, .left),
        ].compactMap { $0 }
    }

    // MARK: Lines

    private func row(_ index: Int, _ line: BudgetLine) -> Row {
        let rating = budget.rating(of: line, by: grid.rule)
        var outturn = BudgetFigures.amount(budget.figure(of: line), grid.money.outturn)
        outturn.awaitsInput = budget.figure(of: line) == nil
        var explanation = Cell.text(line.explanation)
        explanation.awaitsInput = rating == .rag(.red) && line.explanation.isEmpty
        return Row(
            cells: [
                grid.service.map { _ in .text(line.service, emphasis: .strong) }, .text(line.costCentre),
                grid.original.map { _ in BudgetFigures.amount(line.original, grid.money.original) },
                BudgetFigures.amount(line.budget, grid.money.latest),
                grid.actual.map { _ in BudgetFigures.amount(line.actual, grid.money.actual) }, outturn,
            ].compactMap { $0 }
                + followingCells(
                    row: index, variance: budget.variance(of: line), of: line.budget, rating: rating)
                + [explanation])
    }

    /// Variance, percentage and rating, which follow the amounts to their left.
    private func followingCells(row: Int, variance: Decimal, of budget: Decimal, rating: Rating?) -> [Cell] {
        let figures = BudgetFigures(
            rule: grid.rule, money: grid.money.variance, outturn: grid.cell(grid.outturn, row: row),
            latest: grid.cell(grid.latest, row: row), liveRules: grid.liveRules)
        let live = figures.rating(states: lists?.states)
        var varianceCell = figures.variance(now: variance)
        varianceCell.rules = live.toneRules
        var ratingCell = Cell(.formula(live.word, now: .text(rating?.word ?? "")))
        ratingCell.rules = LiveRating.toneRules(forWordIn: grid.cell(grid.rating, row: row))
        let percentage = figures.percentage(
            variance: grid.cell(grid.variance, row: row), now: variance, of: budget)
        return [varianceCell, percentage, ratingCell]
    }

    // MARK: Total

    private var totalRow: Row {
        let total = { (column: Int, amounts: [Decimal], money: BudgetGrid.Money) in
            Cell(
                .formula(
                    money.exact(.call(.sum, [.range(grid.range(column))])),
                    now: .number(money.shown(amounts.reduce(0, +)))))
        }
        let lines = budget.lines
        let label = Cell.text("Total")
        return Row(
            .total,
            cells: [
                label, grid.service.map { _ in .empty },
                grid.original.map { total($0, lines.compactMap(\.original), grid.money.original) },
                total(grid.latest, lines.map(\.budget), grid.money.latest),
                grid.actual.map { total($0, lines.compactMap(\.actual), grid.money.actual) },
                total(grid.outturn, lines.map(budget.outturn), grid.money.outturn),
            ].compactMap { $0 }
                + followingCells(
                    row: grid.totalRow, variance: budget.totalVariance, of: budget.totalBudget,
                    rating: budget.totalRating(by: grid.rule))
                + [.empty])
    }

    // MARK: Counts

    private var countsTable: TableID { TableID("\(template.name), ratings") }

    /// How many lines are rated what, and which share of those rated that is.
    private var counts: Table {
        let counts = budget.counts(by: grid.rule)
        let count = { (word: String) in Formula.call(.count, [.range(grid.range(grid.rating)), .text(word)]) }
        let columns = RAG.allCases.indices.map { $0 + 1 }
        let cells = columns.map { Formula.cell(CellReference(countsTable, row: 0, column: $0)) }
        let rated = Formula.call(.sum, cells)
        let numbers = RAG.allCases.map { rag in
            Cell(.formula(count(rag.rawValue), now: .number(ShownNumber(count: counts[rag]))))
        }
        let unrated = Cell(
            .formula(
                .infix(.number(Decimal(budget.lines.count)), .minus, rated),
                now: .number(ShownNumber(count: counts.unrated))))
        let shares = zip(RAG.allCases, cells).map { rag, cell in
            Cell(
                .formula(
                    .if(
                        .infix(rated, .equals, .number(0)), .text(BudgetFigures.withoutShare),
                        .call(.numberAsText, [.infix(cell, .over, rated), .text("0%")])),
                    now: .text(counts.share(of: rag) ?? BudgetFigures.withoutShare)))
        }
        let headings = ["Budget lines"] + RAG.allCases.map(\.rawValue) + ["No rating"]
        return Table(
            id: countsTable,
            columns: headings.enumerated().map { Column(heading: $1, alignment: $0 == 0 ? .left : .centre) },
            rows: [
                Row(cells: [.text("Number")] + numbers + [unrated]),
                Row(
                    cells: [.text("Share of those rated")] + shares
                        + [.text(BudgetFigures.withoutShare, emphasis: .muted)]),
            ])
    }
}
