import Composition
import Config
import FoundationEssentials
import Model

/// Says why a rating is what it is: the figures, the rule, and the line in which each was set.
struct Explainer {
    let council: Council
    let origins: SourceMap

    private var scorecards: [(scorecard: Scorecard, lines: ScorecardLines)] {
        council.scorecards.map { ($0, ScorecardLines($0, of: council)) }
    }

    var codes: [String] {
        scorecards.flatMap { _, lines in
            lines.sections.flatMap(\.priorities).flatMap { [$0.priority.code] + $0.lines.map(\.code) }
        }
    }

    /// Directorates may use one code each for different things: every one is explained. The code of a measure with
    /// parts explains each part.
    func explanation(of code: String) -> String? {
        var explanations: [String] = []
        for (scorecard, lines) in scorecards {
            for priority in lines.sections.flatMap(\.priorities) {
                if Self.matches(priority.priority.code, code) {
                    explanations.append(explanation(of: priority, in: scorecard))
                }
                for line in priority.lines where Self.matches(line.code, code) {
                    explanations.append(explanation(of: line, in: scorecard))
                }
            }
        }
        return explanations.isEmpty ? nil : explanations.joined(separator: "\n")
    }

    private static func matches(_ own: String, _ asked: String) -> Bool {
        let (own, asked) = (own.lowercased(), asked.lowercased())
        return own == asked || own.hasPrefix(asked + "(")
    }

    // MARK: Priorities

    private func explanation(of lines: ScorecardLines.PriorityLines, in scorecard: Scorecard) -> String {
        let priority = lines.priority
        var text = "\(scorecard.code) \(priority.code): \(priority.title)\n"
        for quarter in council.reported {
            let rating = priority.progress[quarter]?.rating
            text +=
                "\n\(Period(year: council.period.year, quarter: quarter).title): \(rating?.value.word ?? "no rating")\n"
            if let rating {
                text += row("given by", "the accountable officer, never calculated", rating.origin)
            }
            for line in lines.lines {
                text += row(
                    "measure", "\(line.code): \(line.assessment(in: quarter)?.word ?? "no result")", line.origin)
            }
        }
        return text
    }

    // MARK: Measures

    private func explanation(of line: Line, in scorecard: Scorecard) -> String {
        var text = "\(scorecard.code) \(line.code): \(line.title)\n"
        for quarter in council.reported {
            text += "\n\(Period(year: council.period.year, quarter: quarter).title): "
            let assessment = line.assessment(in: quarter)
            text += "\(assessment?.word ?? "no result yet")\n"
            if let assessment { text += figures(of: line, in: quarter) + reason(assessment, line, quarter) }
            if let forecast = line.result(in: quarter)?.forecast, let expected = line.forecastAssessment(in: quarter) {
                text += row("forecast", "\(forecast.typed) at the year's end: \(expected.word)", forecast.origin)
            }
            if let movement = line.movement(in: quarter) { text += direction(movement, line, quarter) }
        }
        return text
    }

    private func figures(of line: Line, in quarter: Quarter) -> String {
        var text = ""
        if let result = line.value(in: quarter) {
            if let found = line.budgetResults[quarter] {
                text += self.result(result, found)
            } else {
                text += row("result", result.typed, result.origin)
            }
        }
        if let target = line.target(in: quarter) { text += row("target", target.typed, target.origin) }
        return text
    }

    private func result(_ result: Value, _ found: BudgetResult) -> String {
        let budget = found.budget
        let count = budget.lines.count == 1 ? "1 budget line" : "\(budget.lines.count) budget lines"
        var text = row("result", "\(result.typed), the total variance of \(count)", result.origin)
        text += row(
            "from",
            "\(budget.basis.rawValue.lowercased()) \(budget.totalOutturn.inPounds) less budget "
                + "\(budget.totalBudget.inPounds)")
        if let typed = found.typed { text += row("typed", "\(typed.typed), which does not count", typed.origin) }
        return text
    }

    private func reason(_ assessment: Assessment, _ line: Line, _ quarter: Quarter) -> String {
        switch assessment.reason {
        case .rule(let conditions, let figures): rule(conditions, figures, line, quarter)
        case .stated(let stated): row("because", "stated: \(stated.reason ?? "no reason given")", stated.origin)
        case .notDue(let frequency): row("because", "the measure is \(frequency.rawValue) and not due in \(quarter)")
        case .word(let state): row("because", "the result is a word, not a figure. \(state.rawValue): \(state.meaning)")
        case .textResult: row("because", "the result is text, which no rule can rate; state a rating with a reason")
        case .noTarget: row("because", "there is no target that is a figure")
        case .otherUnit: row("because", "result and target are figures of different kinds")
        }
    }

    private func rule(
        _ conditions: RatingConditions, _ figures: Figures, _ line: Line, _ quarter: Quarter
    ) -> String {
        let notation = line.target(in: quarter)?.notation ?? Notation()
        let rule = line.rule
        let show = { (condition: Condition) in condition.edge(for: figures).inWords(like: notation) }
        var text = row("good", rule.goodInWords(), rule.good)
        text += row("Green", "\(rule.greenInWords()): \(show(conditions.green))", rule.green)
        guard conditions.otherwise.rag != nil else {
            text += row("Amber", rule.amberInWords(), rule.amber)
            guard conditions.rating(for: figures) == conditions.otherwise else { return text }
            return text + row("because", "the target is missed, and last year's result for \(quarter) is not known")
        }
        text += row("Amber", "\(rule.amberInWords()): \(show(conditions.amber))", rule.amber)
        if let earlier = line.lastYear[quarter], case .noWorseThanLastYear = rule.amber.value {
            text += row("last year", earlier.typed, earlier.origin)
        }
        return text + row(conditions.otherwise.word, rule.redInWords)
    }

    private func direction(_ movement: Movement, _ line: Line, _ quarter: Quarter) -> String {
        let rule = line.directionRule
        var text = row("direction", movement.direction.shown)
        if let basis = line.basis(of: quarter) {
            text += row("from", "\(basis.value.typed), \(movement.basis.rawValue)", basis.value.origin)
            if movement.direction == .notComparable {
                text += row("because", line.notComparable ?? "the target or the unit changed")
            }
        }
        text += row("compared", "with the \(rule.compareWith.value.rawValue)", rule.compareWith)
        return text + row("static", rule.toleranceInWords, rule.staticWithin)
    }

    // MARK: Rows

    private func row(_ name: String, _ text: String, _ setting: Sourced<some Hashable & Sendable>) -> String {
        origins[setting.origin] == nil
            ? row(name, "\(text)  [\(setting.level.rawValue)]")
            : row(name, "\(text)  [\(setting.level.rawValue)]", setting.origin)
    }

    private func row(_ name: String, _ text: String, _ origin: Origin = .none) -> String {
        let place = origins[origin].map { place in
            "  (\(place.file)" + (place.range.map { ":\($0.start.line):\($0.start.column)" } ?? "") + ")"
        }
        let padded = name + String(repeating: " ", count: max(1, 11 - name.count))
        return "  \(padded)\(text)\(place ?? "")\n"
    }
}

extension Assessment {
    fileprivate var word: String { rating?.word ?? "Not rated" }
}

extension Edge {
    fileprivate func inWords(like notation: Notation) -> String {
        switch self {
        case .atLeast(let limit): "\(notation.plain(limit)) or more"
        case .atMost(let limit): "\(notation.plain(limit)) or less"
        case .between(let low, let high):
            low == high ? "\(notation.plain(low))" : "\(notation.plain(low)) to \(notation.plain(high))"
        case .above(let limit): "more than \(notation.plain(limit))"
        case .below(let limit): "less than \(notation.plain(limit))"
        case .inside(let low, let high): "more than \(notation.plain(low)) and less than \(notation.plain(high))"
        case .never: "never"
        }
    }
}

extension Notation {
    /// A number in this one's unit, with as many decimals as it takes.
    fileprivate func plain(_ number: Decimal) -> String {
        if isPercent { return "\((number * 100).grouped)%" }
        let sign = number < 0 ? "-" : ""
        return sign + (currency?.rawValue ?? "") + number.magnitude.grouped + unit
    }
}
