import Model
import Report
import Template

/// The sheets that a template lays out block by block.
struct BlockSheets {
    private let template: ReportTemplate
    private let texts: Texts
    private let finder: RowFinder
    /// Nil where the report has no sheet of the budget.
    private let budget: BudgetGrid?
    private let lists: RuleLists?
    /// For each of the template's sheets, what it gives.
    private let planned: [[PlannedSheet]]
    private let masters: MasterCells
    private let trackerSheets: [RowContext.Owner: String]

    init(_ template: ReportTemplate, texts: Texts, finder: RowFinder, budget: BudgetGrid?, lists: RuleLists?) {
        self.template = template
        self.texts = texts
        self.finder = finder
        self.budget = budget
        self.lists = lists
        planned = SheetPlanner(template: template, texts: texts, finder: finder).plan()
        masters = MasterCells(planned.flatMap { $0 })
        var sheets: [RowContext.Owner: String] = [:]
        for sheet in planned.flatMap({ $0 }) {
            guard let tracker = sheet.tracker, sheets[tracker.owner] == nil else { continue }
            sheets[tracker.owner] = sheet.name
        }
        trackerSheets = sheets
    }

    /// - Parameter links: to the sheets that are not repeated.
    func sheets(of sheet: SheetTemplate, links: [Block]) -> [Sheet] {
        guard let number = template.sheets.firstIndex(of: sheet) else { return [] }
        return planned[number].map { self.sheet($0, links: links) }
    }

    private func sheet(_ plan: PlannedSheet, links: [Block]) -> Sheet {
        let tracker = plan.tracker?.priority
        var blocks = texts(for: plan).titleBlocks(plan.template, section: plan.section, tracker: tracker)
        for (number, block) in plan.blocks.enumerated() {
            blocks += self.blocks(of: block, number: number, on: plan, links: links)
        }
        while blocks.count > 1, case .space? = blocks.last { blocks.removeLast() }
        let tables = plan.blocks.compactMap(\.table)
        // What stays in view, or is repeated on paper, is one table's heading: the only one's, or the last one's.
        let isAlone = tables.count == 1 && plan.blocks.allSatisfy { [.table, .text].contains($0.template.kind) }
        let last = plan.blocks.last { $0.template.kind != .text && $0.template.kind != .narrative }?.table
        return Sheet(
            name: plan.name, widths: plan.widths.isEmpty ? [100] : plan.widths, blocks: blocks,
            page: texts.page(plan.template), frozenHeadings: isAlone ? tables.first?.id : nil,
            repeatedHeadings: isAlone ? nil : last?.id,
            frozenColumns: isAlone ? min(plan.template.frozenColumns, max(0, plan.widths.count - 1)) : 0, logo: true)
    }

    private func texts(for plan: PlannedSheet) -> Texts {
        guard case .directorate(let own)? = plan.subject else { return texts }
        return texts.naming(own)
    }

    private func blocks(
        of block: PlannedBlock, number: Int, on plan: PlannedSheet, links: [Block]
    ) -> [Block] {
        let template = block.template
        let id = TableID("\(plan.name), block \(number + 1), \(template.kind.rawValue)")
        let body: [Block]
        switch template.kind {
        case .text: body = [.paragraph(filled(template.text, on: plan)), .space]
        case .newPage: return [.newPage]
        // Only accessible sheets have them.
        case .notes, .ratingRules, .statedRatings, .directionRules, .words: return []
        case .facts:
            let facts = facts(block, id, plan)
            body = facts.rows.isEmpty ? [] : [.table(facts), .space]
        case .narrative:
            let text = plan.tracker.flatMap { row in template.field.map { $0.content(of: row).shown } } ?? ""
            body = text.isEmpty ? [] : [.paragraph(text), .space]
        case .table: body = block.table.map { [.table(table($0, template, plan)), .space] } ?? []
        case .counts:
            let counts = counts(block, id)
            body = counts.map { $0.isEmpty ? [] : [.table($0.table()), .space] } ?? []
        case .chart: return chart(of: template, on: plan)
        case .graphs:
            body = block.graph?.blocks(edges: block.edges, columns: chartColumns(plan), masters: masters) ?? []
        case .links: body = links + trackerLinks(besides: plan)
        case .ratingsExplained:
            body = [.table(RatingsExplained(id: id, edges: block.edges).table()), .space]
        case .headingsExplained:
            let sheets = planned.flatMap { $0 }.filter { $0.template.name == template.of }
            let explained = HeadingsExplained(id: id, edges: block.edges, sheets: sheets, texts: texts)
            body = explained.isEmpty ? [] : [.table(explained.table()), .space]
        }
        let heading: [Block] = template.heading.isEmpty ? [] : [.heading(filled(template.heading, on: plan))]
        guard body.isEmpty else { return heading + body }
        return template.whenEmpty.isEmpty ? [] : heading + [.paragraph(template.whenEmpty), .space]
    }

    private func filled(_ text: String, on plan: PlannedSheet) -> String {
        texts(for: plan).filled(text, section: plan.section, tracker: plan.tracker?.priority)
    }

    // MARK: Tables

    private func table(_ table: PlannedTable, _ block: BlockTemplate, _ plan: PlannedSheet) -> Table {
        let live = MeasuresSheet(
            template: plan.template, grid: table.grid, budget: budget, texts: texts, lists: lists)
        return BlockTable(
            template: block, plan: table, live: live, masters: masters, trackerSheets: trackerSheets, sheet: plan.name
        ).table()
    }

    private func facts(_ block: PlannedBlock, _ id: TableID, _ plan: PlannedSheet) -> Table {
        let edges = block.edges
        let rows = block.template.columns.compactMap { fact -> Row? in
            let content = fact.content(of: finder.blank)
            if fact.onlyWhenFilled, content.isBlank { return nil }
            var cells = Array(repeating: Cell.covered, count: edges[2])
            cells[0] = .text(filled(fact.heading, on: plan), emphasis: .strong)
            cells[0].columnSpan = edges[1]
            cells[edges[1]] = content.isBlank ? .empty : Cell(content)
            cells[edges[1]].columnSpan = edges[2] - edges[1]
            return Row(cells: cells)
        }
        return Table(
            id: id, columns: Array(repeating: Column(heading: ""), count: edges[2]), showsHeadings: false, rows: rows)
    }

    // MARK: Counts and charts

    /// A block of a sheet that is not repeated, by its name.
    private func named(_ name: String) -> (plan: PlannedSheet, block: PlannedBlock, number: Int)? {
        for plan in planned.flatMap({ $0 }) where plan.subject == nil {
            if let number = plan.blocks.firstIndex(where: { $0.template.name == name }) {
                return (plan, plan.blocks[number], number)
            }
        }
        return nil
    }

    private func counts(_ block: PlannedBlock, _ id: TableID) -> CountsTable? {
        guard let source = named(block.template.of), let table = source.block.table else { return nil }
        return CountsTable(
            template: block.template, id: id, source: table, of: source.block.template, texts: texts,
            edges: block.edges)
    }

    private func chart(of block: BlockTemplate, on plan: PlannedSheet) -> [Block] {
        guard let source = named(block.of) else { return [] }
        let id = TableID("\(source.plan.name), block \(source.number + 1), \(source.block.template.kind.rawValue)")
        guard let counts = counts(source.block, id), !counts.isEmpty else { return [] }
        return [.chart(counts.chart(title: filled(block.heading, on: plan), columns: chartColumns(plan))), .space]
    }

    /// A chart is as wide as the sheet, up to what can be read at a glance.
    private func chartColumns(_ plan: PlannedSheet) -> Int {
        var width = 0.0
        for (number, column) in plan.widths.enumerated() {
            width += column
            if width >= 140 { return number + 1 }
        }
        return plan.widths.count
    }

    /// None where the codes in a table lead there.
    private func trackerLinks(besides plan: PlannedSheet) -> [Block] {
        let isIndexed = template.sheets.flatMap(\.blocks).flatMap(\.columns).contains { $0.leadsToTracker }
        return isIndexed
            ? []
            : planned.flatMap { $0 }.filter { $0.subject != nil && $0.name != plan.name }.map { sheet in
                let title = texts(for: sheet).filled(
                    sheet.template.title, section: sheet.section, tracker: sheet.tracker?.priority)
                return .link(text: title, to: .sheet(sheet.name))
            }
    }
}
