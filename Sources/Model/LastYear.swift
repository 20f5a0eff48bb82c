/// Last year's targets and results by the codes of their lines.
struct LastYear {
    struct Figures {
        var targets: ByQuarter<Value>
        var results: ByQuarter<Result>
    }

    private var figures: [String: Figures] = [:]
    /// Nil before the first year that there is.
    let year: FinancialYear?

    init(_ scorecard: Scorecard?, year: FinancialYear?) {
        self.year = year
        guard let scorecard else { return }
        for measure in scorecard.sections.flatMap(\.priorities).flatMap(\.measures) {
            if measure.parts.isEmpty {
                figures[measure.code] = Figures(
                    targets: measure.targets(within: measure), results: measure.results(scorecard.budgets))
            }
            for part in measure.parts {
                figures[Line.code(of: part, in: measure)] = Figures(
                    targets: part.targets(within: measure), results: part.results(scorecard.budgets))
            }
        }
    }

    subscript(code: String) -> Figures? { figures[code] }
}
