import Accessibility
import Foundation
import Report
import Testing

@testable import Workbook

/// A workbook of flat tables, as it is published.
@Suite("A plain workbook")
struct PlainWorkbookTests {
    private static let long = "Text that is far too long for its column, " + Samples.words(400)

    private static func table(_ markup: String? = "measures_q1", headings: [String] = ["Measure", "Result"]) -> Table {
        Table(
            id: TableID("t"), columns: headings.map { Column(heading: $0) },
            rows: [
                Row(cells: [.text("Recycling"), Samples.number(0.489, shown: "48.9%", format: "0.0%")]),
                Row(cells: [.text(long), .text("[x]")]),
            ], markup: markup)
    }

    private static func report(_ tables: Table...) -> Report {
        let sheets = tables.enumerated().map { number, table in
            var own = table
            own.id = TableID("\(number)")
            return Sheet(
                name: "Sheet \(number)", widths: [20, 10],
                blocks: [.title("A title that is too long for the first column"), .paragraph(long), .table(own)],
                page: Page(footer: "Never seen"))
        }
        return Report(properties: Samples.properties, sheets: sheets, look: .plain)
    }

    private func write(_ report: Report) throws -> InspectedWorkbook {
        let folder = try TestFolder()
        try WorkbookWriter.write(report, theme: Samples.theme, to: folder.file())
        return try WorkbookInspector.inspect(folder.file())
    }

    @Test("keeps the rules that are the writer's to keep")
    func rules() throws {
        let workbook = try write(Self.report(Self.table()))
        // Cover and contents are the report's; so is the legend.
        let others: Set = ["S12", "S17"]
        for rule in Rule.all where !others.contains(rule.number) {
            #expect(rule.breaches(in: workbook) == [], "\(rule.number)")
        }
        #expect(workbook.language == "en-GB")
        let sheet = try #require(workbook.sheets.first)
        #expect(sheet.tables.map(\.name) == ["measures_q1"])
        #expect(sheet.tables.map { $0.area.name() } == ["A3:B5"])
    }

    @Test("refuses a name that no table can have", arguments: ["", "Q1", "R1C1", "c", "my table", "1st", "a-b"])
    func names(_ name: String) {
        #expect(throws: WorkbookError.tableName(name)) {
            try Layout(Self.report(Self.table(name)), theme: Samples.theme)
        }
    }

    @Test(
        "refuses headings that do not tell columns apart",
        arguments: [
            ["Result", "result"], ["Result", ""], ["Two\nlines", "Result"],
        ])
    func headings(_ headings: [String]) {
        #expect(throws: WorkbookError.tableShape("measures_q1")) {
            try Layout(Self.report(Self.table(headings: headings)), theme: Samples.theme)
        }
    }

    @Test("refuses a table without rows, and one with cells over others")
    func shapes() {
        var empty = Self.table()
        empty.rows = []
        var spanned = Self.table()
        spanned.rows[0].cells = [Cell(.text("Both"), columnSpan: 2), .covered]
        for table in [empty, spanned] {
            #expect(throws: WorkbookError.tableShape("measures_q1")) {
                try Layout(Self.report(table), theme: Samples.theme)
            }
        }
    }

    @Test("refuses two tables of one name")
    func sameName() {
        #expect(throws: WorkbookError.tableNameTaken("MEASURES_Q1")) {
            try Layout(Self.report(Self.table(), Self.table("MEASURES_Q1")), theme: Samples.theme)
        }
    }

    @Test("has columns as wide as a text needs that no row would hold")
    func widths() throws {
        let layout = try Layout(Self.report(Self.table()), theme: Samples.theme)
        let sheet = try #require(layout.sheets.first)
        #expect(sheet.rowHeights.allSatisfy { $0 <= 409.5 })
        #expect(sheet.columnPixels[0] > 250)
        #expect(sheet.cells.allSatisfy { $0.area.isSingleCell })
        #expect(sheet.cells.allSatisfy { $0.style.fill == nil })
    }
}
