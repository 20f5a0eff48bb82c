/// A measure, or a part of one, as a row of the scorecard: with all that it takes from the levels above it.
package struct Line: Hashable, Sendable {
    /// `CC-1a`; a part's is its measure's with its letter: `DP-8b(a)`.
    package var code: String
    /// A part's is its measure's with its own.
    package var title: String
    /// As a row shows it below its measure's first part: the parts after the first leave out what they share.
    package var rowTitle: String
    package var frequency: Frequency
    package var definition: String?
    package var comments: String?
    package var type: String?
    package var service: String?
    package var measuredIn: String?
    package var isGraphed: Bool
    package var futureTargets: ByYear<Value>
    package var earlierResults: ByYear<Value>
    /// Each quarter's.
    package var targets: ByQuarter<Value>
    package var results: ByQuarter<Result>
    /// Those of the results that are the total of budget lines.
    package var budgetResults: ByQuarter<BudgetResult>
    package var baseline: Value?
    package var lastYear: ByQuarter<Value>
    /// Last year's results as last year's folder has them, where others stand in their place here.
    package var replacedLastYear: ByQuarter<Value>
    /// Last year's targets, where last year's folder tells them.
    package var lastYearTargets: ByQuarter<Value>
    package var stated: StatedRating?
    package var notComparable: String?
    package var dataQuality: Sourced<DataQuality>?
    package var rule: RatingRule
    package var directionRule: DirectionRule
    package var origin: Origin
}

extension Measure {
    /// Each quarter's target: its own, or the year's.
    ///
    /// - Parameter whole: the measure itself, or the one that the part belongs to and takes from what it leaves out.
    func targets(within whole: Measure) -> ByQuarter<Value> {
        var each = ByQuarter<Value>()
        for quarter in Quarter.allCases {
            each[quarter] = targets[quarter] ?? target ?? whole.targets[quarter] ?? whole.target
        }
        return each
    }
}

extension Line {
    static func code(of part: Measure, in measure: Measure) -> String { "\(measure.code)(\(part.code))" }

    static func lines(
        of measure: Measure, settings: RuleSettings, earlier: LastYear, budgets: ByQuarter<Budget>
    ) -> [Line] {
        let own = measure.settings.over(settings)
        guard !measure.parts.isEmpty else {
            return [
                Line(
                    measure, code: measure.code, title: measure.title, rowTitle: measure.title, whole: measure,
                    settings: own, earlier: earlier, budgets: budgets)
            ]
        }
        return measure.parts.enumerated().map { offset, part in
            let ending = "\(part.code)) \(part.title)"
            let stem = measure.title.hasSuffix(":") ? measure.title : measure.title + ":"
            return Line(
                part, code: code(of: part, in: measure), title: "\(stem) \(ending)",
                rowTitle: offset == 0 ? "\(stem)\n\(ending)" : ending, whole: measure,
                settings: part.settings.over(own), earlier: earlier, budgets: budgets)
        }
    }

    /// - Parameter whole: the measure itself, or the one that the part belongs to and takes from what it leaves out.
    private init(
        _ measure: Measure, code: String, title: String, rowTitle: String, whole: Measure, settings: RuleSettings,
        earlier: LastYear, budgets: ByQuarter<Budget>
    ) {
        let before = earlier[code]
        var lastYear = measure.lastYear
        var replaced = ByQuarter<Value>()
        for quarter in Quarter.allCases {
            let found = before?.results[quarter]?.value
            if let found, let own = lastYear[quarter], own.content != found.content { replaced[quarter] = found }
            lastYear[quarter] = lastYear[quarter] ?? found
        }
        // A year's result is that of its end, whichever of the two lists it stands in.
        var earlierResults = measure.earlierResults
        if let year = earlier.year {
            lastYear[.q4] = lastYear[.q4] ?? earlierResults[year]
            earlierResults[year] = lastYear[.q4]
        }
        self.init(
            code: code, title: title, rowTitle: rowTitle,
            frequency: measure.frequency ?? whole.frequency ?? .quarterly,
            definition: measure.definition ?? whole.definition, comments: measure.comments ?? whole.comments,
            type: measure.type ?? whole.type, service: measure.service ?? whole.service,
            measuredIn: measure.measuredIn ?? whole.measuredIn, isGraphed: measure.isGraphed || whole.isGraphed,
            futureTargets: measure.futureTargets, earlierResults: earlierResults,
            targets: measure.targets(within: whole), results: measure.results(budgets),
            budgetResults: measure.budgetResults(budgets), baseline: measure.baseline,
            lastYear: lastYear, replacedLastYear: replaced, lastYearTargets: before?.targets ?? ByQuarter(),
            stated: measure.stated ?? whole.stated,
            notComparable: measure.notComparable ?? whole.notComparable,
            dataQuality: measure.dataQuality ?? whole.dataQuality, rule: RatingRule(settings),
            directionRule: DirectionRule(settings), origin: measure.origin)
    }
}
