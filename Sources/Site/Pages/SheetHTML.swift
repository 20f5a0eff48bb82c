import Report

/// One sheet of a report as a part of a page: its blocks, one after the other.
struct SheetHTML {
    private let sheet: Sheet
    private let report: Report
    private let anchors: Anchors
    private let targets: Set<CellReference>
    private let filterValues: [String]
    private let recalculation: Recalculation

    /// What stands above the next table.
    private var heading: String
    /// How many tables stand below each heading so far: each has a name of its own.
    private var tables: [String: Int] = [:]
    private var pieces: [HTML] = []
    private var links: [HTML] = []

    /// - Parameter filterValues: what the rows of the sheet's tables may be filtered by.
    init(
        _ sheet: Sheet, of report: Report, anchors: Anchors, targets: Set<CellReference>, filterValues: [String],
        recalculation: Recalculation
    ) {
        self.sheet = sheet
        self.report = report
        self.anchors = anchors
        self.targets = targets
        self.filterValues = filterValues
        self.recalculation = recalculation
        heading = sheet.name
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
            heading = text
            if text != sheet.name { pieces.append(.element("p", ["class": "sheet-title"], .text(text))) }
        case .subtitle(let text): pieces.append(.element("p", ["class": "sheet-subtitle"], .text(text)))
        case .heading(let text):
            heading = text
            pieces.append(.element("h3", [:], .text(text)))
        case .paragraph(let text): pieces.append(HTML.paragraphs(text))
        case .table(let table):
            var html = TableHTML(
                table, caption: nextCaption(), anchors: anchors, targets: targets, filterValues: filterValues,
                recalculation: recalculation)
            pieces.append(html.html())
        case .chart(let chart):
            let anchor = "\(anchors.sheets[sheet.name] ?? "")-chart-\(number + 1)"
            pieces.append(ChartHTML(chart, data: ChartData(chart, in: report), anchor: anchor).html)
        case .link, .space, .newPage: break
        }
    }

    private mutating func nextCaption() -> String {
        let name = heading == sheet.name ? heading : "\(heading), \(sheet.name)"
        tables[name, default: 0] += 1
        let number = tables[name] ?? 1
        return number > 1 ? "\(name), table \(number)" : name
    }
}
