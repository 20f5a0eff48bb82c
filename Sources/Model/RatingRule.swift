import FoundationEssentials

/// How a measure's result is rated against its target: the nearest setting of each kind, and where each was made.
///
/// Boundaries are inclusive in the measure's favour: a result exactly on the edge of a band lies in it. Only a band that
/// says `under` ends before its edge.
package struct RatingRule: Hashable, Sendable {
    package var good: Sourced<Polarity>
    package var green: Sourced<Margin>
    package var amber: Sourced<AmberBand>

    /// What is in force for measures where nobody set anything.
    package static let standard = RatingRule(
        good: Sourced(.rise), green: Sourced(.nothing), amber: Sourced(.within(.share(Decimal(5) / 100))))

    package init(good: Sourced<Polarity>, green: Sourced<Margin>, amber: Sourced<AmberBand>) {
        self.good = good
        self.green = green
        self.amber = amber
    }

    /// - Parameter standard: what is in force where nobody set anything.
    package init(_ settings: RuleSettings, standard: RatingRule = .standard) {
        self.init(
            good: settings.good ?? standard.good, green: settings.green ?? standard.green,
            amber: settings.amber ?? standard.amber)
    }
}

extension RatingRule {
    /// Whether it is the same for a target of any unit: a share of one is, points and amounts are not.
    package var suitsAnyTarget: Bool {
        guard let margin = amber.value.margin else { return false }
        return [green.value, margin].allSatisfy { margin in
            if case .share = margin { true } else { margin.isNothing }
        }
    }
}

/// The conditions of a rule for one measure, to be asked in order.
package struct RatingConditions: Hashable, Sendable {
    package var green: Condition
    package var amber: Condition
    /// What it is where neither holds: Red, unless the figure that would decide is missing.
    package var otherwise: Rating

    package func rating(for figures: Figures) -> Rating {
        green.holds(for: figures) ? .rag(.green) : amber.holds(for: figures) ? .rag(.amber) : otherwise
    }
}

extension RatingRule {
    /// - Parameters:
    ///   - isPercent: whether the target is a percentage, in which a point is a hundredth.
    ///   - hasLastYear: whether the same quarter's result of last year is known.
    package func conditions(isPercent: Bool, hasLastYear: Bool) -> RatingConditions {
        RatingConditions(
            green: within(green.value, isPercent: isPercent),
            amber: amberCondition(isPercent: isPercent, hasLastYear: hasLastYear),
            // Whether a missed target is Amber or Red cannot be told without the figure that decides it.
            otherwise: amber.value == .noWorseThanLastYear && !hasLastYear ? .unrated(.notComparable) : .rag(.red))
    }

    private func amberCondition(isPercent: Bool, hasLastYear: Bool) -> Condition {
        switch amber.value {
        case .within(let margin): return within(margin, isPercent: isPercent)
        case .under(let margin): return under(margin, isPercent: isPercent)
        case .asFarAs(let limit):
            guard let number = limit.number else { return .never }
            return noWorse(than: .constant(number))
        case .noWorseThanLastYear: return hasLastYear ? noWorse(than: .earlier) : .never
        }
    }

    private func within(_ margin: Margin, isPercent: Bool) -> Condition {
        guard let distance = margin.quantity(of: .target, isPercent: isPercent) else {
            return noWorse(than: .target)
        }
        return switch good.value {
        case .rise: .atLeast(.result, .difference(.target, distance))
        case .fall: .atLeast(.sum(.target, distance), .result)
        case .hold: .atLeast(distance, .absolute(.difference(.result, .target)))
        }
    }

    private func under(_ margin: Margin, isPercent: Bool) -> Condition {
        guard let distance = margin.quantity(of: .target, isPercent: isPercent) else { return .never }
        return switch good.value {
        case .rise: .below(.difference(.target, distance), .result)
        case .fall: .below(.result, .sum(.target, distance))
        case .hold: .below(.absolute(.difference(.result, .target)), distance)
        }
    }

    private func noWorse(than limit: Quantity) -> Condition {
        switch good.value {
        case .rise: .atLeast(.result, limit)
        case .fall: .atLeast(limit, .result)
        case .hold:
            .atLeast(.absolute(.difference(limit, .target)), .absolute(.difference(.result, .target)))
        }
    }
}

extension Margin {
    /// The margin as a distance from a figure; nil for none.
    package func quantity(of figure: Quantity, isPercent: Bool) -> Quantity? {
        if isNothing { return nil }
        return switch self {
        case .share(let share): .share(share, of: .absolute(figure))
        case .points(let points): .constant(isPercent ? points / 100 : points)
        case .amount(let amount, _): .constant(amount)
        case .lesser(let a, let b):
            switch (a.quantity(of: figure, isPercent: isPercent), b.quantity(of: figure, isPercent: isPercent)) {
            case (let a?, let b?): .lesser(a, b)
            case (let a, let b): a ?? b
            }
        }
    }
}
