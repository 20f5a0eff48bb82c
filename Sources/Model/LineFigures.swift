import FoundationEssentials

/// What a line is rated by: the year's figures, what was stated in their place, and the rule.
struct LineFigures: Sendable {
    let frequency: Frequency
    /// Each quarter's.
    let targets: ByQuarter<Value>
    let results: ByQuarter<Result>
    let lastYear: ByQuarter<Value>
    let stated: StatedRating?
    let rule: RatingRule

    /// Each quarter's; none where there is nothing to rate yet.
    var assessments: ByQuarter<Assessment> {
        var assessments = ByQuarter<Assessment>()
        for quarter in Quarter.allCases { assessments[quarter] = assessment(in: quarter) }
        return assessments
    }

    private func assessment(in quarter: Quarter) -> Assessment? {
        guard frequency.isDue(in: quarter) else {
            return Assessment(rating: .unrated(.notDue), reason: .notDue(frequency))
        }
        let result = results[quarter]
        if let stated = result?.stated { return Assessment(rating: stated.rating, reason: .stated(stated)) }
        if let stated, result != nil { return Assessment(rating: stated.rating, reason: .stated(stated)) }
        return result?.value.map { assess($0, in: quarter) }
    }

    /// How a figure would be rated as the quarter's result.
    func assess(_ value: Value, in quarter: Quarter) -> Assessment {
        switch value.content {
        case .unrated(let state): return Assessment(rating: .unrated(state), reason: .word(state))
        case .text: return Assessment(rating: nil, reason: .textResult)
        case .number(let number, let notation):
            guard let target = targets[quarter], let targetNumber = target.number else {
                return Assessment(rating: nil, reason: .noTarget)
            }
            guard notation.isComparable(with: target.notation) else {
                return Assessment(rating: nil, reason: .otherUnit)
            }
            let earlier = lastYearNumber(quarter, like: target)
            let conditions = rule.conditions(isPercent: target.isPercent, hasLastYear: earlier != nil)
            let figures = Figures(result: number, target: targetNumber, earlier: earlier)
            return Assessment(rating: conditions.rating(for: figures), reason: .rule(conditions, figures))
        }
    }

    func lastYearNumber(_ quarter: Quarter, like target: Value) -> Decimal? {
        guard let value = lastYear[quarter], let notation = value.notation,
            notation.isComparable(with: target.notation)
        else { return nil }
        return value.number
    }
}

extension Line {
    package var frequency: Frequency { figures.frequency }
    /// Each quarter's.
    package var targets: ByQuarter<Value> { figures.targets }
    package var results: ByQuarter<Result> { figures.results }
    package var lastYear: ByQuarter<Value> { figures.lastYear }
    package var stated: StatedRating? { figures.stated }
    package var rule: RatingRule { figures.rule }

    package func target(in quarter: Quarter) -> Value? { figures.targets[quarter] }
    package func result(in quarter: Quarter) -> Result? { figures.results[quarter] }
    package func value(in quarter: Quarter) -> Value? { figures.results[quarter]?.value }
}
