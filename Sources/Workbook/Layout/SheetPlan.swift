import Report

import struct Rows.Area

/// A sheet with every row placed, before formulas are written: they may point to sheets that are not placed yet.
struct SheetPlan: Sendable {
    struct Draft: Sendable {
        var area: Area
        var cell: Cell
        var style: CellStyle
        var path: CellPath
    }

    let sheet: Sheet
    /// The sheet's place in the report.
    private let number: Int
    let columns: GridColumns
    var font: Theme.Font { looks.theme.font }
    let looks: Looks
    private(set) var rowHeights: [Double] = []
    private(set) var drafts: [Draft] = []
    private(set) var units: [PrintUnit] = []
    private(set) var charts: [(chart: Chart, row: Int)] = []
    private(set) var markups: [PlacedMarkup] = []
    private(set) var tables: [(id: TableID, entry: AddressBook.Entry)] = []
    private(set) var headingRows: [TableID: ClosedRange<Int>] = [:]
    private(set) var logo: PlacedLogo?

    /// Points that a row may be high: Excel's own limit is 409.5.
    static let highestRow = 400.0
    /// Rows up to which a table stays on one page where it can.
    private static let wholeTable = 6

    /// - Parameter number: the sheet's place in the report, counted from 0.
    init(_ sheet: Sheet, number: Int, looks: Looks, logo: LogoImage?) throws(WorkbookError) {
        self.sheet = sheet
        self.number = number
        self.looks = looks
        let columns = try GridColumns(sheet: sheet, theme: looks.theme)
        self.columns = looks.look == .plain ? columns.fitted(to: sheet, looks: looks) : columns
        for (index, block) in sheet.blocks.enumerated() {
            try add(
                block, path: .block(sheet: number, block: index), logo: rowHeights.isEmpty ? logo : nil,
                next: sheet.blocks[(index + 1)...])
            guard rowHeights.count <= 1_048_576 else { throw .tooManyRows(sheet: sheet.name) }
        }
        try addLooseCells()
    }

    private mutating func add(
        _ block: Block, path: CellPath, logo: LogoImage?, next: ArraySlice<Block>
    ) throws(WorkbookError) {
        let air = TablePlan.air
        switch block {
        case .title(let text): addTitle(text, path, logo: sheet.logo ? logo : nil)
        case .subtitle(let text): addText(.text(text), path, looks.subtitle, air: air, keepsWithNext: true)
        case .heading(let text): addText(.text(text), path, looks.heading, air: 2 * air, keepsWithNext: true)
        case .paragraph(let text):
            // One that tells of what follows stands right above it.
            let isAlone = next.first == .space && !rowHeights.isEmpty
            addText(.text(text), path, looks.paragraph, air: air, keepsWithNext: !isAlone)
        case .link(let text, let target): addText(Cell(.text(text), link: target), path, looks.link, air: air)
        case .table(let table):
            var isDrawn = false
            if case .chart(let chart)? = next.first(where: { $0 != .space }) {
                isDrawn = chart.categories.table == table.id
            }
            try add(table, keepsWithNext: isDrawn)
        case .chart(let chart):
            let rows = addRows(height: PlacedChart.height(of: chart))
            charts.append((chart, rows.lowerBound))
            units.append(PrintUnit(pieces: [rows]))
        case .space:
            let height = FontMetrics(font: looks.theme.font, bold: false).lineHeight(size: looks.theme.textSize)
            units.append(PrintUnit(pieces: [addRows(height: height * 0.75)], keepsWithNext: true))
        case .newPage: units.append(.newPage)
        }
    }

    /// The logo stands at the right of the title.
    private mutating func addTitle(_ text: String, _ path: CellPath, logo image: LogoImage?) {
        guard let image else {
            addText(.text(text), path, looks.title, air: TablePlan.air, keepsWithNext: true)
            return
        }
        let size = image.fitted(width: min(240, Double(columns.width(columns.all)) / 3), height: 48)
        let taken = Int(size.width.rounded(.up)) + GridColumns.indent
        let rows = addText(
            .text(text), path, looks.title, air: TablePlan.air, keepsWithNext: true, taken: taken,
            lowest: size.height * GridColumns.pointsPerPixel + TablePlan.air)
        let height = rowHeights[rows].reduce(0, +) / GridColumns.pointsPerPixel
        logo = PlacedLogo(
            x: max(0, columns.width(columns.all) - Int(size.width.rounded(.up))),
            y: max(0, Int((height - size.height) / 2)), scaleAcross: image.scale(to: size).across,
            scaleDown: image.scale(to: size).down)
    }

    /// A line runs on over the empty cells beside it; only text of several lines needs them merged. Where nothing may be
    /// merged, it keeps to the first column.
    @discardableResult
    private mutating func addText(
        _ cell: Cell, _ path: CellPath, _ look: CellStyle, air: Double, keepsWithNext: Bool = false, taken: Int = 0,
        lowest: Double = 0
    ) -> ClosedRange<Int> {
        let measure = TextMeasure(font: looks.theme.font, size: look.size, bold: look.bold)
        let isPlain = looks.look == .plain
        let room = max(
            20, columns.room(isPlain ? 0...0 : columns.all) - Double(taken) * GridColumns.pointsPerPixel)
        var style = look
        let safe = room * 0.97
        style.wraps = measure.lines(cell.content.shown, width: safe) > 1
        let height = measure.height(cell.content.shown, width: isPlain ? safe : room)
        let rows = addRows(height: max(lowest, height + air))
        // A merged title stops before the logo.
        var last = columns.all.upperBound
        while taken > 0, last > 0, columns.width(0...columns.all.upperBound) - columns.width(0...last) < taken {
            last -= 1
        }
        let area = Area(rows: rows, columns: 0...(style.wraps && !isPlain ? last : 0))
        drafts.append(Draft(area: area, cell: cell, style: style, path: path))
        units.append(PrintUnit(pieces: [rows], keepsWithNext: keepsWithNext))
        return rows
    }

    /// - Parameter keepsWithNext: a chart of it follows.
    private mutating func add(_ table: Table, keepsWithNext: Bool) throws(WorkbookError) {
        let plan = try TablePlan(table, columns: columns, looks: looks)
        if table.showsHeadings {
            let rows = addRows(height: plan.headingHeight)
            for heading in plan.headings {
                let area = Area(rows: rows, columns: heading.columns)
                let path = CellPath.heading(table.id, column: heading.columns.lowerBound)
                drafts.append(Draft(area: area, cell: .text(heading.text), style: heading.style, path: path))
            }
            headingRows[table.id] = rows
            units.append(PrintUnit(pieces: [rows], keepsWithNext: true))
        }
        var places: [ClosedRange<Int>] = []
        for height in plan.heights { places.append(addRows(height: height)) }
        for entry in plan.entries {
            let (rows, origin) = (entry.area.rows, entry.area.origin)
            let area = Area(
                rows: places[rows.lowerBound].lowerBound...places[rows.upperBound].upperBound,
                columns: entry.area.columns)
            let path = CellPath.cell(CellReference(table.id, row: origin.row, column: origin.column))
            drafts.append(Draft(area: area, cell: table[origin], style: entry.style, path: path))
        }
        if (1...Self.wholeTable).contains(table.rows.count) {
            units.append(PrintUnit(pieces: plan.groups.flatMap { places[$0] }, keepsWithNext: keepsWithNext))
        } else {
            addUnits(of: plan, table, places)
        }
        if let name = table.markup {
            markups.append(try PlacedMarkup(name, of: table, headings: headingRows[table.id], rows: places))
        }
        let entry = AddressBook.Entry(
            sheet: SheetName(sheet.name), rows: places, columnCount: table.columns.count, covering: plan.covering)
        tables.append((table.id, entry))
    }

    /// Each at its own place, below and beside what the blocks take. Rows below them keep the height that every row
    /// has: one may be a million rows away.
    private mutating func addLooseCells() throws(WorkbookError) {
        guard !sheet.looseCells.isEmpty else { return }
        let taken = drafts.map(\.area)
        for (index, loose) in sheet.looseCells.enumerated() {
            let area = Area(row: loose.row, columns: loose.column...loose.column)
            guard !taken.contains(where: { $0.overlaps(area) }) else {
                throw .looseCellCovered(at: "\(sheet.name)!\(area.name())")
            }
            let path = CellPath.loose(sheet: number, cell: index)
            drafts.append(Draft(area: area, cell: Cell(loose.content), style: looks.paragraph, path: path))
        }
    }

    private mutating func addUnits(of plan: TablePlan, _ table: Table, _ places: [ClosedRange<Int>]) {
        for group in plan.groups {
            let isSection = group.count == 1 && table.rows[group.lowerBound].kind == .section
            units.append(PrintUnit(pieces: Array(places[group]), keepsWithNext: isSection))
        }
    }

    /// One row of the sheet, or several of equal height where one cannot be so high.
    private mutating func addRows(height: Double) -> ClosedRange<Int> {
        // A row of a marked-up table is one row; what would need more was given wider columns.
        let isPlain = looks.look == .plain
        let count = isPlain ? 1 : max(1, Int((height / Self.highestRow).rounded(.up)))
        let height = isPlain ? min(height, Self.highestRow) : height
        let each = (height / Double(count) / 0.75).rounded(.up) * 0.75
        let first = rowHeights.count
        rowHeights.append(contentsOf: repeatElement(each, count: count))
        return first...(first + count - 1)
    }
}
