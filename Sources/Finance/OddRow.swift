import Diagnostics
import FoundationEssentials
import Model
import Rows

/// A row that is merged as it stands, although it reads like a slip: each is a warning.
package struct OddRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// It has no amount of a field, or a dash for it, beside an amount of another.
        case noAmount(FinanceField, isDash: Bool, beside: FinanceField, Money)
        /// Its cost centre is what a spreadsheet makes of a code that it takes for a date or a number.
        case spoiltCode
        case otherSign(forecast: Money, budget: Money)
        case overTenTimes(forecast: Money, budget: Money)
        /// It says total and has a cost centre, and its amounts are no sum: it was taken for a line.
        case calledTotal(String)
        /// An amount has pounds and pence, and the mapping counts in thousands or millions.
        case pence(String, Units)
    }

    package var kind: Kind
    package var row: Int
    package var line: Int
    /// Counted from 0; nil where it is about no one cell.
    package var column: Int?
    package var costCentre: String

    package var message: String {
        let row = "row \(row) (\(costCentre.shortened))"
        return switch kind {
        case .noAmount(let field, let isDash, let other, let amount):
            "\(row): the \(field.rawValue) is \(isDash ? "a dash" : "empty") beside a \(other.rawValue) of "
                + amount.decimal.inPounds
                + (isDash || field == .budget ? ", and counts as £0" : ", so the line has no rating until it is known")
        case .spoiltCode: "\(row): the cost centre looks like a code that a spreadsheet took for a number or a date"
        case .otherSign(let forecast, let budget):
            "\(row): the forecast of \(forecast.decimal.inPounds) has another sign than the budget of "
                + budget.decimal.inPounds
        case .overTenTimes(let forecast, let budget):
            "\(row): the forecast of \(forecast.decimal.inPounds) is over ten times the budget of "
                + budget.decimal.inPounds
        case .calledTotal(let label):
            "\(row) is called '\(label.shortened)', but it has a cost centre and is no sum of rows above, so it counts "
                + "as a line"
        case .pence(let amount, let units):
            "\(row): '\(amount.shortened)' has pounds and pence, and the mapping counts in \(units.rawValue)"
        }
    }

    private var hint: String? {
        switch kind {
        case .noAmount: "where nothing is meant, write 0; where it is not known yet, ask for it"
        case .spoiltCode: "in the spreadsheet, give the column the format Text and write the code again"
        case .otherSign, .overTenTimes:
            "correct it; or, where such lines are right, turn this check off: `far from budget: off` under `checks`"
        case .calledTotal: nil
        case .pence: "if the amounts are pounds, write `units: £` in the mapping"
        }
    }

    /// The id of the complaint.
    package var id: String {
        switch kind {
        case .noAmount(let field, _, _, _): "blank-\(field.rawValue)"
        case .spoiltCode: "spoilt-code"
        case .otherSign, .overTenTimes: "far-from-budget"
        case .calledTotal: "total-taken-for-line"
        case .pence: "pounds-and-pence"
        }
    }

    /// - Parameter others: how many rows more are so, where one stands for all.
    func diagnostic(in file: String, others: Int = 0) -> Diagnostic {
        Diagnostic(
            severity: .warning, id: id,
            message: message + (others == 0 ? "" : ", and \(others) more \(others == 1 ? "row" : "rows") like it"),
            hint: hint, place: Place(file: file, line: line, column: column))
    }
}
