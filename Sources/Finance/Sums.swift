import FoundationEssentials

/// A sum of any number of amounts that a file can hold, exact.
package struct Sum: Hashable, Sendable {
    // Whole pounds and the rest apart, so that a thousand million of the largest amounts still fit.
    private var whole: Int64 = 0
    private var parts: Int64 = 0

    package init() {}

    package mutating func add(_ money: Money) {
        whole &+= money.parts / Money.perPound
        parts &+= money.parts % Money.perPound
    }

    package var decimal: Decimal {
        let carried = whole &+ parts / Money.perPound
        return Money.decimal(whole: carried, parts: parts % Money.perPound)
    }

    package static func + (first: Sum, second: Sum) -> Sum {
        var sum = first
        sum.whole &+= second.whole
        sum.parts &+= second.parts
        return sum
    }

    package static func - (first: Sum, second: Sum) -> Sum {
        var sum = first
        sum.whole &-= second.whole
        sum.parts &-= second.parts
        return sum
    }

    package static func == (first: Sum, second: Sum) -> Bool { first.key == second.key }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key.0)
        hasher.combine(key.1)
    }

    /// The same for the same sum, whichever way it came about.
    private var key: (Int64, Int64) {
        var (pounds, rest) = (whole &+ parts / Money.perPound, parts % Money.perPound)
        if rest < 0 { (pounds, rest) = (pounds &- 1, rest + Money.perPound) }
        return (pounds, rest)
    }
}

/// The four amounts of many lines, summed.
package struct Sums: Hashable, Sendable {
    package var original = Sum()
    package var budget = Sum()
    package var actual = Sum()
    package var forecast = Sum()

    package init() {}

    package static func + (first: Sums, second: Sums) -> Sums {
        var sums = first
        for path in paths { sums[keyPath: path] = first[keyPath: path] + second[keyPath: path] }
        return sums
    }

    package static func - (first: Sums, second: Sums) -> Sums {
        var sums = first
        for path in paths { sums[keyPath: path] = first[keyPath: path] - second[keyPath: path] }
        return sums
    }

    private static var paths: [WritableKeyPath<Sums, Sum>] { [\.original, \.budget, \.actual, \.forecast] }

    mutating func add(_ amounts: Amounts) {
        if let original = amounts.original { self.original.add(original) }
        budget.add(amounts.budget)
        if let actual = amounts.actual { self.actual.add(actual) }
        if let forecast = amounts.forecast { self.forecast.add(forecast) }
    }
}

/// The amounts of one line.
package struct Amounts: Hashable, Sendable {
    package var original: Money?
    package var budget: Money
    package var actual: Money?
    package var forecast: Money?

    package init(original: Money? = nil, budget: Money, actual: Money? = nil, forecast: Money? = nil) {
        self.original = original
        self.budget = budget
        self.actual = actual
        self.forecast = forecast
    }

    /// - Returns: nil where a sum is more than an amount may be.
    func adding(_ other: Amounts) -> Amounts? {
        guard let budget = budget.adding(other.budget), let original = Self.sum(original, other.original),
            let actual = Self.sum(actual, other.actual), let forecast = Self.sum(forecast, other.forecast)
        else { return nil }
        return Amounts(original: original, budget: budget, actual: actual, forecast: forecast)
    }

    /// - Returns: nothing where neither is there; nil where they are too much.
    private static func sum(_ first: Money?, _ second: Money?) -> Money?? {
        guard let first, let second else { return .some(first ?? second) }
        return first.adding(second).map { .some($0) }
    }
}
