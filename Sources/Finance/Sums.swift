import FoundationEssentials

/// A sum of any number of amounts that a file can hold, exact.
package struct Sum: Hashable, Sendable {
    /// In hundred-millionths of a pound.
    private var parts: Int128 = 0

    package init() {}

    init(parts: Int64) { self.parts = Int128(parts) }

    package mutating func add(_ money: Money) { parts += Int128(money.parts) }

    package var decimal: Decimal {
        let (whole, rest) = parts.quotientAndRemainder(dividingBy: Int128(Money.perPound))
        return Money.decimal(whole: Int64(clamping: whole), parts: Int64(rest))
    }

    package static func + (first: Sum, second: Sum) -> Sum { Sum(first.parts + second.parts) }

    package static func - (first: Sum, second: Sum) -> Sum { Sum(first.parts - second.parts) }

    private init(_ parts: Int128) { self.parts = parts }
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
