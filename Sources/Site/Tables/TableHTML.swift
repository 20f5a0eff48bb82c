import Report

/// A report's table as an HTML table, for eyes and for screen readers.
///
/// A table of many columns stands in a box that scrolls by itself, by keyboard as well; on a phone the style turns its
/// rows into cards, each cell under its heading. Browsers that are told to show a row as a block forget that it was a
/// row: therefore such a table says its roles itself, and each cell its heading; what names the row heads the card.
struct TableHTML {
    private let table: Table
    private let grid: TableGrid
    private let caption: String
    private let anchors: Anchors
    /// Rows that links lead to.
    private let targets: Set<CellReference>
    /// Values that the rows may be filtered by.
    private let filterValues: [String]
    private var recalculation: Recalculation
    private let figureColumns: Set<Int>

    init(
        _ table: Table, caption: String, anchors: Anchors, targets: Set<CellReference>, filterValues: [String],
        recalculation: Recalculation
    ) {
        self.table = table
        self.caption = caption
        self.anchors = anchors
        self.targets = targets
        self.filterValues = filterValues
        self.recalculation = recalculation
        grid = TableGrid(table)
        figureColumns = Self.figureColumns(of: grid)
    }

    /// Three columns still fit on a phone.
    private var isWide: Bool { grid.columns.count > 3 }

    /// More than these need a sheet of paper on its side.
    private var layout: String? { isWide ? (grid.columns.count > 9 ? "cards many" : "cards") : nil }

    private var captionAnchor: String { anchors.table(table.id) + "-caption" }

    mutating func html() -> HTML {
        var parts: [HTML] = [
            .element("caption", ["id": captionAnchor, "class": "visually-hidden"], .text(caption))
        ]
        if !grid.headings.isEmpty { parts.append(head) }
        for group in grid.groups { parts.append(body(group)) }
        let element = HTML.element(
            "table", ["class": layout, "role": role("table"), "id": anchors.table(table.id)],
            of: parts)
        guard isWide else { return element }
        return .element(
            "div", ["class": "scroll", "role": "group", "aria-labelledby": captionAnchor, "tabindex": "0"], element)
    }

    private func role(_ role: String) -> String? { isWide ? role : nil }

    private var head: HTML {
        let cells = grid.headings.map { place -> HTML in
            let text = table.columns[place.column].heading
            let attributes: KeyValuePairs<HTML.Name, String?> = [
                "scope": text.isEmpty ? nil : "col", "role": role(text.isEmpty ? "cell" : "columnheader"),
                "colspan": span(place.columnSpan), "class": look(table.columns[place.column].alignment, place),
            ]
            return .element(text.isEmpty ? "td" : "th", attributes, broken(text))
        }
        return .element("thead", ["role": role("rowgroup")], .element("tr", ["role": role("row")], of: cells))
    }

    private func broken(_ text: String) -> HTML {
        .group(
            text.split(separator: "\n").enumerated().map { offset, line in
                offset == 0
                    ? .text(String(line)) : .element("span", ["class": "second-line"], .text(" \(line)"))
            })
    }

    private mutating func body(_ group: [TableGrid.Line]) -> HTML {
        let kind = table.rows[group[0].row].kind
        var lines: [HTML] = []
        for line in group {
            var cells: [HTML] = []
            for place in line.places { cells.append(cell(place, in: line, of: kind)) }
            let place = CellReference(table.id, row: line.row, column: 0)
            lines.append(
                .element(
                    "tr", ["role": role("row"), "id": targets.contains(place) ? anchors.row(place) : nil], of: cells))
        }
        return .element(
            "tbody",
            [
                "role": role("rowgroup"), "class": kind == .body ? nil : "\(kind)",
                "data-values": kind == .body ? values(of: group) : nil,
            ], of: lines)
    }

    /// The values that some cell of the rows shows, a line each; nil where the table is not filtered.
    private func values(of group: [TableGrid.Line]) -> String? {
        guard !filterValues.isEmpty else { return nil }
        let shown = Set(group.flatMap { line in line.places.map { grid.cell($0, in: line).content.shown } })
        return filterValues.filter(shown.contains).joined(separator: "\n")
    }

    private mutating func cell(_ place: TableGrid.Place, in line: TableGrid.Line, of kind: Row.Kind) -> HTML {
        let cell = grid.cell(place, in: line)
        let reference = CellReference(table.id, row: line.row, column: place.column)
        let isHeading =
            !cell.content.shown.isEmpty
            && (kind == .section || place.column == (kind == .total ? 0 : grid.namingColumn))
        let heading = kind == .section ? "" : grid.heading(over: place.column)
        return .element(
            isHeading ? "th" : "td",
            [
                "scope": isHeading ? (kind == .section ? "col" : place.rowSpan > 1 ? "rowgroup" : "row") : nil,
                "role": role(isHeading ? (kind == .section ? "columnheader" : "rowheader") : "cell"),
                "rowspan": span(place.rowSpan), "colspan": span(place.columnSpan),
                "class": look(cell.alignment ?? table.columns[place.column].alignment, place, cell),
                "data-label": isWide && !isHeading && !heading.isEmpty && !cell.content.shown.isEmpty ? heading : nil,
            ], content(of: cell, tone: recalculation.tone(of: reference)))
    }

    private func content(of cell: Cell, tone: Tone?) -> HTML {
        let text = cell.content.shown
        guard !text.isEmpty else { return .nothing }
        var html = Self.arrow(text) ?? HTML.lines(text)
        if let link = cell.link.flatMap(anchors.link) { html = .element("a", ["href": link], .text(text)) }
        guard let tone else { return html }
        return .element("div", ["class": "tone \(tone)"], html)
    }

    /// An arrow beside its word is for eyes, which must not lose it at a line's end: who listens hears the word.
    private static func arrow(_ text: String) -> HTML? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, ["\u{2191}", "\u{2194}", "\u{2193}"].contains(words[0]) else { return nil }
        return .group([
            .element("span", ["aria-hidden": "true"], .text("\(words[0])\u{A0}")), .text(String(words[1])),
        ])
    }

    private func span(_ count: Int) -> String? { count > 1 ? "\(count)" : nil }

    // MARK: How cells look

    private func look(_ alignment: Alignment, _ place: TableGrid.Place, _ cell: Cell? = nil) -> String? {
        var classes: [String] = []
        let shown = cell?.content.shown ?? ""
        // A word that stands in for a figure stands where the figures do; a sentence does not.
        if figureColumns.contains(place.column), shown.count <= 12 {
            classes.append("figure")
        } else if alignment != .left {
            classes.append("\(alignment)")
        }
        if shown.count > 160 { classes.append("prose") } else if shown.count > 40 { classes.append("sentence") }
        if shown.contains("\n") { classes.append("lines") }
        if let cell, cell.emphasis != .normal { classes.append("\(cell.emphasis)") }
        return classes.isEmpty ? nil : classes.joined(separator: " ")
    }

    /// Columns in which most of what is shown are numbers.
    private static func figureColumns(of grid: TableGrid) -> Set<Int> {
        var shown: [Int: (all: Int, numbers: Int)] = [:]
        for line in grid.groups.joined() where grid.table.rows[line.row].kind != .section {
            for place in line.places {
                let content = grid.cell(place, in: line).content
                guard !content.shown.isEmpty else { continue }
                shown[place.column, default: (0, 0)].all += 1
                switch content {
                case .number, .formula(_, now: .number): shown[place.column, default: (0, 0)].numbers += 1
                case .empty, .covered, .text, .formula: break
                }
            }
        }
        return Set(shown.filter { $0.value.numbers * 2 > $0.value.all }.keys)
    }
}
