import Report
import Testing

@Suite struct `A cell's tone now` {
    private static let cell = CellReference(TableID("t"), row: 0, column: 0)

    private func tone(_ cell: Cell) -> Tone? {
        let table = Table(id: TableID("t"), columns: [Column(heading: "A")], rows: [Row(cells: [cell])])
        let sheet = Sheet(name: "One", widths: [], blocks: [.table(table)])
        let properties = DocumentProperties(title: "t", author: "a", created: 0)
        var recalculation = Recalculation(Report(properties: properties, sheets: [sheet]))
        #expect(recalculation.tone(of: CellReference(TableID("t"), row: 7, column: 7)) == nil)
        return recalculation.tone(of: Self.cell)
    }

    @Test func `is that of the first rule that holds, and else its own`() {
        func says(_ word: String, _ tone: Tone) -> ToneRule {
            ToneRule(FormulaPattern(.infix(.blank(0), .equals, .text(word))), on: [Self.cell], tone)
        }
        let rules = [says("Amber", .amber), says("Red", .red), Self.rule(.boolean(true), .neutral)]
        #expect(tone(Cell(.text("Red"), tone: .green, rules: rules)) == .red)
        #expect(tone(Cell(.text("Other"), tone: .green, rules: rules)) == .neutral)
        #expect(tone(Cell(.text("Other"), tone: .green, rules: Array(rules.prefix(2)))) == .green)
        #expect(tone(.text("Red")) == nil)
        // A rule that gives an error does not hold; nor does one with a blank left.
        #expect(tone(Cell(.text("a"), rules: [Self.rule(.call(.lookUp, []), .red)])) == nil)
        #expect(tone(Cell(.text("a"), rules: [Self.rule(.infix(.blank(0), .equals, .text("a")), .red)])) == nil)
    }

    private static func rule(_ condition: Formula, _ tone: Tone) -> ToneRule {
        ToneRule(FormulaPattern(condition), on: [], tone)
    }
}
