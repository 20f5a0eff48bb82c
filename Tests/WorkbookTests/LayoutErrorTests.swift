import FoundationEssentials
import Report
import Testing

@testable import Workbook

@Suite("What a workbook cannot hold")
struct LayoutErrorTests {
    private func lay(_ report: Report, theme: Theme = Samples.theme) throws(WorkbookError) {
        _ = try Layout(report, theme: theme)
    }

    @Test(
        "is a sheet's name that Excel refuses",
        arguments: ["", String(repeating: "a", count: 32), "a/b", "a:b", "[a]", "'a", "a'", "a\u{1}", "History"])
    func sheetNames(_ name: String) {
        #expect(throws: WorkbookError.sheetName(name)) {
            try lay(Samples.report([Sheet(name: name, widths: [9], blocks: [])]))
        }
    }

    @Test("are two sheets whose names differ by case alone, or none")
    func sheetSets() {
        let sheets = ["One", "ONE"].map { Sheet(name: $0, widths: [9], blocks: []) }
        #expect(throws: WorkbookError.sheetNameTaken("ONE")) { try lay(Samples.report(sheets)) }
        #expect(throws: WorkbookError.noSheets) { try lay(Samples.report([])) }
    }

    @Test("is a text over 32,767 units")
    func longTexts() throws {
        let long = String(repeating: "a", count: 32_768)
        #expect(throws: WorkbookError.textTooLong(at: "One!A2", units: 32_768)) {
            try lay(Samples.report(.table(Samples.table([[.text(long)]]))))
        }
        try lay(Samples.report(.table(Samples.table([[.text(String(long.dropLast()))]]))))
    }

    @Test("is a control character", arguments: ["\u{0}", "\u{B}", "\r", "\u{FFFE}"])
    func controlCharacters(_ text: String) {
        #expect(throws: WorkbookError.self) { try lay(Samples.report(.title("a" + text))) }
    }

    @Test("is no number")
    func numbers() {
        let cell = Samples.number(.nan)
        #expect(throws: WorkbookError.notANumber(at: "One!A2")) {
            try lay(Samples.report(.table(Samples.table([[cell]]))))
        }
    }

    @Test("are cells that do not fit together")
    func spans() {
        let tables: [[[Cell]]] = [
            [[Cell(.text("a"), rowSpan: 2)]],
            [[Cell(.text("a"), columnSpan: 2)]],
            [[Cell(.text("a"), columnSpan: 0)]],
            [[Cell(.text("a"), rowSpan: .max)]],
            [[Cell(.text("a"), columnSpan: 2), .text("b")]],
            [[.covered]],
            [[.text("a"), .text("b")], [.text("c")]],
            [[.text("x"), Cell(.text("a"), rowSpan: 2)], [Cell(.text("b"), columnSpan: 2), .covered]],
        ]
        for rows in tables {
            #expect(throws: WorkbookError.self) { try lay(Samples.report(.table(Samples.table(rows)))) }
        }
    }

    @Test("are references that lead nowhere")
    func references() {
        let table = Samples.table([[.text("a")]])
        #expect(throws: WorkbookError.tableTwice("t")) { try lay(Samples.report(.table(table), .table(table))) }
        #expect(throws: WorkbookError.unknownSheet("Two")) {
            try lay(Samples.report(.link(text: "go", to: .sheet("Two"))))
        }
        let cell = Cell(.formula(Samples.cell(1, 0), now: .text("")))
        #expect(throws: WorkbookError.outsideTable("t", row: 1, column: 0)) {
            try lay(Samples.report(.table(Samples.table([[cell]]))))
        }
    }

    @Test("are sizes out of range")
    func sizes() {
        var theme = Samples.theme
        theme.textSize = .nan
        #expect(throws: WorkbookError.self) { try lay(Samples.report(.space), theme: theme) }
        #expect(throws: WorkbookError.columnWidth(sheet: "One", 256)) {
            try lay(Samples.report(.space, widths: [256]))
        }
        #expect(throws: WorkbookError.tooManyColumns(sheet: "One")) {
            try lay(Samples.report(.space, widths: Array(repeating: 1, count: 16_385)))
        }
    }

    @Test("are prompts, footers, formats and properties that are too long")
    func lengths() {
        let list = ColumnRange(TableID("t"), column: 0, rows: 0...0)
        let prompt = Choices(list, promptTitle: String(repeating: "a", count: 33), prompt: "")
        let wide = Samples.number(1, format: String(repeating: "0", count: 128))
        for cell in [Cell(.empty, choices: prompt), wide] {
            #expect(throws: WorkbookError.self) { try lay(Samples.report(.table(Samples.table([[cell]])))) }
        }
        let page = Page(footer: String(repeating: "&", count: 120))
        #expect(throws: WorkbookError.footerTooLong(sheet: "One")) {
            try lay(Samples.report([Sheet(name: "One", widths: [9], blocks: [], page: page)]))
        }
        var report = Samples.report(.space)
        report.properties.title = String(repeating: "a", count: 256)
        #expect(throws: WorkbookError.property("title")) { try lay(report) }
        report.properties = Samples.properties
        report.properties.created = -1
        #expect(throws: WorkbookError.created(-1)) { try lay(report) }
    }

    @Test("is a logo of no known kind")
    func logos() {
        var theme = Samples.theme
        theme.logo = Array("GIF89a".utf8)
        let report = Samples.report([Sheet(name: "One", widths: [9], blocks: [.title("T")], logo: true)])
        #expect(throws: WorkbookError.unreadableLogo) { try lay(report, theme: theme) }
    }
}
