import BuiltIn
import FoundationEssentials
import Model
import Report
import Testing

@testable import Composition

/// What a report says that its formulas give is what they give.
@Suite("Formulas and the values beside them agree")
struct FormulaValueTests {
    @Test("in every example and quarter", arguments: Quarter.allCases)
    func examples(_ quarter: Quarter) throws {
        let template = try ComposedReports.template()
        let councils = [
            try ComposedReports.council(
                "Examples/leeds-2012-13", previous: "Examples/leeds-2011-12", quarter: quarter),
            try ComposedReports.council("Templates/starter", quarter: quarter),
        ]
        for council in councils {
            for scorecard in council.scorecards {
                let report = ReportComposer.compose(scorecard, of: council, by: template).report
                #expect(differences(report, report.recalculated) == [])
            }
        }
    }

    @Test("in every report that comes with the program", arguments: BuiltIn.reportTemplates.map(\.title))
    func reports(_ name: String) throws {
        let file = try #require(BuiltIn.reportTemplates.first { $0.title == name })
        let template = try ComposedReports.template(file)
        for quarter in [Quarter.q2, .q4] {
            let councils = [
                try ComposedReports.council("Examples/leeds-2008-09", quarter: quarter),
                try ComposedReports.council(
                    "Examples/leeds-2009-10-q2", previous: "Examples/leeds-2008-09", quarter: quarter),
            ]
            for council in councils {
                for subject in ReportSubject.all(
                    council.scorecards, boards: council.scorecards.flatMap(\.boards), by: template.scope)
                {
                    let report = ReportComposer.compose(subject, of: council, by: template).report
                    #expect(differences(report, report.recalculated) == [])
                }
            }
        }
    }

    @Test("follow a figure that is changed, to the counts of the summary")
    func change() throws {
        let council = try ComposedReports.council("Examples/leeds-2012-13")
        let template = try ComposedReports.template()
        var report = ReportComposer.compose(try #require(council.scorecards.first), of: council, by: template).report
        let sheet = try #require(report.sheets.firstIndex { $0.name == "Scorecard" })
        let block = try #require(report.sheets[sheet].blocks.firstIndex { if case .table = $0 { true } else { false } })
        guard case .table(var table) = report.sheets[sheet].blocks[block] else { return }
        let row = try #require(table.rows.firstIndex { $0.cells.contains { $0.content.shown == "72%" } })
        let column = try #require(table.rows[row].cells.firstIndex { $0.content.shown == "72%" })
        table.rows[row].cells[column].content = .number(ShownNumber(Decimal(1) / 2, format: "0%", shown: "50%"))
        report.sheets[sheet].blocks[block] = .table(table)
        let changes = differences(report, report.recalculated)
        #expect(changes.contains { $0.hasPrefix("Scorecard \(row)") && $0.hasSuffix("Amber | Red") })
        #expect(changes.contains { $0.hasPrefix("Ratings by quarter") && $0.hasSuffix("Amber | Red") })
        // Two tables of counts, and the totals of one.
        #expect(changes.filter { $0.hasPrefix("Summary") }.count >= 6)
    }

    /// Where two reports of one shape show different things, with what each shows.
    private func differences(_ a: Report, _ b: Report) -> [String] {
        var found: [String] = []
        for (one, other) in zip(a.sheets, b.sheets) {
            for case (.table(let table), .table(let reckoned)) in zip(one.blocks, other.blocks) {
                for (row, (cells, others)) in zip(table.rows, reckoned.rows).enumerated() {
                    for (column, (cell, other)) in zip(cells.cells, others.cells).enumerated()
                    where cell.content != other.content {
                        found.append(
                            "\(table.id.name) \(row) \(column): \(cell.content.shown) | \(other.content.shown)")
                    }
                }
            }
        }
        return found
    }
}
