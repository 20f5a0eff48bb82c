import FoundationEssentials

/// Why a rule cannot rate against a certain target.
package enum RuleProblem: Hashable, Sendable {
    case shareOfZero(Margin, origin: Origin)
    /// An amount in pounds, or a bare number, beside a target that is a percentage; or a currency beside none.
    case marginInOtherUnit(Margin, origin: Origin)
    case limitIsNoNumber(Value)
    case limitInOtherUnit(Value)
    /// Amber would begin on the good side of the target.
    case limitBeyondTarget(Value)
    case amberInsideGreen(AmberBand, origin: Origin)
}

extension RatingRule {
    /// What stands in the way of rating against this target; empty where nothing does.
    package func problems(with target: Value) -> [RuleProblem] {
        guard let number = target.number, let notation = target.notation else { return [] }
        var problems = marginProblems(green, number, notation)
        switch amber.value {
        case .within(let margin), .under(let margin):
            problems += marginProblems(Sourced(margin, origin: amber.origin), number, notation)
            if problems.isEmpty, isWider(green.value, than: margin, number, notation) {
                problems.append(.amberInsideGreen(amber.value, origin: amber.origin))
            }
        case .asFarAs(let limit): problems += limitProblems(limit, number, notation)
        case .noWorseThanLastYear: break
        }
        return problems
    }

    private func marginProblems(
        _ margin: Sourced<Margin>, _ target: Decimal, _ notation: Notation
    ) -> [RuleProblem] {
        if margin.value.hasShare && target == 0 { return [.shareOfZero(margin.value, origin: margin.origin)] }
        let fits = margin.value.fits(notation)
        return fits ? [] : [.marginInOtherUnit(margin.value, origin: margin.origin)]
    }

    private func limitProblems(_ limit: Value, _ target: Decimal, _ notation: Notation) -> [RuleProblem] {
        guard let number = limit.number, let limitNotation = limit.notation else { return [.limitIsNoNumber(limit)] }
        guard limitNotation.isComparable(with: notation) else { return [.limitInOtherUnit(limit)] }
        let isBeyond =
            switch good.value {
            case .rise: number > target
            case .fall: number < target
            case .hold: false
            }
        return isBeyond ? [.limitBeyondTarget(limit)] : []
    }

    private func isWider(_ green: Margin, than amber: Margin, _ target: Decimal, _ notation: Notation) -> Bool {
        // No amber band at all is a choice: Green or Red.
        guard !amber.isNothing else { return false }
        let figures = Figures(result: target, target: target)
        let width = { (margin: Margin) in
            margin.quantity(of: .target, isPercent: notation.isPercent)?.value(in: figures) ?? 0
        }
        return width(green) >= width(amber)
    }
}

extension Margin {
    /// Whether it can be counted from a figure so typed.
    func fits(_ notation: Notation) -> Bool {
        switch self {
        case .share: true
        case .points: notation.currency == nil
        case .amount(let amount, let currency):
            // Nothing is nothing in every unit.
            amount == 0 || (!notation.isPercent && (currency == nil || currency == notation.currency))
        case .lesser(let a, let b): a.fits(notation) && b.fits(notation)
        }
    }
}
