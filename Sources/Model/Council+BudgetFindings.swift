import FoundationEssentials

extension Council {
    /// What is wrong with the rule for a scorecard's budget, and odd in its lines of the reporting quarter.
    func budgetFindings(on scorecard: Scorecard) -> [Finding] {
        let rule = scorecard.budgetRule(in: self)
        var findings: [Finding] = []
        if rule.amberIsNowhere {
            findings.append(
                rule.amberInsideGreen(
                    rule.amber.value, at: rule.amber.origin, of: "the budget of \(scorecard.code)", aim: "budget"))
        }
        guard let budget = scorecard.budget(in: period.quarter) else { return findings }
        let figure = budget.basis.rawValue.lowercased()
        findings += self.findings(
            .budgetWithoutFigure, on: scorecard, budget.lines.filter { budget.figure(of: $0) == nil },
            say: "no \(figure), which counts as nothing spent", hint: "ask finance for the \(figure)")
        let unexplained = budget.lines.filter { line in
            budget.rating(of: line, by: rule) == .rag(.red) && line.explanation.allSatisfy(\.isWhitespace)
        }
        findings += self.findings(
            .budgetWithoutExplanation, on: scorecard, unexplained, say: "the rating Red and no explanation",
            hint: "say what the overspend is for and what is done about it, in finance's rows")
        return findings
    }

    /// One for all lines alike: a directorate may have hundreds.
    private func findings(
        _ check: Check, on scorecard: Scorecard, _ lines: [BudgetLine], say what: String, hint: String
    ) -> [Finding] {
        guard let first = lines.first else { return [] }
        let most = 10
        var names = lines.prefix(most).map { $0.service.isEmpty ? $0.costCentre : "\($0.costCentre) (\($0.service))" }
        if lines.count > most { names.append("and \(lines.count - most) more") }
        let subject = lines.count == 1 ? "1 budget line" : "\(lines.count) budget lines"
        let verb = lines.count == 1 ? "has" : "have"
        return [
            Finding(
                .check(check),
                "\(subject) of \(scorecard.code) for \(period.quarter) \(verb) \(what): "
                    + names.joined(separator: ", "),
                hint: hint, at: first.origin,
                related: lines.prefix(most).dropFirst().map { .init($0.origin, "cost centre \($0.costCentre)") })
        ]
    }
}

extension RatingRule {
    /// Whether no budget of any size could have an Amber line. Bands grow with the budget at most up to an amount, so
    /// one that is the narrower for a tiny budget and for a huge one is so throughout.
    fileprivate var amberIsNowhere: Bool {
        [Decimal(sign: .plus, exponent: -2, significand: 1), Decimal(sign: .plus, exponent: 13, significand: 1)]
            .allSatisfy { budget in
                let pounds = Value(typed: budget.inPounds)
                return problems(with: pounds).contains { if case .amberInsideGreen = $0 { true } else { false } }
            }
    }
}
