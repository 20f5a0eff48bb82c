import FoundationEssentials
import Model
import Rows

/// A figure of finance's that is not what the others make it.
package struct Disagreement: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// It is not outturn less budget.
        case variance
        /// It is not variance as a share of budget.
        case percent
        /// The amount of a total row is no sum of the rows above.
        case total(FinanceField)
        /// It cannot be read, so that nothing can be said of it.
        case unreadable

        /// The id of the complaint.
        package var id: String {
            switch self {
            case .variance: "variance-disagrees"
            case .percent: "percentage-disagrees"
            case .total: "total-disagrees"
            case .unreadable: "unreadable-check"
            }
        }
    }

    package var kind: Kind
    package var row: Int
    package var line: Int
    /// Counted from 0.
    package var column: Int
    /// The cost centre, or the total's label.
    package var label: String
    package var stated: String
    /// What the other figures make it; empty where nothing can be said.
    package var recomputed: String

    package var cell: String { CellName.name(column: column, row: row) }

    /// Whatever the file's units.
    private var inPounds: String { Decimal(string: recomputed)?.inPounds ?? recomputed }

    package var message: String {
        let stated = stated.shortened
        let label = label.shortened
        return switch kind {
        case .variance:
            "row \(row) (\(label)): the variance in \(cell) is '\(stated)', and the figures give \(inPounds)"
        case .percent:
            "row \(row) (\(label)): the percentage in \(cell) is '\(stated)', and the figures give \(recomputed)"
        case .total(let field):
            "row \(row) (\(label)): the \(field.rawValue) in \(cell) is '\(stated)', and the rows above give \(inPounds)"
        case .unreadable: "row \(row) (\(label)): '\(stated)' in \(cell) cannot be checked"
        }
    }
}
