/// Direction of travel: which way a result moves, as good performance sees it.
package enum Direction: String, CaseIterable, Hashable, Sendable {
    case improving = "Improving"
    case `static` = "Static"
    case deteriorating = "Deteriorating"
    case notComparable = "Not comparable"

    /// The word beside its arrow, so that neither stands alone.
    package var shown: String {
        switch self {
        case .improving: "↑ Improving"
        case .static: "↔ Static"
        case .deteriorating: "↓ Deteriorating"
        case .notComparable: "Not comparable"
        }
    }
}
