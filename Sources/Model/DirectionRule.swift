import FoundationEssentials

/// How a direction of travel is told: from which earlier result, and how much of a change is none.
package struct DirectionRule: Hashable, Sendable {
    package var compareWith: Sourced<ComparisonBasis>
    package var staticWithin: Sourced<Margin>

    package static let standard = DirectionRule(
        compareWith: Sourced(.previousQuarter), staticWithin: Sourced(.nothing))

    package init(compareWith: Sourced<ComparisonBasis>, staticWithin: Sourced<Margin>) {
        self.compareWith = compareWith
        self.staticWithin = staticWithin
    }

    package init(_ settings: RuleSettings) {
        self.init(
            compareWith: settings.compareWith ?? Self.standard.compareWith,
            staticWithin: settings.staticWithin ?? Self.standard.staticWithin)
    }

    /// Asked in order: static, then improving; else deteriorating.
    package func conditions(good: Polarity, isPercent: Bool) -> DirectionConditions {
        let tolerance = staticWithin.value.quantity(of: .earlier, isPercent: isPercent) ?? .constant(0)
        let distance = { (figure: Quantity) in Quantity.absolute(.difference(figure, .target)) }
        return switch good {
        case .rise:
            DirectionConditions(
                isStatic: .atLeast(tolerance, .absolute(.difference(.result, .earlier))),
                isImproving: .atLeast(.result, .earlier))
        case .fall:
            DirectionConditions(
                isStatic: .atLeast(tolerance, .absolute(.difference(.result, .earlier))),
                isImproving: .atLeast(.earlier, .result))
        case .hold:
            DirectionConditions(
                isStatic: .atLeast(
                    tolerance, .absolute(.difference(distance(.result), distance(.earlier)))),
                isImproving: .atLeast(distance(.earlier), distance(.result)))
        }
    }
}

package struct DirectionConditions: Hashable, Sendable {
    package var isStatic: Condition
    package var isImproving: Condition

    package func direction(for figures: Figures) -> Direction {
        isStatic.holds(for: figures)
            ? .static : isImproving.holds(for: figures) ? .improving : .deteriorating
    }
}
