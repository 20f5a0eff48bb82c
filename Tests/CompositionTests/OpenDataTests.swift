import BuiltIn
import FoundationEssentials
import Model
import Report
import Template
import Testing

@testable import Composition

@Suite struct `Open data` {
    private static func council(_ measures: [Measure], changing change: (inout Scorecard) -> Void = { _ in }) -> Council
    {
        var priority = Priority(title: "Streets", code: "P1", measures: measures)
        priority.progress[.q1] = Progress(
            rating: Sourced(.rag(.amber)), direction: .improving, actions: [KeyAction(action: "Buy brooms")])
        priority.progress[.q2] = Progress(
            rating: Sourced(.unrated(.awaitingData)), actions: [KeyAction(action: "Sweep"), KeyAction(action: "Sort")])
        var scorecard = Scorecard(
            directorate: "Environment", code: "ENV", sections: [Section(title: "Plan", priorities: [priority])])
        change(&scorecard)
        return Council(
            name: "Example", period: Period(year: FinancialYear(start: 2026)!, quarter: .q2), scorecards: [scorecard])
    }

    private static func measure(
        _ code: String, target: String? = nil, _ results: [Quarter: String], frequency: Frequency? = nil
    ) -> Measure {
        var measure = Measure(
            title: "Litter", code: code, frequency: frequency, target: target.map { Value(typed: $0) })
        for (quarter, result) in results { measure.results[quarter] = Result(value: Value(typed: result)) }
        return measure
    }

    private static func publication(_ council: Council) throws -> Publication {
        let file = try #require(BuiltIn.reportTemplates.first { $0.title == "open-data" })
        let composed = ReportComposer.compose(.council, of: council, by: try ComposedReports.template(file))
        #expect(!composed.hasWorkbook)
        let publication = try #require(composed.publication)
        #expect(publication.tables.map(\.table) == composed.csvTables.map(\.table))
        return publication
    }

    /// What a table shows in some of its columns.
    private static func rows(_ name: String, _ headings: [String], of council: Council) throws -> [[String]] {
        let table = try #require(try publication(council).tables.first { $0.table.id.name == name })
        let places = try headings.map { heading in
            try #require(table.table.columns.firstIndex { $0.heading == heading }, "\(heading)")
        }
        return table.table.rows.map { row in places.map { row.cells[$0].content.shown } }
    }

    @Test(
        "figures are bare, digit for digit, with their unit beside them",
        arguments: [
            ("7.50", "7.50", ""), ("81.5%", "81.5", "%"), ("35.760%", "35.760", "%"), ("£1.2m", "1200000", "£"),
            ("(£1,234.50)", "-1234.50", "£"), ("800 Staff", "800", "Staff"), ("\u{2212}0.05", "-0.05", ""),
            ("0.0%", "0.0", "%"), ("123,456,789.01", "123456789.01", ""), ("Level four", "", ""), ("N/A", "", ""),
            ("560 plus 120 in progress", "", ""),
        ])
    func figures(typed: String, number: String, unit: String) throws {
        let council = Self.council([Self.measure("M1", target: typed, [.q2: typed])])
        for name in ["Target", "Result"] {
            let rows = try Self.rows("measures", [name, "\(name) unit", "\(name) as published"], of: council)
            #expect(rows.last == [number, unit, typed])
        }
    }

    @Test("a target's unit is not taken for the result's")
    func units() throws {
        let council = Self.council([Self.measure("M1", target: "73%", [.q1: "72", .q2: "72%"])])
        let rows = try Self.rows("measures", ["Target unit", "Result", "Result unit", "Why not rated"], of: council)
        #expect(rows == [["%", "72", "", "Not rated"], ["%", "72", "%", ""]])
    }

    @Test(
        "a unit that is not of both numbers is said of neither",
        arguments: [
            ("73%", "72", ""), ("73%", "72%", "%"), ("73%", "N/A", "%"), ("Level 4", "£5", "£"), ("70", "72%", ""),
        ])
    func sharedUnit(target: String, result: String, unit: String) {
        let units = CSVTemplate(name: "t", rows: .measures, columns: [ColumnTemplate(heading: "Unit", field: .unit)])
        let composed = ReportComposer.compose(
            .council, of: Self.council([Self.measure("M1", target: target, [.q2: result])]),
            by: ReportTemplate(report: "R", scope: .council, fileName: "r", sheets: [], csvFiles: [units]))
        #expect(composed.csvTables.first?.table.rows.map { $0.cells[0].content.shown } == [unit])
    }

    @Test("every row has a rating or the reason why it has none")
    func states() throws {
        let council = Self.council([
            Self.measure("M1", target: "10", [.q1: "11", .q2: "Level four"]), Self.measure("M2", target: "10", [:]),
            Self.measure("M3", target: "10", [.q2: "5"], frequency: .annual), Self.measure("M4", [.q1: "TBC"]),
        ])
        let rows = try Self.rows("measures", ["Measure code", "Quarter", "Rating", "Why not rated"], of: council)
        #expect(
            rows == [
                ["M1", "Q1", "Green", ""], ["M1", "Q2", "", "Not rated"],
                ["M2", "Q1", "", "Not reported"], ["M2", "Q2", "", "Not reported"],
                ["M3", "Q1", "", "Not due"], ["M3", "Q2", "", "Not due"],
                ["M4", "Q1", "", "Awaiting data"], ["M4", "Q2", "", "Not reported"],
            ])
    }

    @Test("priorities and their actions have rows in each quarter up to the one reported")
    func priorities() throws {
        let council = Self.council([])
        #expect(
            try Self.rows(
                "priorities", ["Period start", "Period end", "Overall rating", "Why not rated", "Direction of travel"],
                of: council) == [
                    ["2026-04-01", "2026-06-30", "Amber", "", "Improving"],
                    ["2026-07-01", "2026-09-30", "", "Awaiting data", ""],
                ])
        #expect(
            try Self.rows("actions", ["Quarter", "Action"], of: council) == [
                ["Q1", "Buy brooms"], ["Q2", "Sweep"], ["Q2", "Sort"],
            ])
    }

    @Test("budget lines have rows in each quarter, in exact pounds, each set against its own quarter's budget")
    func budget() throws {
        let council = Self.council([]) { scorecard in
            scorecard.budgets[.q1] = Budget(lines: [BudgetLine(costCentre: "007", budget: 100, actual: 90)])
            scorecard.budgets[.q2] = Budget(lines: [
                BudgetLine(
                    costCentre: "007", budget: Decimal(string: "12345678.9")!, forecast: Decimal(string: "12345679.01"))
            ])
        }
        #expect(
            try Self.rows("budget", ["Quarter", "Cost centre", "Budget", "Variance", "Rating"], of: council) == [
                ["Q1", "007", "100", "-10", "Green"], ["Q2", "007", "12345678.90", "0.11", "Amber"],
            ])
    }

    @Test("a table without rows is left out")
    func emptyTables() throws {
        let council = Self.council([]) { $0.sections[0].priorities[0].progress = ByQuarter() }
        #expect(try Self.publication(council).tables.map(\.table.id.name) == ["priorities"])
        let file = try #require(BuiltIn.reportTemplates.first { $0.title == "open-data" })
        var template = try ComposedReports.template(file)
        template.csvFiles.removeAll { $0.name == "priorities" }
        #expect(ReportComposer.compose(.council, of: council, by: template).publication == nil)
    }

    @Test("columns that are filled in every row, and those that name a row, are told")
    func keys() throws {
        let council = Self.council([Self.measure("M1", target: "10", [.q1: "11"])])
        let table = try #require(try Self.publication(council).tables.first)
        let headings = table.table.columns.map(\.heading)
        #expect(table.key.map { headings[$0] } == ["Directorate code", "Measure code", "Financial year", "Quarter"])
        let filled = headings.indices.filter { table.columns[$0].isFilled }.map { headings[$0] }
        #expect(filled.contains("Measure") && filled.contains("Period start") && !filled.contains("Result"))
    }

    @Test("a column that should name a row, and does not, is no key")
    func noKey() throws {
        let code = CSVTemplate(
            name: "t", rows: .measures,
            columns: [
                ColumnTemplate(heading: "Directorate", field: .directorateCode),
                ColumnTemplate(heading: "Measure", field: .measureCode),
            ])
        // A priority without measures has a row all the same, and no measure's code.
        let council = Self.council([Self.measure("M1", [:])]) { scorecard in
            scorecard.sections[0].priorities.append(Priority(title: "Parks", code: "P2"))
        }
        let template = ReportTemplate(
            report: "R", scope: .council, fileName: "r", sheets: [], csvFiles: [code], hasMetadata: true)
        let table = try #require(ReportComposer.compose(.council, of: council, by: template).publication?.tables.first)
        #expect(table.key.isEmpty)
        #expect(table.columns.map(\.isFilled) == [true, false])
    }

    @Test("words are among those that their column allows", arguments: ["leeds-2008-09", "leeds-2009-10-q2"])
    func words(example: String) throws {
        let council = try ComposedReports.council("Examples/\(example)")
        var count = 0
        for table in try Self.publication(council).tables {
            for (index, column) in table.columns.enumerated() {
                guard case .words(let words) = column.datatype else { continue }
                let shown = Set(table.table.rows.map { $0.cells[index].content.shown }).subtracting([""])
                #expect(shown.isSubset(of: words), "\(table.table.columns[index].heading)")
                count += shown.count
            }
        }
        #expect(count > 10)
    }

    @Test("cells of one tracker are joined over its rows of one quarter, and not over two quarters")
    func joinedCells() throws {
        let block = BlockTemplate(
            kind: .table, name: "T", rows: .actionsByQuarter,
            columns: [
                ColumnTemplate(heading: "Rating", field: .progressRating),
                ColumnTemplate(heading: "Action", field: .action),
            ], joinsCells: true)
        let template = ReportTemplate(
            report: "R", scope: .council, fileName: "r",
            sheets: [SheetTemplate(name: "S", content: .blocks, title: "S", blocks: [block])], csvFiles: [])
        let composed = ReportComposer.compose(.council, of: Self.council([]), by: template)
        let tables = composed.report.sheets[0].blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let cells = try #require(tables.first).rows.map { $0.cells[0] }
        #expect(cells.map(\.content.shown) == ["Amber", "Awaiting data", ""])
        #expect(cells.map(\.rowSpan) == [1, 2, 1])
    }
}
