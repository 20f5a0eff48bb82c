import FoundationEssentials

/// Between which figures a condition holds, in numbers.
package enum Edge: Hashable, Sendable {
    case atLeast(Decimal)
    case atMost(Decimal)
    case between(Decimal, Decimal)
    case never
}

extension Condition {
    /// The results for which it holds, against these figures.
    package func edge(for figures: Figures) -> Edge {
        guard case .atLeast(let a, let b) = self else { return .never }
        switch (a, b) {
        case (.result, let limit): return limit.value(in: figures).map(Edge.atLeast) ?? .never
        case (let limit, .result): return limit.value(in: figures).map(Edge.atMost) ?? .never
        case (let width, _):
            guard let width = width.value(in: figures), let target = figures.target else { return .never }
            return .between(target - width, target + width)
        }
    }
}
