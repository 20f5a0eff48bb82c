import FoundationEssentials

extension Line {
    /// All that is wrong or odd in the line's own figures.
    package func findings(reported: [Quarter]) -> [Finding] {
        var findings = ruleFindings(reported: reported)
        for quarter in reported {
            findings += self.findings(in: quarter)
        }
        findings += lastYearFindings
        findings += toleranceFindings
        findings += missingResults(reported: reported)
        if let quality = dataQuality, quality.value.concerns != .none, (quality.value.comment ?? "").isEmpty {
            findings.append(
                Finding(
                    .check(.dataQualityComment),
                    "\(code) has \(quality.value.concerns.rawValue.lowercased()) about its data and no comment",
                    hint: "say what the concerns are: `level` and `comment` under `data quality`", at: quality.origin))
        }
        if let stated, (stated.reason ?? "").isEmpty {
            findings.append(withoutReason(stated))
        }
        return findings
    }

    /// What is wrong with the rule for each of the year's targets; each is said once.
    private func ruleFindings(reported: [Quarter]) -> [Finding] {
        var findings: [Finding] = []
        var previous: (Quarter, Value)?
        var seen: [Value] = []
        for quarter in Quarter.allCases {
            guard let target = targets[quarter] else { continue }
            if stated == nil, !seen.contains(target) {
                seen.append(target)
                findings += nearMiss(target, called: "target")
                findings += rule.problems(with: target).map { finding(on: $0, target: target) }
                // A variance from the budget has no other target.
                if target.number == 0, rule.good.value != .hold, budgetResults.present.isEmpty {
                    findings.append(
                        Finding(
                            .check(.zeroTarget), "the target of \(code) is zero",
                            hint: "a measure that should stay at zero is `good: hold`; "
                                + "a zero that stands for 'no target' should be left out",
                            at: target.origin))
                }
            }
            if let (before, earlier) = previous, let a = earlier.number, let b = target.number, a != b,
                reported.contains(quarter)
            {
                findings.append(
                    Finding(
                        .check(.targetChanged),
                        "the target of \(code) changed from \(earlier.typed) in \(before) to \(target.typed) in \(quarter)",
                        hint: "directions of travel across the change are shown as not comparable", at: target.origin,
                        related: [.init(earlier.origin, "the earlier target")]))
            }
            previous = (quarter, target)
        }
        return findings
    }

    private func finding(on problem: RuleProblem, target: Value) -> Finding {
        let here = Finding.Related(target.origin, "the target")
        switch problem {
        case .shareOfZero(let margin, let origin):
            return Finding(
                .error("percent-of-zero"), "\(code) has a target of zero, and a band of \(margin) of zero is nothing",
                hint: "give the measure a band in points or an amount, such as `amber within: £1,000` "
                    + "or `amber within: nothing`, under its `ratings`",
                at: target.origin, related: [.init(origin, "the band")])
        case .marginInOtherUnit(let margin, let origin):
            return Finding(
                .error("band-in-other-unit"),
                "the band of \(margin) does not fit the target \(target.typed) of \(code)",
                hint: target.isPercent
                    ? "a percentage takes a band in percent of the target (`5%`) or in points (`5 points`)"
                    : "write the band in the target's own unit, or in percent of the target",
                at: origin == .none ? target.origin : origin, related: [here])
        case .limitIsNoNumber(let limit):
            return Finding(
                .error("band-in-other-unit"), "'\(limit.typed)' is no figure that \(code) could be compared with",
                hint: "`amber as far as` takes a figure like the target's", at: limit.origin, related: [here])
        case .limitInOtherUnit(let limit):
            return Finding(
                .error("band-in-other-unit"),
                "the limit \(limit.typed) and the target \(target.typed) of \(code) are figures of different kinds",
                hint: "write both with the same sign: both with %, or both with £, or both without", at: limit.origin,
                related: [here])
        case .limitBeyondTarget(let limit):
            return Finding(
                .error("band-beyond-target"),
                "Amber as far as \(limit.typed) lies on the good side of the target \(target.typed) of \(code)",
                hint: "check the limit, and whether good performance is to `\(rule.good.value.rawValue)`",
                at: limit.origin, related: [here])
        case .amberInsideGreen(let band, let origin):
            return rule.amberInsideGreen(band, at: origin, of: code, aim: "target", related: [here])
        }
    }

    private var lastYearFindings: [Finding] {
        replacedLastYear.present.compactMap { quarter, found in
            guard let typed = lastYear[quarter] else { return nil }
            return Finding(
                .check(.lastYearDisagrees),
                "\(typed.typed) is typed as last year's \(quarter) of \(code), and last year's folder has \(found.typed)",
                hint: "the typed figure is used: remove it where it was left over, "
                    + "or turn this off where last year's result was revised",
                at: typed.origin, related: [.init(found.origin, "last year's result")])
        }
    }

    /// `static within: 2` beside percentages would be two hundred points, and every change would be none.
    private var toleranceFindings: [Finding] {
        let tolerance = directionRule.staticWithin
        let figures = results.present.compactMap(\.element.value)
        guard let value = figures.first(where: { $0.notation.map { !tolerance.value.fits($0) } ?? false }) else {
            return []
        }
        return [
            Finding(
                .error("tolerance-in-other-unit"),
                "static within \(tolerance.value) does not fit the result \(value.typed) of \(code)",
                hint: value.isPercent
                    ? "percentages take `static within` in percent of the earlier result (`5%`) or in points (`5 points`)"
                    : "write it in the result's own unit, or in percent of the earlier result",
                at: tolerance.origin == .none ? value.origin : tolerance.origin,
                related: [.init(value.origin, "the result")])
        ]
    }

    private func findings(in quarter: Quarter) -> [Finding] {
        guard let result = results[quarter] else { return [] }
        var findings: [Finding] = []
        if let stated = result.stated, (stated.reason ?? "").isEmpty { findings.append(withoutReason(stated)) }
        if let stated = result.stated, stated.rating.rag != nil, !frequency.isDue(in: quarter) {
            findings.append(
                Finding(
                    .error("rated-before-due"),
                    "\(code) is \(frequency.rawValue) and not due in \(quarter), so it cannot be rated "
                        + "'\(stated.rating.word)' there",
                    hint: "give what is expected at the year's end as `forecast`, or correct the `frequency`",
                    at: stated.origin))
        }
        if let found = budgetResults[quarter], let typed = found.typed {
            findings.append(finding(on: typed, found, quarter))
        }
        let isStated = result.stated != nil || stated != nil
        if let value = result.value, let target = targets[quarter] {
            findings += self.findings(
                on: value, called: "result", for: "\(quarter)", against: target, called: "target", isStated: isStated)
        }
        if let forecast = result.forecast, let target = targets[.q4] {
            findings += self.findings(
                on: forecast, called: "forecast", for: "the year's end", against: target, called: "year-end target",
                isStated: false)
        }
        if !isStated {
            if let value = result.value { findings += nearMiss(value, called: "result") }
            if let forecast = result.forecast { findings += nearMiss(forecast, called: "forecast") }
        }
        return findings
    }

    private func finding(on typed: Value, _ found: BudgetResult, _ quarter: Quarter) -> Finding {
        Finding(
            .check(.budgetDisagrees),
            "the result \(typed.typed) of \(code) for \(quarter) differs from the total variance of its "
                + "\(found.budget.lines.count) budget lines, \(found.budget.totalVariance.inPounds)",
            hint: "the budget's total is shown; remove the result, or have finance's rows corrected", at: typed.origin)
    }

    /// What is odd between a figure and what it is rated against.
    private func findings(
        on value: Value, called name: String, for time: String, against target: Value, called aimName: String,
        isStated: Bool
    ) -> [Finding] {
        guard let number = value.number, let targetNumber = target.number else { return [] }
        let here = Finding.Related(target.origin, "the \(aimName)")
        guard let notation = value.notation, notation.isComparable(with: target.notation) else {
            if isStated { return [] }
            return [
                Finding(
                    .error("other-unit"),
                    "the \(name) '\(value.typed)' and the \(aimName) '\(target.typed)' of \(code) "
                        + "are figures of different kinds",
                    hint: "write both alike (`72%` beside `73%`), or state the rating with a reason",
                    at: value.origin, related: [here])
            ]
        }
        let (size, aim) = (number.magnitude, targetNumber.magnitude)
        guard aim != 0, size > aim.tenfold || size.tenfold < aim else { return [] }
        // Far below a ceiling is simply good.
        if size < aim, rule.good.value == .fall { return [] }
        return [
            Finding(
                .check(.farFromTarget),
                "the \(name) \(value.typed) of \(code) for \(time) is "
                    + (size > aim ? "more than ten times" : "less than a tenth of") + " its \(aimName) \(target.typed)",
                hint: "check both for a slipped digit or a wrong unit", at: value.origin, related: [here])
        ]
    }

    /// Nothing is rated by text, and a slip of the pen makes text of a figure without a word.
    private func nearMiss(_ value: Value, called name: String) -> [Finding] {
        guard value.looksLikeFigure else { return [] }
        return [
            Finding(
                .check(.figureAsText),
                "the \(name) '\(value.typed)' of \(code) is read as text, so that no rule can rate it",
                hint: name == "target"
                    ? "if it is a figure, write it as one: `71.25%`, `£1.2m`, `(£1,234)`, `12 days`"
                    : "if it is a figure, write it as one (`71.25%`, `£1.2m`, `(£1,234)`, `12 days`) and put the rest "
                        + "under `comment`; if it is text, state its `rating` and the `reason`",
                at: value.origin)
        ]
    }

    private func missingResults(reported: [Quarter]) -> [Finding] {
        let due = reported.filter { frequency.isDue(in: $0) }
        guard let last = due.last, last == reported.last, stated == nil else { return [] }
        let hint = "write the result, or the word that says why there is none: `Awaiting data`, `No survey`, `N/A`"
        if isWithoutResult(last) {
            let without = due.reversed().prefix(while: isWithoutResult).reversed()
            let names = without.map(\.description).joined(separator: " and ")
            return [Finding(.check(.noResult), "\(code) has no result for \(names)", hint: hint, at: origin)]
        }
        let awaiting = due.suffix(2).filter {
            isWithoutResult($0) || results[$0]?.value?.content == .unrated(.awaitingData)
        }
        guard awaiting.count == 2 else { return [] }
        return [
            Finding(
                .check(.noResult), "\(code) has had no figure since \(awaiting[0])",
                hint: "ask for the figure, or say why there will be none: `No survey`, `N/A`", at: origin)
        ]
    }

    /// A forecast or a comment alone is no result.
    private func isWithoutResult(_ quarter: Quarter) -> Bool {
        results[quarter]?.value == nil && results[quarter]?.stated == nil
    }

    private func withoutReason(_ stated: StatedRating) -> Finding {
        Finding(
            .check(.statedWithoutReason), "the rating '\(stated.rating.word)' of \(code) is stated without a reason",
            hint: "say why the rule does not decide, under `reason`", at: stated.origin)
    }
}

extension Decimal {
    /// Without the cost of a product: it is asked of every figure.
    fileprivate var tenfold: Decimal { Decimal(sign: .plus, exponent: 1, significand: self) }
}
