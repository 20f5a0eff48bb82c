extension Council {
    /// All that is wrong or odd in a scorecard's figures, in the order of its file.
    ///
    /// - Parameter lines: the scorecard's.
    package func findings(on scorecard: Scorecard, _ lines: ScorecardLines) -> [Finding] {
        let portfolios = Set(portfolios)
        let reported = reported
        var findings = duplicateCodes(in: lines)
        findings += budgetFindings(on: scorecard)
        findings += resultsOfLastYear(in: lines, of: scorecard)
        for priority in lines.sections.flatMap(\.priorities) {
            findings += self.findings(on: priority, portfolios)
            for line in priority.lines { findings += line.findings(reported: reported) }
            findings += priority.priority.measures.flatMap { [$0] + $0.parts }.compactMap(twoResults)
        }
        return findings.filter { finding in
            if case .check(let check) = finding.kind { !checks.off.contains(check) } else { true }
        }
    }

    /// A folder that was copied for a new year, with last year's results still in it.
    private func resultsOfLastYear(in lines: ScorecardLines, of scorecard: Scorecard) -> [Finding] {
        let pairs = lines.lines.flatMap { line in
            line.results.present.compactMap { quarter, result -> (Value, Value)? in
                guard let value = result.value, value.number != nil, let before = line.lastYear[quarter] else {
                    return nil
                }
                return (value, before)
            }
        }
        // Of one or two figures, chance may do it.
        guard pairs.count >= 3, pairs.allSatisfy({ $0.content == $1.content }), let first = pairs.first else {
            return []
        }
        return [
            Finding(
                .check(.resultsOfLastYear),
                "all \(pairs.count) results of \(scorecard.code) that can be compared are the same as last year's",
                hint: "where the folder was copied from last year's, take out last year's `results` and `progress`",
                at: first.0.origin)
        ]
    }

    /// Last year's result, where the two places that may hold it tell it differently.
    private func twoResults(of measure: Measure) -> Finding? {
        guard let result = measure.lastYear[.q4], let year = period.year.later(by: -1),
            let other = measure.earlierResults[year], result.typed != other.typed
        else { return nil }
        return Finding(
            .error("two-results"), "\(measure.code) has two results for \(year): \(result.typed) and \(other.typed)",
            hint: "`last year` in Q4 and `earlier results` say the same thing: leave one of them out", at: other.origin,
            related: [.init(result.origin, "the other")])
    }

    private func duplicateCodes(in lines: ScorecardLines) -> [Finding] {
        var seen: [String: Origin] = [:]
        var findings: [Finding] = []
        let priorities = lines.sections.flatMap(\.priorities)
        let coded =
            priorities.map { ($0.priority.code, $0.priority.origin) }
            + priorities.flatMap(\.priority.combined).map { ($0.code, $0.origin) }
            + priorities.flatMap(\.priority.measures).flatMap { measure in
                [(measure.code, measure.origin)]
                    + measure.parts.map { ("\(measure.code)(\($0.code))", $0.origin) }
            }
        for (code, origin) in coded where !code.isEmpty {
            if let first = seen[code.lowercased()] {
                findings.append(
                    Finding(
                        .error("duplicate-code"), "the code '\(code)' is given twice",
                        hint: "results are matched by code from year to year, so each must be unique: change one",
                        at: origin, related: [.init(first, "first given here")]))
            } else {
                seen[code.lowercased()] = origin
            }
        }
        return findings
    }

    private func findings(on lines: ScorecardLines.PriorityLines, _ portfolios: Set<String>) -> [Finding] {
        let priority = lines.priority
        var findings: [Finding] = []
        if let portfolio = priority.portfolio, !portfolios.isEmpty, !portfolios.contains(portfolio.value) {
            findings.append(
                Finding(
                    .check(.unknownPortfolio), "the portfolio '\(portfolio.value)' is not on the council's list",
                    hint: "the list stands under `portfolios` in the council's file", at: portfolio.origin))
        }
        for quarter in reported {
            let progress = priority.progress[quarter]
            findings += progress.map { self.findings(on: $0, of: priority, in: quarter, lines: lines.lines) } ?? []
            let hasResults = lines.lines.contains { $0.results[quarter]?.value?.number != nil }
            if progress?.rating == nil, hasResults || progress?.summary != nil {
                findings.append(
                    Finding(
                        .check(.ratingMissing), "\(priority.code) has no overall rating for \(quarter)",
                        hint: "its accountable officer gives it: `rating: Green`, `Amber` or `Red` under `\(quarter)`",
                        at: progress?.origin ?? priority.origin))
            }
        }
        return findings
    }

    private func findings(
        on progress: Progress, of priority: Priority, in quarter: Quarter, lines: [Line]
    ) -> [Finding] {
        var findings: [Finding] = []
        let words = progress.summary?.value.wordCount ?? 0
        if let rating = progress.rating, rating.value.rag == .red || rating.value.rag == .amber, words == 0 {
            findings.append(
                Finding(
                    .check(.redWithoutSummary),
                    "\(priority.code) is rated \(rating.value.word) for \(quarter) and has no summary",
                    hint: "say what is being done about it, under `summary`", at: rating.origin))
        }
        if words > checks.commentaryLimit, let summary = progress.summary {
            findings.append(
                Finding(
                    .check(.longCommentary),
                    "the summary of \(priority.code) for \(quarter) has \(words) words; "
                        + "the limit is \(checks.commentaryLimit)",
                    hint: "shorten it, or raise `commentary limit` in the council's file", at: summary.origin))
        }
        if let rating = progress.rating, rating.value == .rag(.green) {
            for line in lines where line.assessment(in: quarter)?.rating == .rag(.red) {
                findings.append(
                    Finding(
                        .check(.ratingDisagrees),
                        "\(priority.code) is rated Green for \(quarter), but its measure \(line.code) is Red",
                        hint: "look at both again; `scorecard explain \(line.code)` tells why the measure is Red",
                        at: rating.origin,
                        related: [.init(line.results[quarter]?.value?.origin ?? line.origin, "the result")]))
            }
        }
        return findings
    }
}
