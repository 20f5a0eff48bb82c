import FoundationEssentials
import Model
import Report

/// What follows from two amounts of a budget, be it a line's or the total's, wherever the amounts stand.
struct BudgetFigures {
    let rule: RatingRule
    /// How variances are shown.
    let money: BudgetGrid.Money
    /// What is set against the budget.
    let outturn: CellReference
    let latest: CellReference
    let liveRules: LiveRules

    private var difference: Formula { money.exact(.infix(.cell(outturn), .minus, .cell(latest))) }

    func rating(states: Formula?) -> LiveRating {
        liveRules.rating(
            by: rule.budgetConditions, on: FigureCells(result: .cell(outturn), target: .cell(latest)), states: states)
    }

    func variance(now: Decimal) -> Cell { Cell(.formula(difference, now: .number(money.shown(now)))) }

    /// - Parameters:
    ///   - variance: its cell; nil where none shows it.
    ///   - budget: what it is now.
    func percentage(variance cell: CellReference?, now variance: Decimal, of budget: Decimal) -> Cell {
        let share = Formula.call(
            .round,
            [
                .infix(cell.map(Formula.cell) ?? difference, .over, .call(.absolute, [.cell(latest)])),
                .number(Decimal(Budget.shareDecimals)),
            ])
        return Cell(
            .formula(
                .if(.infix(.cell(latest), .equals, .number(0)), .text(Self.withoutShare), share),
                now: Self.share(variance, of: budget)), inputFormat: Self.shareFormat)
    }

    static let withoutShare = "n/a"
    private static let shareFormat = "0.0%"

    static func share(_ variance: Decimal, of budget: Decimal) -> Scalar {
        guard let share = Budget.share(variance, of: budget) else { return .text(withoutShare) }
        let percent = (share * 100).padded(toDecimals: 1)
        return .number(ShownNumber(share, format: shareFormat, shown: "\(percent)%"))
    }

    static func amount(_ amount: Decimal?, _ money: BudgetGrid.Money) -> Cell {
        guard let amount else {
            var cell = Cell.empty
            cell.inputFormat = money.shown(0).format
            return cell
        }
        return Cell(.number(money.shown(amount)))
    }
}
