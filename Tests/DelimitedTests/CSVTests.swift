import Delimited
import Report
import Testing

@Suite("CSV")
struct CSVTests {
    private func text(_ table: Table) -> String { String(decoding: CSV.encode(CSV.records(of: table)), as: UTF8.self) }

    private func table(_ rows: [Row], headings: [String] = ["a", "b"]) -> Table {
        Table(id: TableID("t"), columns: headings.map { Column(heading: $0) }, rows: rows)
    }

    @Test("quotes what needs it, and ends records in CR LF")
    func quoting() {
        let rows = [Row(cells: [.text("say \"no\", please"), .text("two\nlines")]), Row(cells: [.empty, .text("é")])]
        #expect(text(table(rows)) == "a,b\r\n\"say \"\"no\"\", please\",\"two\nlines\"\r\n,é\r\n")
    }

    @Test("repeats covering cells and leaves section rows out")
    func spans() {
        let rows = [
            Row(.section, cells: [Cell(.text("Plan"), columnSpan: 2), .covered]),
            Row(cells: [Cell(.text("CAP1"), rowSpan: 2), .text("x")]),
            Row(cells: [.covered, .text("y")]),
            Row(
                .total, cells: [Cell(.number(ShownNumber(5, format: "0.00", shown: "5.00")), columnSpan: 2), .covered]),
        ]
        #expect(text(table(rows)) == "a,b\r\nCAP1,x\r\nCAP1,y\r\n5.00,5.00\r\n")
    }

    @Test("shows what a formula gives now")
    func formulas() {
        let cell = Cell(.formula(.number(1), now: .text("Green")))
        #expect(text(table([Row(cells: [cell, .empty])])) == "a,b\r\nGreen,\r\n")
    }

    @Test("guards text that a spreadsheet would run")
    func injection() {
        let rows = [Row(cells: [.text("=1+1"), .text("-5")]), Row(cells: [.text("- late"), .text("@home")])]
        #expect(text(table(rows)) == "a,b\r\n'=1+1,-5\r\n'- late,'@home\r\n")
    }

    @Test("keeps a record of one empty field", arguments: [true])
    func loneEmptyField(_: Bool) {
        #expect(text(table([Row(cells: [.empty])], headings: ["a"])) == "a\r\n\"\"\r\n")
    }

    @Test("leaves figures alone", arguments: ["-5", "(£1,234)", "+3%", "-£1,234.50", "£-5", "\u{2212}0.5%", "-.5"])
    func figures(_ text: String) { #expect(FormulaGuard.guarded(text) == text) }

    @Test("takes off the apostrophe that guards, and no other", arguments: ["it's", "'", "'-5", "''x", "x", ""])
    func otherApostrophes(_ text: String) { #expect(FormulaGuard.unguarded(text) == text) }

    @Test(
        "guards what only begins as a figure",
        arguments: [
            "-5+cmd", "+44 113 222", "-1.2.3", "-", "+", "-,5", "-5,", "=5", "\tx", "'=1", "\r\n=1", "@SUM(A1)",
        ])
    func almostFigures(_ text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
        #expect(FormulaGuard.unguarded("'" + text) == text)
        #expect(FormulaGuard.mayGuard(Array(text.utf8)[...]))
    }

    @Test("survives spans that leave the table")
    func wildSpans() {
        let rows = [Row(cells: [Cell(.text("x"), rowSpan: Int.max, columnSpan: -3), .text("y")]), Row(cells: [])]
        #expect(text(table(rows)).hasPrefix("a,b\r\nx,y"))
    }
}
