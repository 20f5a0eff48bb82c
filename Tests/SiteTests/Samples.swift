import BuiltIn
import Report
import Site

/// Small reports and sites to test with.
enum Samples {
    static let theme = Theme(
        name: "plain", font: .arial, textSize: 10, titleSize: 16,
        colours: Theme.Colours(
            text: Colour(rgb: 0x111111), mutedText: Colour(rgb: 0x555555), title: Colour(rgb: 0x1F3864),
            heading: pair(0x1F3864, 0xFFFFFF), section: pair(0xDAE3F3, 0x1F3864), green: pair(0xC6EFCE, 0x006100),
            amber: pair(0xFFEB9C, 0x7A4B00), red: pair(0xFFC7CE, 0x9C0006), neutral: pair(0xE7E6E6, 0x404040),
            inputFill: Colour(rgb: 0xFFFDE7), border: Colour(rgb: 0x00BFBF)))

    static func pair(_ fill: UInt32, _ text: UInt32) -> Theme.Pair {
        Theme.Pair(fill: Colour(rgb: fill), text: Colour(rgb: text))
    }

    static func report(_ sheets: Sheet...) -> Report {
        Report(properties: DocumentProperties(title: "A report", author: "A council", created: 0), sheets: sheets)
    }

    static func sheet(_ name: String, _ blocks: Block..., isHidden: Bool = false) -> Sheet {
        Sheet(name: name, widths: [], blocks: blocks, isHidden: isHidden)
    }

    static func table(_ id: String = "t", _ headings: [String], _ rows: [[Cell]]) -> Table {
        Table(id: TableID(id), columns: headings.map { Column(heading: $0) }, rows: rows.map { Row(cells: $0) })
    }

    static func count(_ number: Int) -> Cell { Cell(.number(ShownNumber(count: number))) }

    static let day = PublishedDay(written: "25 July 2012", iso: "2012-07-25")

    static func download(_ path: String, bytes: Int = 24_576) -> Download {
        Download(path: path, title: "Workbook", format: "Excel", bytes: bytes, date: day)
    }

    static let templates = Dictionary(
        uniqueKeysWithValues: BuiltIn.site.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
}
