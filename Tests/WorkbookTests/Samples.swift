import FoundationEssentials
import Report

/// Small reports to test with.
enum Samples {
    static let theme = Theme(
        name: "plain", font: .arial, textSize: 10, titleSize: 16,
        colours: Theme.Colours(
            text: Colour(rgb: 0x111111), mutedText: Colour(rgb: 0x555555), title: Colour(rgb: 0x1F3864),
            heading: pair(0x1F3864, 0xFFFFFF), section: pair(0xDAE3F3, 0x1F3864), green: pair(0xC6EFCE, 0x006100),
            amber: pair(0xFFEB9C, 0x7A4B00), red: pair(0xFFC7CE, 0x9C0006), neutral: pair(0xE7E6E6, 0x404040),
            inputFill: Colour(rgb: 0xFFFDE7), border: Colour(rgb: 0xBFBFBF)))

    static func pair(_ fill: UInt32, _ text: UInt32) -> Theme.Pair {
        Theme.Pair(fill: Colour(rgb: fill), text: Colour(rgb: text))
    }

    static let properties = DocumentProperties(title: "A report", author: "A council", created: 1_350_000_000)

    static func report(_ sheets: [Sheet]) -> Report { Report(properties: properties, sheets: sheets) }

    static func report(_ blocks: Block..., widths: [Double] = [10, 10, 10]) -> Report {
        report([Sheet(name: "One", widths: widths, blocks: blocks)])
    }

    static func table(_ rows: [[Cell]], id: String = "t") -> Table {
        Table(
            id: TableID(id),
            columns: (0..<(rows.first?.count ?? 1)).map { Column(heading: "Column \($0)") },
            rows: rows.map { Row(cells: $0) })
    }

    static func cell(_ row: Int, _ column: Int, of id: String = "t") -> Formula {
        .cell(CellReference(TableID(id), row: row, column: column))
    }

    /// Colours where a cell holds a word.
    static func rule(_ row: Int, _ column: Int, says word: String, _ tone: Tone) -> ToneRule {
        ToneRule(
            FormulaPattern(.infix(.blank(0), .equals, .text(word))),
            on: [CellReference(TableID("t"), row: row, column: column)], tone)
    }

    static func number(_ number: Decimal, shown: String? = nil, format: String = "General") -> Cell {
        Cell(.number(ShownNumber(number, format: format, shown: shown ?? number.description)))
    }

    /// Words of five letters.
    static func words(_ count: Int) -> String { Array(repeating: "words", count: count).joined(separator: " ") }
}
