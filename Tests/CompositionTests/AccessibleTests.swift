import BuiltIn
import Config
import FoundationEssentials
import Model
import Report
import Template
import Testing

@testable import Composition

/// What the accessible layout makes of a council's files, as a report: no file is written.
@Suite struct AccessibleTests {
    private static let council = """
        council: Example Council
        year: 2026/27
        quarter: Q1
        directorate: Environment
        code: ENV
        sections:
          - title: Plan
            priorities:
              - title: Streets
                code: ST-1
                progress:
                  Q1:
                    rating: Amber
                    direction: Improving
                    summary: Better than in Q4.
                measures:
                  - title: Litter
                    code: ST-1a
                    target: 7.50
                    results:
                      Q1: 7.25
                  - title: Trees
                    code: ST-1b
                    target: £1.2m
                    results:
                      Q1: 560 plus 120 in progress
                  - title: Bins
                    code: ST-1c
                    target: 50%
                    results:
                      Q1: N/A
                  - title: Lamps
                    code: ST-1d
                    target: 50%
              - title: Parks
                code: PK-1
                progress:
                  Q1:
                    rating: Green
        """

    private func report(_ text: String = Self.council, template: String? = nil) throws -> Report {
        var folder = CouncilFolder([SourceFile(name: "env.yaml", bytes: Array(text.utf8))], name: "env")
        let loaded = folder.load()
        let council = try #require(loaded.value, "\(loaded.diagnostics)").open().council
        let file = BuiltIn.accessibleTemplate
        let source = template.map { SourceFile(name: "t.yaml", bytes: Array($0.utf8)) }
        let read = TemplateFile.load(source ?? SourceFile(name: file.name, bytes: file.bytes))
        let scorecard = try #require(council.scorecards.first)
        return ReportComposer.compose(
            scorecard, of: council, by: try #require(read.value, "\(read.diagnostics)")
        ).report
    }

    private func sheet(_ name: String, in report: Report) throws -> Sheet {
        try #require(report.sheets.first { $0.name == name })
    }

    private func lines(of sheet: Sheet) -> [String] {
        sheet.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }

    private func table(of sheet: Sheet) throws -> Table {
        try #require(sheet.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    }

    @Test func sheetsWithoutRowsAreLeftOut() throws {
        let report = try report()
        #expect(report.look == .plain)
        #expect(
            report.sheets.map(\.name) == [
                "Cover", "Contents", "Notes", "Priorities", "Measures", "Rating rules", "Direction rules", "Words",
            ])
        let contents = try table(of: sheet("Contents", in: report))
        #expect(
            contents.rows.map { $0.cells[0].link }
                == report.sheets.map { .sheet($0.name) }.filter { $0 != .sheet("Contents") })
    }

    @Test func theCoverSaysWhatTheRulesAskFor() throws {
        let report = try report()
        #expect(
            lines(of: try sheet("Cover", in: report)).prefix(6) == [
                "Council: Example Council", "Period: April to June 2026", "Geography: The area of Example Council",
                "Source: The directorates of Example Council", "Publication date: Not stated", "Contact: Not stated",
            ])
    }

    @Test func figuresAreAsTypedAndGapsAreExplained() throws {
        let measures = try sheet("Measures", in: report())
        let table = try table(of: measures)
        #expect(table.markup == "measures_q1")
        let headings = table.columns.map(\.heading)
        let result = try #require(headings.firstIndex(of: "Q1 result"))
        let target = try #require(headings.firstIndex(of: "Target"))
        let rating = try #require(headings.firstIndex { $0.hasPrefix("Q1 rating") })
        #expect(!headings.contains("Q2 result"))
        #expect(table.rows.map { $0.cells[target].content.shown } == ["7.50", "£1.2m", "50%", "50%"])
        #expect(
            table.rows.map { $0.cells[result].content.shown } == ["7.25", "560 plus 120 in progress", "[z]", "[x]"])
        #expect(table.rows.map { $0.cells[rating].content.shown } == ["Amber", "Not rated", "[z]", "[x]"])
        guard case .number(let number) = table.rows[0].cells[result].content else {
            Issue.record("7.25 is no number")
            return
        }
        #expect(number.format == "0.00")
        let said = lines(of: measures)
        #expect(said.contains("Shorthand: [x] means not available; [z] means not applicable."))
        #expect(said.contains { $0.contains("Q1 is April to June") })
        #expect(said.contains { $0.contains("precision") })
    }

    @Test func wordsHaveNoArrows() throws {
        let priorities = try table(of: sheet("Priorities", in: report()))
        let texts = priorities.rows.flatMap { $0.cells.map(\.content.shown) }
        #expect(texts.contains("Improving"))
        #expect(!texts.contains { $0.contains("↑") })
        #expect(!texts.contains(""))
        #expect(priorities.rows.count == 2)
    }

    @Test func aTemplateOfOnesOwnDoesTheSame() throws {
        let report = try report(
            template: """
                report: Mine
                layout: accessible
                file name: mine
                sheets:
                  - name: 2 of them
                    title: Priorities
                    subtitle: "{period}"
                    blocks:
                      - block: table
                        rows: priorities
                        where: progress.rating is Red
                        when empty: Nothing is Red.
                        columns:
                          - heading: Priority
                            field: priority.title
                  - name: 2-of-them
                    title: All
                    blocks:
                      - block: table
                        rows: priorities
                        columns:
                          - heading: Priority
                            field: priority.title
                """)
        #expect(lines(of: report.sheets[0]) == ["Quarter 1 2026/27, April to June 2026", "Nothing is Red."])
        #expect(try table(of: report.sheets[1]).markup == "table_2_of_them_q1")
    }
    /// A workbook has a sheet, and a marked-up table has a row.
    @Test(arguments: [
        "- block: links",
        "- block: table\n        rows: actions\n        columns:\n          - heading: Action\n            field: action.action",
    ])
    func nothingToShowIsSaid(_ block: String) throws {
        let report = try report(
            template: """
                report: Mine
                layout: accessible
                file name: mine
                sheets:
                  - name: One
                    title: Only this
                    blocks:
                      \(block)
                """)
        #expect(report.sheets.count == 1)
        let tables = report.sheets[0].blocks.filter { if case .table = $0 { true } else { false } }
        #expect(tables.isEmpty)
    }

    /// The figures of a column are all shown alike, pennies where one has any, and the total stands below the lines.
    @Test func aBudgetIsInPoundsWithItsTotal() throws {
        var council = try ComposedReports.council("Templates/starter")
        council.scorecards[0].budgets[council.period.quarter] = Budget(lines: [
            BudgetLine(
                costCentre: "0100", service: "Waste", budget: 1_200_000, forecast: 1_300_250, explanation: "More"),
            BudgetLine(costCentre: "0200", service: "Fees", budget: 0, forecast: Decimal(string: "-5000.50")),
        ])
        let report = ReportComposer.compose(
            council.scorecards[0], of: council, by: try ComposedReports.template(BuiltIn.accessibleTemplate)
        ).report
        let sheet = try sheet("Budget", in: report)
        let table = try table(of: sheet)
        #expect(
            table.columns.map(\.heading) == [
                "Service", "Cost centre", "Budget", "Forecast", "Variance", "Variance %", "Rating", "Explanation",
            ])
        #expect(
            table.rows.map { $0.cells.map(\.content.shown) } == [
                ["Waste", "0100", "£1,200,000", "£1,300,250.00", "£100,250.00", "8.4%", "Red", "More"],
                ["Fees", "0200", "£0", "-£5,000.50", "-£5,000.50", "[z]", "Green", "[z]"],
                ["Total", "[z]", "£1,200,000", "£1,295,249.50", "£95,249.50", "7.9%", "Red", "[z]"],
            ])
        guard case .number(let share) = table.rows[0].cells[5].content else {
            Issue.record("8.4% is no number")
            return
        }
        #expect(share.value == Decimal(string: "0.084"))
        #expect(share.format == "0.0%")
        let rules = try self.table(of: self.sheet("Rating rules", in: report))
        #expect(rules.rows.last?.cells.first?.content.shown == "All budget lines, and their total")
    }
}
