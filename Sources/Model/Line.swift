import Synchronization

/// A measure, or a part of one, as a row of the scorecard: with all that it takes from the levels above it.
///
/// Made once, and read by every sheet and file that shows it: they share it instead of copying its two dozen fields.
package final class Line: Sendable {
    /// `CC-1a`; a part's is its measure's with its letter: `DP-8b(a)`.
    package let code: String
    /// A part's is its measure's with its own.
    package let title: String
    /// As a row shows it below its measure's first part: the parts after the first leave out what they share.
    package let rowTitle: String
    package let definition: String?
    package let comments: String?
    package let type: String?
    package let service: String?
    package let measuredIn: String?
    package let isGraphed: Bool
    package let futureTargets: ByYear<Value>
    package let earlierResults: ByYear<Value>
    /// Those of the results that are the total of budget lines.
    package let budgetResults: ByQuarter<BudgetResult>
    package let baseline: Value?
    /// Last year's results as last year's folder has them, where others stand in their place here.
    package let replacedLastYear: ByQuarter<Value>
    /// Last year's targets, where last year's folder tells them.
    package let lastYearTargets: ByQuarter<Value>
    package let notComparable: String?
    package let dataQuality: Sourced<DataQuality>?
    package let directionRule: DirectionRule
    package let origin: Origin
    /// What it is rated by.
    let figures: LineFigures
    private let told = Mutex<ByQuarter<Assessment>?>(nil)

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
        self.code = code
        self.title = title
        self.rowTitle = rowTitle
        self.definition = measure.definition ?? whole.definition
        self.comments = measure.comments ?? whole.comments
        self.type = measure.type ?? whole.type
        self.service = measure.service ?? whole.service
        self.measuredIn = measure.measuredIn ?? whole.measuredIn
        self.isGraphed = measure.isGraphed || whole.isGraphed
        self.futureTargets = measure.futureTargets
        self.earlierResults = earlierResults
        self.budgetResults = measure.budgetResults(budgets)
        self.baseline = measure.baseline
        self.replacedLastYear = replaced
        self.lastYearTargets = before?.targets ?? ByQuarter()
        self.notComparable = measure.notComparable ?? whole.notComparable
        self.dataQuality = measure.dataQuality ?? whole.dataQuality
        self.directionRule = DirectionRule(settings)
        self.origin = measure.origin
        figures = LineFigures(
            frequency: measure.frequency ?? whole.frequency ?? .quarterly, targets: measure.targets(within: whole),
            results: measure.results(budgets), lastYear: lastYear, stated: measure.stated ?? whole.stated,
            rule: RatingRule(settings))
    }

    /// How each quarter's result is rated: asked for by every sheet, and so told once; and by few of the checks, and so
    /// not before.
    var assessments: ByQuarter<Assessment> {
        told.withLock { told in
            let assessments = told ?? figures.assessments
            told = assessments
            return assessments
        }
    }
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
}
