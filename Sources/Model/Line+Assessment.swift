import FoundationEssentials

/// A rating, and why it is that.
package struct Assessment: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// By the rule, on these figures.
        case rule(RatingConditions, Figures)
        /// Someone said so.
        case stated(StatedRating)
        /// The measure is reported in other quarters only.
        case notDue(Frequency)
        /// The result is a word that says why there is no figure.
        case word(Unrated)
        /// The result is text, which no rule can rate.
        case textResult
        /// There is no target, or it is no number.
        case noTarget
        /// Result and target are figures of different kinds: `72` and `73%`.
        case otherUnit
    }

    /// Nil where there is a result that cannot be rated.
    package var rating: Rating?
    package var reason: Reason
}

/// A direction of travel, and what it was measured from.
package struct Movement: Hashable, Sendable {
    package var direction: Direction
    package var basis: ComparisonBasis
    /// Nil where the two cannot be compared.
    package var conditions: DirectionConditions?
    package var figures: Figures
}

extension Line {
    /// How the quarter's result is rated; nil where there is nothing to rate yet.
    package func assessment(in quarter: Quarter) -> Assessment? { assessments[quarter] }

    /// How the year's end is expected to be rated, told in this quarter.
    package func forecastAssessment(in quarter: Quarter) -> Assessment? {
        results[quarter]?.forecast.map { figures.assess($0, in: .q4) }
    }

    /// Last year's figure for the quarter, where it is of the target's kind.
    package func lastYearNumber(_ quarter: Quarter, like target: Value) -> Decimal? {
        figures.lastYearNumber(quarter, like: target)
    }

    /// Which way the result moves; nil where there is no result or nothing to compare it with.
    package func movement(in quarter: Quarter) -> Movement? {
        guard frequency.isDue(in: quarter), let value = results[quarter]?.value, let number = value.number,
            let notation = value.notation, let earlier = basis(of: quarter), let earlierNumber = earlier.value.number
        else { return nil }
        let target = targets[quarter]
        var movement = Movement(
            direction: .notComparable, basis: directionRule.compareWith.value, conditions: nil,
            figures: Figures(result: number, target: target?.number, earlier: earlierNumber))
        if rule.good.value == .hold, target?.number == nil { return nil }
        guard notation.isComparable(with: earlier.value.notation), let conditions = directionConditions(in: quarter)
        else { return movement }
        movement.conditions = conditions
        movement.direction = conditions.direction(for: movement.figures)
        return movement
    }

    /// How a direction would be told from a result of the quarter, whether there is one yet or not; nil where there is
    /// nothing to compare one with, or where a comparison would mislead.
    package func directionConditions(in quarter: Quarter) -> DirectionConditions? {
        guard frequency.isDue(in: quarter), notComparable == nil, let earlier = basis(of: quarter),
            earlier.value.number != nil,
            !earlier.targetChanged, rule.good.value != .hold || targets[quarter]?.number != nil
        else { return nil }
        return directionRule.conditions(good: rule.good.value, isPercent: earlier.value.isPercent)
    }

    /// What a quarter's result is compared with, and whether the target changed in between.
    package func basis(of quarter: Quarter) -> (value: Value, quarter: Quarter?, targetChanged: Bool)? {
        switch directionRule.compareWith.value {
        case .previousQuarter:
            // A measure that is not reported every quarter is compared with when it last was due.
            let due = Quarter.allCases.filter { $0 < quarter && frequency.isDue(in: $0) }
            if let before = due.last {
                guard let value = results[before]?.value else { return nil }
                return (value, before, differs(targets[before], targets[quarter]))
            }
            return lastYear[.q4].map { ($0, nil, differs(lastYearTargets[.q4], targets[quarter])) }
        case .sameQuarterLastYear:
            return lastYear[quarter].map { ($0, nil, differs(lastYearTargets[quarter], targets[quarter])) }
        case .yearEndLastYear:
            // A target that rises from year to year says nothing of how results are counted.
            return lastYear[.q4].map { ($0, nil, false) }
        case .baseline: return baseline.map { ($0, nil, false) }
        }
    }

    private func differs(_ a: Value?, _ b: Value?) -> Bool {
        guard let a = a?.number, let b = b?.number else { return false }
        return a != b
    }
}

extension Notation {
    /// Whether figures so typed can be set against each other: both percentages, both pounds, both plain; and with the
    /// same unit where both name one.
    package func isComparable(with other: Notation?) -> Bool {
        guard let other, isPercent == other.isPercent, currency == other.currency else { return false }
        if unit.isEmpty || other.unit.isEmpty || unit == other.unit { return true }
        let (mine, theirs) = (foldedUnit, other.foldedUnit)
        return mine.isEmpty || theirs.isEmpty || mine == theirs
    }

    /// `complaint` and `complaints` are one unit.
    private var foldedUnit: String {
        let folded = unit.lowercased().trimmingSpace
        return String(folded.hasSuffix("s") ? folded.dropLast() : folded)
    }
}
