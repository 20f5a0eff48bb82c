import FoundationEssentials
import Report
import Testing

import struct Rows.Area
import struct Rows.GridPoint

@testable import Workbook

@Suite("A report on the grid")
struct LayoutTests {
    private func sheet(_ report: Report) throws -> PlacedSheet {
        try #require(try Layout(report, theme: Samples.theme).sheets.first)
    }

    private func cell(_ sheet: PlacedSheet, _ name: String) -> PlacedCell? {
        sheet.cells.first { $0.area.origin.name() == name }
    }

    @Test("puts blocks below each other")
    func places() throws {
        let table = Samples.table([[.text("a"), .text("b")]])
        let sheet = try sheet(Samples.report(.title("Title"), .space, .table(table), .paragraph("End")))
        #expect(cell(sheet, "A1")?.content == .text("Title"))
        #expect(cell(sheet, "B3")?.content == .text("Column 1"))
        #expect(cell(sheet, "A4")?.content == .text("a"))
        #expect(cell(sheet, "A5")?.content == .text("End"))
        #expect(sheet.rowHeights.count == 5)
    }

    @Test("merges text across the sheet only where it takes several lines")
    func paragraphs() throws {
        let sheet = try sheet(Samples.report(.paragraph("short"), .paragraph(Samples.words(30))))
        #expect(cell(sheet, "A1")?.area.isSingleCell == true)
        #expect(cell(sheet, "A1")?.style.wraps == false)
        #expect(cell(sheet, "A2")?.area == Area(row: 1, columns: 0...2))
        #expect(cell(sheet, "A2")?.style.wraps == true)
    }

    @Test(
        "holds the binary number that is nearest, however it is shown",
        arguments: [
            ("0.815", "81.5%"), ("7.5", "7.50"), ("-1234", "(£1,234)"), ("1200000", "£1.2m"), ("0.1", "0.1"),
            ("-0.7", "\u{2212}0.7"), ("0", "\u{2013}"), ("999999999999999", "999,999,999,999,999"),
            ("0.000000000000123", "0.0000000000123%"), ("8.41", "about 8"), ("3", "1 of 3"),
        ])
    func numbers(_ number: String, shown: String) throws {
        let value = try #require(Decimal(string: number))
        let table = Samples.table([[Cell(.number(ShownNumber(value, format: "General", shown: shown)))]])
        let nearest = try #require(Double(number))
        #expect(try cell(sheet(Samples.report(.table(table))), "A2")?.content == .number(nearest))
    }

    @Test("makes a row as high as its longest text")
    func heights() throws {
        let table = Samples.table([[.text("a"), .text("b\nb\nb")], [.text("a"), .text("b")]])
        let sheet = try sheet(Samples.report(.table(table)))
        #expect(sheet.rowHeights[1] == 3 * 12.75 + 6)
        #expect(sheet.rowHeights[2] == 18.75)
    }

    @Test("shares what a merged cell lacks over its rows")
    func sharedHeights() throws {
        let long = Array(repeating: "x", count: 10).joined(separator: "\n")
        let table = Samples.table([
            [Cell(.text(long), rowSpan: 3), .text("a")], [.covered, .text("b")], [.covered, .text("c")],
        ])
        let sheet = try sheet(Samples.report(.table(table)))
        #expect(sheet.rowHeights[1...3].reduce(0, +) >= 11 * 12.75 + 6)
        #expect(Set(sheet.rowHeights[1...3]).count == 1)
        #expect(cell(sheet, "A2")?.area == Area(rows: 1...3, columns: 0...0))
    }

    @Test("splits a row that is higher than a row can be, and merges its cells down")
    func splitRows() throws {
        let long = Array(repeating: "x", count: 80).joined(separator: "\n")
        let table = Samples.table([
            [.text(long), .text("a")], [.text("b"), Cell(.formula(Samples.cell(0, 1), now: .text("a")))],
        ])
        let sheet = try sheet(Samples.report(.table(table)))
        #expect(sheet.rowHeights.allSatisfy { $0 <= 409.5 })
        #expect(sheet.rowHeights[1...3].reduce(0, +) >= 80 * 12.75)
        #expect(cell(sheet, "B2")?.area == Area(rows: 1...3, columns: 1...1))
        #expect(cell(sheet, "B5")?.content == .formula("$B$2", now: .text("a")))
    }

    @Test("keeps text in the middle of low cells, and at the top of those that fill a screen")
    func verticalAlignment() throws {
        let long = Array(repeating: "x", count: 30).joined(separator: "\n")
        let sheet = try sheet(Samples.report(.table(Samples.table([[.text("a")], [.text(long)]]))))
        #expect(cell(sheet, "A2")?.style.vertical == .centre)
        #expect(cell(sheet, "A3")?.style.vertical == .top)
    }

    @Test("gives one rule to neighbours that say the same, and keeps the order")
    func rules() throws {
        func rules(_ row: Int, against: String) -> [ToneRule] {
            [
                Samples.rule(row, 0, says: against, .green), ToneRule(FormulaPattern(.boolean(true)), on: [], .red),
            ]
        }
        let rows = (0..<4).map { [Cell(.empty, rules: rules($0, against: $0 < 3 ? "Green" : "Met"))] }
        let sheet = try sheet(Samples.report(.table(Samples.table(rows))))
        #expect(
            sheet.rules == [
                PlacedRules(
                    area: Area(rows: 1...3, columns: 0...0),
                    rules: [
                        PlacedRules.Rule(formula: "A2=\"Green\"", tone: .green),
                        PlacedRules.Rule(formula: "TRUE", tone: .red),
                    ]),
                PlacedRules(
                    area: Area(row: 4, columns: 0...0),
                    rules: [
                        PlacedRules.Rule(formula: "A5=\"Met\"", tone: .green),
                        PlacedRules.Rule(formula: "TRUE", tone: .red),
                    ]),
            ])
    }

    @Test("names lists on other sheets, and links by where tables are")
    func choicesAndLinks() throws {
        let list = ColumnRange(TableID("list"), column: 0, rows: 0...1)
        let cells = [
            Cell(.empty, choices: Choices(list, promptTitle: "Rating", prompt: "Choose")),
            Cell(.text("go"), link: .cell(CellReference(TableID("list"), row: 1, column: 0))),
        ]
        let first = Sheet(name: "One", widths: [9, 9], blocks: [.table(Samples.table([cells]))])
        let second = Sheet(
            name: "It's two", widths: [9],
            blocks: [.table(Samples.table([[.text("Green")], [.text("Red")]], id: "list"))])
        let sheet = try sheet(Samples.report([first, second]))
        #expect(sheet.choices.map(\.source) == ["'It''s two'!$A$2:$A$3"])
        #expect(cell(sheet, "B2")?.link == "'It''s two'!A3")
        #expect(cell(sheet, "B2")?.style.underlined == true)
    }

    @Test("freezes and repeats what stands above the rows")
    func frozenHeadings() throws {
        let table = Samples.table([[.text("a"), .text("b")]])
        let short = Sheet(
            name: "One", widths: [9, 9], blocks: [.title("T"), .table(table)], frozenHeadings: TableID("t"),
            frozenColumns: 1)
        let sheet = try sheet(Samples.report([short]))
        #expect(sheet.frozen == GridPoint(row: 2, column: 1))
        #expect(sheet.repeatedRows == 0...1)

        var tall = short
        tall.blocks.insert(.paragraph(Samples.words(200)), at: 1)
        #expect(try self.sheet(Samples.report([tall])).repeatedRows?.count == 1)
    }

    @Test("draws a figure smaller where it is wider than its column")
    func wideFigures() throws {
        let table = Samples.table([[Samples.number(1), Samples.number(123_456_789_012)]])
        let sheet = try sheet(Samples.report(.table(table), widths: [6, 6]))
        #expect(cell(sheet, "A2")?.style.shrinks == false)
        #expect(cell(sheet, "B2")?.style.shrinks == true)
    }

    @Test("gives a chart's rows the height that it needs")
    func charts() throws {
        let range = ColumnRange(TableID("t"), column: 1, rows: 0...0)
        let chart = Chart(
            kind: .stackedBars, title: "T", valueTitle: "V",
            categories: ColumnRange(TableID("t"), column: 0, rows: 0...0),
            series: [Chart.Series(name: "Green", values: range, tone: .green)], description: "D", height: 500,
            columns: 9)
        let count = Cell(.number(ShownNumber(count: 4)))
        let sheet = try sheet(Samples.report(.table(Samples.table([[.text("a"), count]])), .chart(chart)))
        let placed = try #require(sheet.charts.first)
        #expect(placed.row == 2)
        #expect(sheet.rowHeights[2...].reduce(0, +) >= 500)
        #expect(placed.width == Double(sheet.columnPixels.reduce(0, +)))
        #expect(placed.series.first?.values.name == "'One'!$B$2")
        #expect(placed.countsByOnes)
    }

    @Test("gives a table wider than the sheet ordinary columns")
    func missingWidths() throws {
        let sheet = try sheet(Samples.report(.table(Samples.table([[.text("a"), .text("b")]])), widths: []))
        #expect(sheet.columnPixels.count == 2)
    }
}
