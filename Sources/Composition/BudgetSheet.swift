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

    static let withoutShare = "n/a"

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
        var outturn = Self.amount(budget.figure(of: line), grid.outturnMoney)
        outturn.awaitsInput = budget.figure(of: line) == nil
        var explanation = Cell.text(line.explanation)
        explanation.awaitsInput = rating == .rag(.red) && line.explanation.isEmpty
        return Row(
            cells: [
                grid.service.map { _ in .text(line.service, emphasis: .strong) }, .text(line.costCentre),
                grid.original.map { _ in Self.amount(line.original, grid.originalMoney) },
                Self.amount(line.budget, grid.latestMoney),
                grid.actual.map { _ in Self.amount(line.actual, grid.actualMoney) }, outturn,
            ].compactMap { $0 }
                + followingCells(
                    row: index, variance: budget.variance(of: line), of: line.budget, rating: rating)
                + [explanation])
    }

    private static func amount(_ amount: Decimal?, _ money: BudgetGrid.Money) -> Cell {
        guard let amount else {
            var cell = Cell.empty
            cell.inputFormat = money.shown(0).format
            return cell
        }
        return Cell(.number(money.shown(amount)))
    }

    /// Variance, percentage and rating, which follow the amounts to their left.
    private func followingCells(row: Int, variance: Decimal, of budget: Decimal, rating: Rating?) -> [Cell] {
        let (outturn, latest) = (grid.cell(grid.outturn, row: row), grid.cell(grid.latest, row: row))
        let live = grid.liveRating(row: row, states: lists?.states)
        let money = grid.varianceMoney
        var varianceCell = Cell(
            .formula(
                money.exact(.infix(.cell(outturn), .minus, .cell(latest))), now: .number(money.shown(variance))))
        varianceCell.rules = live.toneRules
        var ratingCell = Cell(.formula(live.word, now: .text(rating?.word ?? "")))
        ratingCell.rules = LiveRating.toneRules(forWordIn: .cell(grid.cell(grid.rating, row: row)))
        return [varianceCell, percentage(row: row, variance: variance, of: budget), ratingCell]
    }

    private func percentage(row: Int, variance: Decimal, of budget: Decimal) -> Cell {
        let part = Formula.cell(grid.cell(grid.variance, row: row))
        let whole = Formula.cell(grid.cell(grid.latest, row: row))
        let share = Formula.call(
            .round,
            [.infix(part, .over, .call(.absolute, [whole])), .number(Decimal(Budget.shareDecimals))])
        return Cell(
            .formula(
                .if(.infix(whole, .equals, .number(0)), .text(Self.withoutShare), share),
                now: Self.share(variance, of: budget)), inputFormat: Self.shareFormat)
    }

    private static let shareFormat = "0.0%"

    static func share(_ variance: Decimal, of budget: Decimal) -> Scalar {
        guard let share = Budget.share(variance, of: budget) else { return .text(withoutShare) }
        let percent = (share * 100).padded(toDecimals: 1)
        return .number(ShownNumber(share, format: shareFormat, shown: "\(percent)%"))
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
                grid.original.map { total($0, lines.compactMap(\.original), grid.originalMoney) },
                total(grid.latest, lines.map(\.budget), grid.latestMoney),
                grid.actual.map { total($0, lines.compactMap(\.actual), grid.actualMoney) },
                total(grid.outturn, lines.map(budget.outturn), grid.outturnMoney),
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
                        .infix(rated, .equals, .number(0)), .text(Self.withoutShare),
                        .call(.numberAsText, [.infix(cell, .over, rated), .text("0%")])),
                    now: .text(counts.share(of: rag) ?? Self.withoutShare)))
        }
        let headings = ["Budget lines"] + RAG.allCases.map(\.rawValue) + ["No rating"]
        return Table(
            id: countsTable,
            columns: headings.enumerated().map { Column(heading: $1, alignment: $0 == 0 ? .left : .centre) },
            rows: [
                Row(cells: [.text("Number")] + numbers + [unrated]),
                Row(cells: [.text("Share of those rated")] + shares + [.text(Self.withoutShare, emphasis: .muted)]),
            ])
    }
}
