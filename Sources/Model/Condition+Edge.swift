import FoundationEssentials

/// Between which figures a condition holds, in numbers.
package enum Edge: Hashable, Sendable {
    case atLeast(Decimal)
    case atMost(Decimal)
    case between(Decimal, Decimal)
    case above(Decimal)
    case below(Decimal)
    /// Between the two, and neither of them.
    case inside(Decimal, Decimal)
    case never
}

extension Condition {
    /// The results for which it holds, against these figures.
    package func edge(for figures: Figures) -> Edge {
        switch self {
        case .never: .never
        case .atLeast(.result, let limit): limit.value(in: figures).map(Edge.atLeast) ?? .never
        case .atLeast(let limit, .result): limit.value(in: figures).map(Edge.atMost) ?? .never
        case .atLeast(let width, _): Self.around(width, figures).map(Edge.between) ?? .never
        case .below(.result, let limit): limit.value(in: figures).map(Edge.below) ?? .never
        case .below(let limit, .result): limit.value(in: figures).map(Edge.above) ?? .never
        case .below(_, let width):
            // Nothing lies inside a band that has no width.
            Self.around(width, figures).flatMap { $0 == $1 ? nil : .inside($0, $1) } ?? .never
        }
    }

    private static func around(_ width: Quantity, _ figures: Figures) -> (Decimal, Decimal)? {
        guard let width = width.value(in: figures), let target = figures.target else { return nil }
        return (target - width, target + width)
    }
}
