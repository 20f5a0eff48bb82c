import FoundationEssentials
import Model
import Testing

@Suite struct `Ratings of a budget` {
    private func rating(_ forecast: Decimal, _ budget: Decimal, by rule: RatingRule = .standardForBudgets) -> String? {
        let line = BudgetLine(costCentre: "1", budget: budget, forecast: forecast)
        return Budget(lines: [line]).rating(of: line, by: rule)?.word
    }

    private static func amount(_ text: String) -> Decimal { Decimal(string: text) ?? 0 }

    @Test(arguments: [
        // Five percent is the lower of the two up to £2,000,000.
        ("100", "100", "Green"), ("99.99", "100", "Green"), ("100.01", "100", "Amber"), ("104.99", "100", "Amber"),
        ("105", "100", "Red"), ("2099999.99", "2000000", "Amber"), ("2100000", "2000000", "Red"),
        ("563099999.99", "563000000", "Amber"), ("563100000", "563000000", "Red"),
        // A share of zero is zero.
        ("0", "0", "Green"), ("-0.01", "0", "Green"), ("0.01", "0", "Red"),
        // Income: less of it is an overspend.
        ("-100", "-100", "Green"), ("-110", "-100", "Green"), ("-95.01", "-100", "Amber"), ("-95", "-100", "Red"),
    ])
    func `By the standard rule, the limit itself is Red`(forecast: String, budget: String, word: String) {
        #expect(rating(Self.amount(forecast), Self.amount(budget)) == word)
    }

    @Test(arguments: [("100", "Green"), ("105", "Amber"), ("105.01", "Red")])
    func `By Oxford's rule, it is Amber`(forecast: String, word: String) {
        let rule = RatingRule(
            good: Sourced(.fall), green: Sourced(.nothing), amber: Sourced(.within(.share(Self.amount("0.05")))))
        #expect(rating(Self.amount(forecast), 100, by: rule) == word)
        #expect(rating(Self.amount("0.01"), 0, by: rule) == "Red")
    }

    @Test func `The directorate's rule wins over the council's, key by key`() throws {
        var scorecard = Scorecard(directorate: "D", code: "D")
        var council = Council(
            name: "C", period: Period(year: try #require(FinancialYear("2026/27")), quarter: .q1))
        #expect(scorecard.budgetRule(in: council) == .standardForBudgets)
        council.budgetSettings.green = Sourced(.share(Self.amount("0.01")))
        council.budgetSettings.amber = Sourced(.within(.share(Self.amount("0.05"))))
        scorecard.budgetSettings.amber = Sourced(.under(.share(Self.amount("0.1"))))
        let rule = scorecard.budgetRule(in: council)
        #expect(rule.good.value == .fall)
        #expect(rule.green.value == .share(Self.amount("0.01")))
        #expect(rule.amber.value == .under(.share(Self.amount("0.1"))))
    }

    @Test func `A line without the figure has no rating, and counts as nothing spent`() {
        let budget = Budget(lines: [
            BudgetLine(costCentre: "1", budget: 100, forecast: 101),
            BudgetLine(costCentre: "2", budget: 50, actual: 20),
        ])
        #expect(budget.rating(of: budget.lines[1], by: .standardForBudgets) == nil)
        #expect(budget.totalVariance == -49)
        let counts = budget.counts(by: .standardForBudgets)
        #expect(counts.amber == 1 && counts.unrated == 1)
        #expect(counts.share(of: .amber) == "100%")
    }

    @Test(arguments: [
        ("0", "£0"), ("-1278500", "-£1,278,500"), ("12.5", "£12.50"), ("-0.05", "-£0.05"), ("1234.567", "£1,234.567"),
        ("1000.10", "£1,000.10"),
    ])
    func `Pounds are written with pennies where there are any`(number: String, text: String) {
        #expect(Self.amount(number).inPounds == text)
    }

    @Test(arguments: [
        ("0.0005", "0.001"), ("-0.0005", "-0.001"), ("0.00049", "0"), ("1.2345", "1.235"), ("-9.9994", "-9.999"),
        ("2", "2"), ("-0.0001", "0"), ("0.9996", "1"),
    ])
    func `A half is rounded away from zero`(number: String, rounded: String) {
        #expect(Self.amount(number).rounded(toDecimals: 3) == Self.amount(rounded))
    }
}

@Suite struct `A measure whose result is the budget's total` {
    private func council(
        typed: String? = nil, from source: ResultSource? = .budget, quarter: Quarter = .q2,
        _ budgets: [Quarter: [BudgetLine]]
    ) throws -> Council {
        var measure = Measure(
            title: "Keep within budget", code: "M1", target: Value(typed: "£0"),
            resultFrom: source.map { Sourced($0, origin: Origin(ticket: 7)) })
        measure.settings.good = Sourced(.hold)
        measure.settings.amber = Sourced(.within(.nothing))
        if let typed { measure.results[.q2] = Result(value: Value(typed: typed, origin: Origin(ticket: 9))) }
        var scorecard = Scorecard(
            directorate: "D", code: "D",
            sections: [Section(title: "S", priorities: [Priority(title: "P", code: "P1", measures: [measure])])])
        for (quarter, lines) in budgets { scorecard.budgets[quarter] = Budget(lines: lines) }
        return Council(
            name: "C", period: Period(year: try #require(FinancialYear("2026/27")), quarter: quarter),
            scorecards: [scorecard])
    }

    private func line(_ council: Council) throws -> Line {
        try #require(ScorecardLines(council.scorecards[0], of: council).lines.first)
    }

    private let lines = [
        BudgetLine(costCentre: "1", budget: 2_000_000, forecast: 721_500),
        BudgetLine(costCentre: "2", budget: -100, forecast: -100),
    ]

    @Test func `An overspend is above zero, an underspend below`() throws {
        let under = try line(council([.q2: lines]))
        #expect(under.results[.q2]?.value?.typed == "-£1,278,500")
        #expect(under.results[.q2]?.value?.number == -1_278_500)
        #expect(under.results[.q2]?.value?.origin == Origin(ticket: 7))
        #expect(under.assessment(in: .q2)?.rating == .rag(.red))
        #expect(under.budgetResults[.q2]?.budget.lines.count == 2)
        let over = try line(council([.q2: [BudgetLine(costCentre: "1", budget: 10, forecast: 12)]]))
        #expect(over.results[.q2]?.value?.typed == "£2")
        let balanced = try line(council([.q2: [BudgetLine(costCentre: "1", budget: 10, actual: 10)]]))
        #expect(balanced.results[.q2]?.value?.typed == "£0")
        #expect(balanced.assessment(in: .q2)?.rating == .rag(.green))
    }

    @Test func `Without lines, or without the key, what is typed counts`() throws {
        for budgets: [Quarter: [BudgetLine]] in [[:], [.q2: []]] {
            let line = try line(council(typed: "£5", budgets))
            #expect(line.results[.q2]?.value?.typed == "£5")
            #expect(line.budgetResults[.q2] == nil)
        }
        #expect(try line(council(typed: "£5", from: nil, [.q2: lines])).results[.q2]?.value?.typed == "£5")
    }

    @Test func `A quarter that is still to come has no result yet`() throws {
        let line = try line(council(quarter: .q1, [.q1: lines, .q3: lines]))
        #expect(line.results[.q1]?.value != nil)
        #expect(line.results[.q3] == nil)
    }

    @Test func `A typed result that differs is named, with both figures`() throws {
        let council = try council(typed: "£0", [.q2: lines])
        let finding = try #require(council.findings.first { $0.kind == .check(.budgetDisagrees) })
        #expect(
            finding.message
                == "the result £0 of M1 for Q2 differs from the total variance of its 2 budget lines, -£1,278,500")
        #expect(finding.origin == Origin(ticket: 9))
        #expect(try line(council).results[.q2]?.value?.typed == "-£1,278,500")
    }

    @Test(arguments: [("-£1,278,500", "-£1,278,500"), ("(£1.2785m)", "(£1.2785m)"), ("-1278500", "-£1,278,500")])
    func `One that agrees is shown as typed, in pounds`(typed: String, shown: String) throws {
        let council = try council(typed: typed, [.q2: lines])
        #expect(!council.findings.contains { $0.kind == .check(.budgetDisagrees) })
        #expect(try line(council).results[.q2]?.value?.typed == shown)
    }

    @Test func `Last year's total is last year's result`() throws {
        var council = try council([.q2: lines])
        council.previous = council.scorecards
        council.previous[0].budgets[.q2] = Budget(lines: [BudgetLine(costCentre: "1", budget: 10, forecast: 15)])
        #expect(try line(council).lastYear[.q2]?.typed == "£5")
    }

    @Test func `Lines that are Red and unexplained, or have no forecast, are named`() throws {
        let odd = try council([
            .q2: [
                BudgetLine(costCentre: "001", service: "Parks", budget: 10, forecast: 20),
                BudgetLine(costCentre: "002", budget: 10, forecast: 20, explanation: " "),
                BudgetLine(costCentre: "003", budget: 10, forecast: 20, explanation: "Storms"),
                BudgetLine(costCentre: "004", budget: 10, actual: 2),
            ]
        ])
        let messages = odd.findings.map(\.message)
        #expect(
            messages.contains("2 budget lines of D for Q2 have the rating Red and no explanation: 001 (Parks), 002"))
        #expect(messages.contains("1 budget line of D for Q2 has no forecast, which counts as nothing spent: 004"))
    }

    @Test func `A band of Amber that no budget could have is an error`() throws {
        var council = try council([:])
        council.budgetSettings.green = Sourced(.share(Decimal(5) / 100), origin: Origin(ticket: 3))
        council.budgetSettings.amber = Sourced(.under(.share(Decimal(5) / 100)), origin: Origin(ticket: 4))
        let finding = try #require(council.findings.first { $0.kind == .error("amber-inside-green") })
        #expect(finding.message == "Amber under 5% lies wholly inside Green within 5% for the budget of D")
        #expect(finding.origin == Origin(ticket: 4))
        // Some budget is large enough for this one.
        council.budgetSettings.green = Sourced(.amount(500, currency: .pound))
        #expect(!council.findings.contains { $0.kind == .error("amber-inside-green") })
    }
}

extension Council {
    fileprivate var findings: [Finding] { scorecards.flatMap { findings(on: $0, ScorecardLines($0, of: self)) } }
}
