import FoundationEssentials
import Model
import Report
import Template
import Testing

@testable import Composition

/// Sheets that a template lays out block by block.
@Suite struct `Sheets of blocks` {
    private func council(_ scorecards: [Scorecard] = []) throws -> Council {
        Council(
            name: "Example", period: Period(year: try #require(FinancialYear("2026/27")), quarter: .q2),
            scorecards: scorecards)
    }

    private func sheet(_ blocks: [BlockTemplate]) -> SheetTemplate {
        SheetTemplate(name: "Sheet", content: .blocks, title: "T", blocks: blocks)
    }

    private func report(_ sheets: [SheetTemplate], of council: Council) -> Report {
        let template = ReportTemplate(report: "R", scope: .council, fileName: "r", sheets: sheets, csvFiles: [])
        return ReportComposer.compose(.council, of: council, by: template).report
    }

    private func tables(_ report: Report) -> [Table] { report.sheets.flatMap(tables) }

    private func tables(_ sheet: Sheet) -> [Table] {
        sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private func shown(_ table: Table) -> [[String]] {
        table.rows.map { $0.cells.filter { $0.content != .covered }.map(\.content.shown) }
    }

    // MARK: Budgets

    private static let budgetTable = BlockTemplate(
        kind: .table, name: "Lines", rows: .budget,
        columns: [
            ColumnTemplate(heading: "Directorate", field: .directorate),
            ColumnTemplate(heading: "Service", field: .budgetService),
            ColumnTemplate(heading: "Budget", field: .budgetLatest),
            ColumnTemplate(heading: "Forecast", field: .budgetForecast),
            ColumnTemplate(heading: "Variance", field: .budgetVariance),
            ColumnTemplate(heading: "Variance %", field: .budgetPercentage),
            ColumnTemplate(heading: "Rating", field: .budgetRating),
        ])

    private func budgetCouncil() throws -> Council {
        var parks = Scorecard(directorate: "Parks", code: "P")
        parks.budgets[.q2] = Budget(lines: [
            BudgetLine(costCentre: "1", service: "Trees", budget: 12_000, forecast: Decimal(string: "12300.50")),
            BudgetLine(costCentre: "2", service: "Play", budget: -500, forecast: -500),
        ])
        var roads = Scorecard(directorate: "Roads", code: "R")
        roads.budgets[.q2] = Budget(lines: [
            BudgetLine(costCentre: "9", service: "Lights", budget: 1_000_000, forecast: 1_200_000),
            BudgetLine(costCentre: "8", service: "Signs", budget: 10),
        ])
        return try council([parks, roads])
    }

    @Test func `show budgets in pounds, and count their ratings`() throws {
        let counts = BlockTemplate(kind: .counts, name: "Ratings", of: "Lines", by: .directorate, total: "All")
        let made = report(
            [sheet([Self.budgetTable, counts, BlockTemplate(kind: .chart, heading: "C", of: "Ratings")])],
            of: try budgetCouncil())
        let tables = tables(made)
        #expect(
            shown(tables[0]) == [
                ["Parks", "Trees", "£12,000", "£12,300.50", "£300.50", "2.5%", "Amber"],
                ["Parks", "Play", "-£500", "-£500.00", "£0.00", "0.0%", "Green"],
                ["Roads", "Lights", "£1,000,000", "£1,200,000", "£200,000", "20.0%", "Red"],
                ["Roads", "Signs", "£10", "", "-£10", "-100.0%", ""],
            ])
        #expect(
            shown(tables[1]) == [
                ["Parks", "50% (1 of 2)", "1", "1", "0", "0"], ["Roads", "0% (0 of 1)", "0", "0", "1", "1"],
                ["All", "33% (1 of 3)", "1", "1", "1", "1"],
            ])
        #expect(tables.map(shown) == self.tables(made.recalculated).map(shown))
        let charts = made.sheets[0].blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
        #expect(charts.map(\.valueTitle) == ["Number of budget lines"])
    }

    @Test func `rate a budget line anew when its forecast is changed`() throws {
        var made = report([sheet([Self.budgetTable])], of: try budgetCouncil())
        let block = try #require(made.sheets[0].blocks.firstIndex { if case .table = $0 { true } else { false } })
        guard case .table(var table) = made.sheets[0].blocks[block] else { return }
        table.rows[0].cells[3].content = .number(ShownNumber(12_000, format: "0", shown: "12000"))
        made.sheets[0].blocks[block] = .table(table)
        // What is reckoned anew has no format.
        #expect(shown(tables(made.recalculated)[0])[0].suffix(3) == ["0", "0", "Green"])
    }

    @Test func `leave figures of a budget as they are where the table lacks what they follow`() throws {
        var block = Self.budgetTable
        block.columns.removeAll { $0.field == .budgetForecast }
        let table = try #require(tables(report([sheet([block])], of: try budgetCouncil())).first)
        #expect(shown(table)[0] == ["Parks", "Trees", "£12,000", "£300.50", "2.5%", "Amber"])
        #expect(!table.rows.flatMap(\.cells).contains { if case .formula = $0.content { true } else { false } })
    }

    // MARK: Focus areas

    @Test func `keep focus areas apart, and off the sheets of trackers`() throws {
        var progress = ByQuarter<Progress>()
        progress[.q2] = Progress(rating: Sourced(.rag(.red)), summary: Sourced("S"))
        let priority = Priority(title: "P", code: "P-1", progress: progress)
        var council = try council([
            Scorecard(directorate: "D", code: "D", sections: [Section(title: "S", priorities: [priority])])
        ])
        council.focusAreas = [FocusArea(title: "One"), FocusArea(title: "Two")]
        let areas = BlockTemplate(
            kind: .table, rows: .focusAreas,
            columns: [
                ColumnTemplate(heading: "Council", field: .council),
                ColumnTemplate(heading: "Area", field: .focusTitle, leadsToTracker: true),
            ], joinsCells: true)
        let trackers = SheetTemplate(
            name: "{priority codes}", content: .blocks, title: "T",
            blocks: [BlockTemplate(kind: .narrative, heading: "H", field: .progressSummary)], forEach: .tracker)
        let made = report([sheet([areas]), trackers], of: council)
        try #require(made.sheets.map(\.name) == ["Sheet", "P-1"])
        let table = try #require(tables(made).first)
        #expect(shown(table) == [["Example", "One"], ["Example", "Two"]])
        #expect(table.rows.flatMap(\.cells).allSatisfy { $0.link == nil && $0.rowSpan == 1 })
    }

    // MARK: Headings

    @Test func `explain the headings of another sheet, and only those that it shows`() throws {
        var progress = ByQuarter<Progress>()
        progress[.q2] = Progress(rating: Sourced(.rag(.red)))
        let priority = Priority(title: "P", code: "P-1", progress: progress)
        let council = try council([
            Scorecard(directorate: "D", code: "D", sections: [Section(title: "S", priorities: [priority])])
        ])
        let explained = BlockTemplate(
            kind: .table, heading: "Priorities", rows: .priorities,
            columns: [
                ColumnTemplate(heading: "Code in {year}", field: .priorityCode),
                ColumnTemplate(heading: "How it stands", field: .progressRating),
                ColumnTemplate(heading: "How it will stand", field: .progressForecast, onlyWhenFilled: true),
            ])
        var guide = sheet([BlockTemplate(kind: .headingsExplained, of: "Sheet")])
        guide.name = "Guide"
        let table = try #require(tables(report([sheet([explained]), guide], of: council)).last)
        #expect(
            shown(table) == [
                ["Priorities"], ["Code in 2026/27", "The priority's code."],
                ["How it stands", "The priority's overall rating."], ["Green", RAG.green.meaning],
                ["Amber", RAG.amber.meaning], ["Red", RAG.red.meaning],
            ])
    }

    // MARK: Sections that are not counted

    @Test func `leave a section from another plan out of the summary's counts, and mark it elsewhere`() throws {
        let section = { (title: String, rating: RAG) in
            var progress = ByQuarter<Progress>()
            progress[.q2] = Progress(rating: Sourced(.rag(rating)))
            return Section(title: title, priorities: [Priority(title: "P", code: title, progress: progress)])
        }
        var other = section("Other plan", .red)
        other.isCounted = false
        let scorecard = Scorecard(
            directorate: "D", code: "D", sections: [section("One", .green), other, section("Two", .amber)])
        let council = try council([scorecard])
        let made = ReportComposer.compose(scorecard, of: council, by: try ComposedReports.template()).report
        let summary = try #require(made.sheets.first { $0.name == "Summary" })
        let now = try #require(tables(summary).first)
        #expect(
            shown(now) == [
                ["One", "100% (1 of 1)", "1", "0", "0", "0"], ["Two", "0% (0 of 1)", "0", "1", "0", "0"],
                ["All sections", "50% (1 of 2)", "1", "1", "0", "0"],
            ])
        #expect(tables(made).map(shown) == tables(made.recalculated).map(shown))
        for name in ["Scorecard", "Ratings by quarter"] {
            let sheet = try #require(made.sheets.first { $0.name == name })
            #expect(tables(sheet).flatMap(shown).joined().contains("Other plan: not counted"), "\(name)")
        }
    }
}
