import FoundationEssentials
import Model
import Report

/// Where everything on the budget sheet stands, settled before any cell is made, so that formulas on this sheet and on
/// others can point at it. The columns come in this order; those that no line fills are nil and left out.
struct BudgetGrid {
    let budget: Budget
    let rule: RatingRule
    let money: Monies
    let table: TableID

    let service: Int?
    let costCentre: Int
    let original: Int?
    let latest: Int
    /// Beside a forecast.
    let actual: Int?
    /// What is set against the budget: the forecast, or the actual where there is no forecast.
    let outturn: Int
    let variance: Int
    let percentage: Int
    let rating: Int
    let explanation: Int
    let liveRules = LiveRules()

    init(_ budget: Budget, rule: RatingRule, sheet name: String) {
        self.budget = budget
        self.rule = rule
        money = Monies(budget)
        table = TableID("\(name), lines")
        let lines = budget.lines
        var next = 0
        func place() -> Int {
            defer { next += 1 }
            return next
        }
        service = lines.contains { !$0.service.isEmpty } ? place() : nil
        costCentre = place()
        original = lines.contains { $0.original != nil } ? place() : nil
        latest = place()
        actual = budget.basis == .forecast && lines.contains { $0.actual != nil } ? place() : nil
        outturn = place()
        variance = place()
        percentage = place()
        rating = place()
        explanation = place()
    }

    /// The row below the lines.
    var totalRow: Int { budget.lines.count }

    func cell(_ column: Int, row: Int) -> CellReference { CellReference(table, row: row, column: column) }

    /// A column's cells, without the total's.
    func range(_ column: Int) -> ColumnRange {
        ColumnRange(table, column: column, rows: 0...max(0, budget.lines.count - 1))
    }
}

extension BudgetGrid {
    /// How a column's amounts are shown: all alike, with pennies where one of them has any.
    struct Money {
        let decimals: Int

        init(_ amounts: [Decimal]) {
            let most = amounts.map(\.decimalCount).max() ?? 0
            decimals = most == 0 ? 0 : max(2, most)
        }

        func shown(_ amount: Decimal) -> ShownNumber {
            var notation = Notation()
            notation.currency = .pound
            notation.grouped = true
            notation.decimals = decimals
            return ShownNumber(amount, format: notation.formatCode, shown: amount.inPounds(decimals: decimals))
        }

        /// Free of what binary numbers add to or take from an amount on the way: a total of hundreds of lines would
        /// miss its pennies by more than a rating forgives.
        func exact(_ formula: Formula) -> Formula { .call(.round, [formula, .number(Decimal(max(2, decimals)))]) }
    }

    /// How each column's amounts are shown.
    struct Monies {
        let original: Money
        let latest: Money
        let actual: Money
        let outturn: Money
        let variance: Money

        init(_ budget: Budget) {
            original = Money(budget.lines.compactMap(\.original))
            latest = Money(budget.lines.map(\.budget))
            actual = Money(budget.lines.compactMap(\.actual))
            outturn = Money(budget.lines.compactMap(budget.figure))
            variance = Money(budget.lines.map(budget.variance))
        }
    }
}

extension Budget {
    /// A variance as a share of the budget's size, to a tenth of a percent; nil where the budget is zero.
    static func share(_ variance: Decimal, of budget: Decimal) -> Decimal? {
        budget == 0 ? nil : (variance / budget.magnitude).rounded(toDecimals: shareDecimals)
    }

    static let shareDecimals = 3
}
