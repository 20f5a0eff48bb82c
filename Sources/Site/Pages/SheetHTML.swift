import Report

/// One sheet of a report as a part of a page: its blocks, one after the other.
struct SheetHTML {
    private let sheet: Sheet
    private let report: Report
    private let anchors: Anchors
    private let targets: Set<CellReference>
    private let filterValues: [String]

    /// What stands above the next table and names it, and how many tables it has named.
    private var caption: (text: String, tables: Int)
    private var pieces: [HTML] = []
    private var links: [HTML] = []

    /// - Parameter filterValues: what the rows of the sheet's tables may be filtered by.
    init(
        _ sheet: Sheet, of report: Report, anchors: Anchors, targets: Set<CellReference>, filterValues: [String]
    ) {
        self.sheet = sheet
        self.report = report
        self.anchors = anchors
        self.targets = targets
        self.filterValues = filterValues
        caption = (sheet.name, 0)
    }

    mutating func html() -> HTML {
        for (number, block) in sheet.blocks.enumerated() {
            if case .link(let text, let target) = block {
                links.append(.element("li", [:], anchors.link(to: target).map { .link(to: $0, text) } ?? .text(text)))
                continue
            }
            endLinks()
            add(block, number)
        }
        endLinks()
        return .group(pieces)
    }

    private mutating func endLinks() {
        if !links.isEmpty { pieces.append(.element("ul", ["class": "links"], of: links)) }
        links = []
    }

    private mutating func add(_ block: Block, _ number: Int) {
        switch block {
        case .title(let text):
            caption = (text, 0)
            if text != sheet.name { pieces.append(.element("p", ["class": "sheet-title"], .text(text))) }
        case .subtitle(let text): pieces.append(.element("p", ["class": "sheet-subtitle"], .text(text)))
        case .heading(let text):
            caption = (text, 0)
            pieces.append(.element("h3", [:], .text(text)))
        case .paragraph(let text): pieces.append(HTML.paragraphs(text))
        case .table(let table):
            caption.tables += 1
            let name = caption.tables > 1 ? "\(caption.text), table \(caption.tables)" : caption.text
            var html = TableHTML(
                table, caption: name, anchors: anchors, targets: targets, filterValues: filterValues,
                recalculation: Recalculation(report))
            pieces.append(html.html())
        case .chart(let chart):
            let anchor = "\(anchors.sheets[sheet.name] ?? "")-chart-\(number + 1)"
            pieces.append(ChartHTML(chart, data: ChartData(chart, in: report), anchor: anchor).html)
        case .link, .space, .newPage: break
        }
    }
}
