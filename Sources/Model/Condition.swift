import FoundationEssentials

/// A number that a rule speaks of.
package indirect enum Quantity: Hashable, Sendable {
    case result
    case target
    /// What the result is compared with: last year's result for a rating, the basis for a direction of travel.
    case earlier
    case constant(Decimal)
    case sum(Quantity, Quantity)
    case difference(Quantity, Quantity)
    case share(Decimal, of: Quantity)
    case absolute(Quantity)
    case lesser(Quantity, Quantity)
}

/// What must hold for a rating: the one form of a rule, which the program evaluates on exact decimals and a workbook
/// carries as a formula, so that the two cannot come apart.
package enum Condition: Hashable, Sendable {
    case atLeast(Quantity, Quantity)
    /// The first is less than the second, and not the same.
    case below(Quantity, Quantity)
    case never
}

/// The figures that a condition is asked about.
package struct Figures: Hashable, Sendable {
    package var result: Decimal
    package var target: Decimal?
    package var earlier: Decimal?

    package init(result: Decimal, target: Decimal? = nil, earlier: Decimal? = nil) {
        self.result = result
        self.target = target
        self.earlier = earlier
    }
}

extension Quantity {
    /// Products are exact: 15 digits times 15 digits fit a decimal's 38. So are sums of figures of a size that councils
    /// deal in: their digits span fewer than 38. Nil where a figure is missing.
    package func value(in figures: Figures) -> Decimal? {
        switch self {
        case .result: figures.result
        case .target: figures.target
        case .earlier: figures.earlier
        case .constant(let number): number
        case .sum(let a, let b): combine(a, b, in: figures) { $0 + $1 }
        case .difference(let a, let b): combine(a, b, in: figures) { $0 - $1 }
        case .share(let share, let of): of.value(in: figures).map { $0 * share }
        case .absolute(let quantity): quantity.value(in: figures).map { $0.magnitude }
        case .lesser(let a, let b): combine(a, b, in: figures) { min($0, $1) }
        }
    }

    private func combine(
        _ a: Quantity, _ b: Quantity, in figures: Figures, _ operation: (Decimal, Decimal) -> Decimal
    ) -> Decimal? {
        guard let a = a.value(in: figures), let b = b.value(in: figures) else { return nil }
        return operation(a, b)
    }
}

extension Condition {
    /// False where a figure is missing.
    package func holds(for figures: Figures) -> Bool {
        switch self {
        case .never: false
        case .atLeast(let a, let b):
            if let a = a.value(in: figures), let b = b.value(in: figures) { a >= b } else { false }
        case .below(let a, let b):
            if let a = a.value(in: figures), let b = b.value(in: figures) { a < b } else { false }
        }
    }
}
