import Model
import Rows

/// The amounts that one row states.
struct RowFigures {
    var original = AmountReading.blank
    var budget = AmountReading.blank
    var actual = AmountReading.blank
    var forecast = AmountReading.blank
    var variance = AmountReading.blank
    var percent = AmountReading.blank

    init(_ row: borrowing Row, _ plan: ColumnPlan, units: Units) {
        budget = Self.read(plan.budget, row, units)
        if let column = plan.original { original = Self.read(column, row, units) }
        if let column = plan.actual { actual = Self.read(column, row, units) }
        if let column = plan.forecast { forecast = Self.read(column, row, units) }
        if let column = plan.variance { variance = Self.read(column, row, units) }
        if let column = plan.percent { percent = Self.read(column, row, .pounds, isMoney: false) }
    }

    @inline(__always)
    private static func read(
        _ column: Int, _ row: borrowing Row, _ units: Units, isMoney: Bool = true
    ) -> AmountReading {
        guard let cell = row.cell(column) else { return .blank }
        switch cell.kind {
        case .text, .number:
            let reading = AmountReader.read(row.bytes.span, cell.range, units: units)
            // A percentage is no amount of money.
            if case .amount(let stated) = reading, stated.isPercent, isMoney { return .unreadable }
            return reading
        case .boolean, .date, .error, .uncalculated: return .unreadable
        }
    }

    func reading(of field: FinanceField) -> AmountReading {
        switch field {
        case .original: original
        case .budget: budget
        case .actual: actual
        case .forecast: forecast
        case .variance: variance
        case .variancePercent: percent
        default: .blank
        }
    }

    /// Those that are kept; the others only check.
    static let kept = [FinanceField.original, .budget, .actual, .forecast]

    /// Whether any cell holds an amount or says that there is none.
    var hasAmounts: Bool {
        original.isStated || budget.isStated || actual.isStated || forecast.isStated || variance.isStated
            || percent.isStated
    }

    var isReadable: Bool { !original.isBad && !budget.isBad && !actual.isBad && !forecast.isBad }

    /// What can be read of it. An empty budget is none; an empty figure on the budget's basis is nothing where the budget
    /// is, and otherwise is not known: as £0 it would be an underspend.
    func amounts(basis: Budget.Basis) -> Amounts {
        let budget = budget.money ?? .zero
        let missing: Money? = budget == .zero ? .zero : nil
        var amounts = Amounts(
            original: original.money, budget: budget, actual: actual.money, forecast: forecast.money)
        switch basis {
        case .actual: amounts.actual = amounts.actual ?? missing
        case .forecast: amounts.forecast = amounts.forecast ?? missing
        }
        return amounts
    }

    /// The figure that is set against the budget.
    func outturn(_ basis: Budget.Basis) -> AmountReading {
        switch basis {
        case .forecast: forecast
        case .actual: actual
        }
    }
}

extension AmountReading {
    var isStated: Bool {
        switch self {
        case .amount, .none: true
        case .blank, .unreadable, .tooLarge: false
        }
    }

    /// An empty cell or a dash.
    var isNothing: Bool { self == .blank || self == .none }

    var isBad: Bool {
        switch self {
        case .unreadable, .tooLarge: true
        case .blank, .none, .amount: false
        }
    }
}

extension Amounts {
    func outturn(_ basis: Budget.Basis) -> Money {
        switch basis {
        case .forecast: forecast ?? .zero
        case .actual: actual ?? .zero
        }
    }
}
