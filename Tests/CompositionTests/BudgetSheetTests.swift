import FoundationEssentials
import Model
import Report
import Template
import Testing

@testable import Composition

@Suite struct `The sheet of a budget` {
    private static let sheets = [
        SheetTemplate(name: "Summary", content: .summary, title: "Summary"),
        SheetTemplate(
            name: "Scorecard", content: .measures, title: "Scorecard",
            columns: [
                ColumnTemplate(heading: "Measure", field: .measureTitle),
                ColumnTemplate(heading: "Q1", field: .resultQ1), ColumnTemplate(heading: "Q2", field: .resultQ2),
                ColumnTemplate(heading: "Rating", field: .rating),
            ]),
        SheetTemplate(name: "Budget", content: .budget, title: "Budget", frozenColumns: 1),
        SheetTemplate(name: "Rules", content: .ratingRules, title: "Rules"),
    ]

    private static let csv = CSVTemplate(
        name: "budget", rows: .budget,
        columns: [
            ColumnTemplate(heading: "Code", field: .directorateCode),
            ColumnTemplate(heading: "Cost centre", field: .budgetCostCentre),
            ColumnTemplate(heading: "Budget", field: .budgetLatest),
            ColumnTemplate(heading: "Actual", field: .budgetActual, onlyWhenFilled: true),
            ColumnTemplate(heading: "Forecast", field: .budgetForecast),
            ColumnTemplate(heading: "Variance", field: .budgetVariance),
            ColumnTemplate(heading: "Variance %", field: .budgetPercentage),
            ColumnTemplate(heading: "Rating", field: .budgetRating),
        ])

    private func compose(
        _ lines: [BudgetLine], sheets: [SheetTemplate] = sheets, settings: RuleSettings = RuleSettings()
    ) throws -> ComposedReport {
        var measure = Measure(
            title: "Keep within budget", code: "M1", target: Value(typed: "£0"), resultFrom: Sourced(.budget))
        measure.settings.good = Sourced(.fall)
        measure.settings.amber = Sourced(.within(.nothing))
        var scorecard = Scorecard(
            directorate: "Environment", code: "ENV", budgetSettings: settings,
            sections: [Section(title: "S", priorities: [Priority(title: "P", code: "P1", measures: [measure])])])
        scorecard.budgets[.q1] = Budget(lines: [BudgetLine(costCentre: "1", budget: 10, forecast: 12)])
        scorecard.budgets[.q2] = Budget(lines: lines)
        let council = Council(
            name: "Example", period: Period(year: try #require(FinancialYear("2026/27")), quarter: .q2),
            scorecards: [scorecard])
        let template = ReportTemplate(report: "R", fileName: "{code}", sheets: sheets, csvFiles: [Self.csv])
        let composed = ReportComposer.compose(scorecard, of: council, by: template)
        let names = ReportComposer.fileNames(of: .directorate(scorecard), in: council, by: template)
        #expect(names.csv.starts(with: composed.csvTables.map(\.fileName)))
        return composed
    }

    private func tables(_ name: String, in composed: ComposedReport) -> [Table] {
        let blocks = composed.report.sheets.first { $0.name == name }?.blocks ?? []
        return blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private func shown(_ table: Table?) -> [[String]] { table?.rows.map { $0.cells.map(\.content.shown) } ?? [] }

    private let lines = [
        BudgetLine(costCentre: "001", budget: 100, forecast: 104, explanation: "Late invoices"),
        BudgetLine(costCentre: "002", budget: 0, forecast: Decimal(string: "12.5")),
        BudgetLine(costCentre: "003", budget: -40, forecast: -41),
    ]

    @Test func `has only the columns that some line fills`() throws {
        let plain = try #require(tables("Budget", in: compose(lines)).last)
        #expect(
            plain.columns.map(\.heading) == [
                "Cost centre", "Budget", "Forecast", "Variance", "Variance %", "Rating", "Explanation",
            ])
        var full = lines
        full[0].service = "Parks"
        full[1].original = 0
        full[2].actual = -5
        #expect(
            try tables("Budget", in: compose(full)).last?.columns.map(\.heading) == [
                "Service", "Cost centre", "Original budget", "Budget", "Actual", "Forecast", "Variance", "Variance %",
                "Rating", "Explanation",
            ])
        // Without a forecast anywhere, the actual is set against the budget.
        let spent = [BudgetLine(costCentre: "001", budget: 100, actual: 104)]
        #expect(
            try tables("Budget", in: compose(spent)).last?.columns.map(\.heading) == [
                "Cost centre", "Budget", "Actual", "Variance", "Variance %", "Rating", "Explanation",
            ])
    }

    @Test func `shows every line, and a total that adds up`() throws {
        let composed = try compose(lines)
        #expect(
            shown(tables("Budget", in: composed).last) == [
                ["001", "£100", "£104.00", "£4.00", "4.0%", "Amber", "Late invoices"],
                ["002", "£0", "£12.50", "£12.50", "n/a", "Red", ""],
                ["003", "-£40", "-£41.00", "-£1.00", "-2.5%", "Green", ""],
                ["Total", "£60", "£75.50", "£15.50", "25.8%", "Red", ""],
            ])
        #expect(
            shown(tables("Budget", in: composed).first) == [
                ["Number", "1", "1", "1", "0"], ["Share of those rated", "33%", "33%", "33%", "n/a"],
            ])
        let cells = try #require(tables("Budget", in: composed).last).rows
        #expect(cells[1].cells.last?.awaitsInput == true)
        #expect(cells[2].cells.last?.awaitsInput == false)
    }

    /// LibreOffice hides the error by summing with a correction; Excel adds up as plainly as this.
    @Test func `rounds its totals, since a plain binary sum misses the rating`() throws {
        var lines = (0..<400).map { index in
            BudgetLine(costCentre: "\(index)", budget: Decimal(98_765_432_110 + index % 90) / 100, forecast: 0)
        }
        let sum = lines.reduce(Decimal(0)) { $0 + $1.budget }
        lines.insert(BudgetLine(costCentre: "Income", budget: -sum, forecast: 0), at: 0)
        let plain = lines.reduce(0.0) { $0 + (Double($1.budget.description) ?? 0) }
        #expect(plain != 0)
        #expect(plain.magnitude < 0.005, "ROUND to the penny would not mend it: \(plain)")
        let budget = Budget(lines: lines)
        #expect(budget.totalBudget == 0)
        #expect(budget.totalRating(by: .standardForBudgets) == .rag(.green))

        let total = try #require(tables("Budget", in: compose(lines)).last?.rows.last?.cells[1].content)
        let range = ColumnRange(TableID("Budget, lines"), column: 1, rows: 0...400)
        guard case .formula(let formula, _) = total else {
            Issue.record("the total is no formula")
            return
        }
        #expect(formula == .call(.round, [.call(.sum, [.range(range)]), .number(2)]))
    }

    @Test func `is followed by the measure, and by the summary`() throws {
        let composed = try compose(lines)
        let table = TableID("Budget, lines")
        let total = { (column: Int) in Formula.cell(CellReference(table, row: 3, column: column)) }
        let results = try #require(tables("Scorecard", in: composed).first).rows[1].cells
        #expect(results[1].content.shown == "£2")
        guard case .number = results[1].content else {
            Issue.record("an earlier quarter's result stands by itself")
            return
        }
        #expect(
            results[2].content
                == .formula(total(3), now: .number(ShownNumber(15.5, format: "\"£\"#,##0.00", shown: "£15.50"))))
        let summary = try #require(tables("Summary", in: composed).last)
        #expect(shown(summary) == [["All 3 budget lines", "£60", "£75.50", "£15.50", "25.8%", "Red"]])
        #expect(
            summary.rows[0].cells[3].content
                == .formula(total(3), now: .number(.init(15.5, format: "\"£\"#,##0.00", shown: "£15.50"))))
        #expect(summary.rows[0].cells[0].link == .cell(CellReference(table, row: 0, column: 0)))
    }

    @Test func `is left out where the quarter has no lines, and so is its file`() throws {
        let composed = try compose([])
        #expect(composed.report.sheets.map(\.name) == ["Summary", "Scorecard", "Rules"])
        #expect(composed.csvTables.isEmpty)
        #expect(!tables("Summary", in: composed).contains { $0.columns.first?.heading == "Budget lines" })
    }

    @Test func `may be missing from the template: then the figures stand by themselves`() throws {
        let composed = try compose(lines, sheets: Self.sheets.filter { $0.content != .budget })
        let results = try #require(tables("Scorecard", in: composed).first).rows[1].cells
        #expect(results[2].content == .number(ShownNumber(15.5, format: "\"£\"#,##0.00", shown: "£15.50")))
        let summary = try #require(tables("Summary", in: composed).last)
        #expect(shown(summary) == [["All 3 budget lines", "£60", "£75.50", "£15.50", "25.8%", "Red"]])
    }

    @Test func `has its rule told where rules are told`() throws {
        func rule(_ settings: RuleSettings = RuleSettings()) throws -> [String] {
            let tables = try tables("Rules", in: compose(lines, settings: settings))
            return shown(tables.first { $0.columns.first?.heading == "Budget" }).first ?? []
        }
        #expect(
            try rule() == [
                "All budget lines, and their total", "Lower is better", "On or below the budget",
                "Above that, but less than the lower of 5% and £100,000 above the budget", "Anything else",
                "standard setting",
            ])
        var oxford = RuleSettings()
        oxford.amber = Sourced(.within(.share(Decimal(5) / 100)), level: .directorate)
        #expect(try rule(oxford)[3] == "Above that, but no more than 5% above the budget")
        #expect(try rule(oxford)[5] == "directorate, standard setting")
    }

    @Test func `goes into a CSV file with bare numbers`() throws {
        let composed = try compose(lines)
        #expect(composed.csvTables.map(\.fileName) == ["env-budget"])
        let table = composed.csvTables.first?.table
        #expect(
            table?.columns.map(\.heading) == [
                "Code", "Cost centre", "Budget", "Forecast", "Variance", "Variance %", "Rating",
            ])
        #expect(
            shown(table) == [
                ["ENV", "001", "100", "104", "4", "4.0", "Amber"], ["ENV", "002", "0", "12.50", "12.50", "", "Red"],
                ["ENV", "003", "-40", "-41", "-1", "-2.5", "Green"],
            ])
    }
}

@Suite struct `A rule in words` {
    @Test(arguments: [
        (Polarity.rise, "Below that, but less than 5% below the target"),
        (.fall, "Above that, but less than 5% above the target"),
        (.hold, "Beyond that, but less than 5% from the target, either side"),
    ])
    func `says less than where a band ends before its edge`(good: Polarity, words: String) {
        var rule = RatingRule(
            good: Sourced(good), green: Sourced(.nothing), amber: Sourced(.under(.share(Decimal(5) / 100))))
        #expect(rule.amberInWords() == words)
        rule.amber = Sourced(.under(.nothing))
        #expect(rule.amberInWords() == "Never")
    }
}
