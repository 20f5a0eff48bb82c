import Model
import Report
import Template

/// Settles which sheets of blocks a report has, how they are called, and what rows stand where on them.
struct SheetPlanner {
    let template: ReportTemplate
    let texts: Texts
    let finder: RowFinder

    /// The sheets of each template sheet, in order; none for a sheet of other content.
    func plan() -> [[PlannedSheet]] {
        var names = Set(template.sheets.filter { $0.forEach == nil }.map { $0.name.lowercased() })
        return template.sheets.map { sheet in
            guard case .blocks = sheet.content else { return [] }
            return subjects(of: sheet).map { subject in
                var planned = PlannedSheet(
                    template: sheet, name: name(of: sheet, subject, taken: &names), subject: subject, blocks: [])
                planned.blocks = sheet.blocks.enumerated().flatMap { number, block in
                    blocks(of: block, number: number, on: planned)
                }
                place(&planned)
                return planned
            }
        }
    }

    private func subjects(of sheet: SheetTemplate) -> [PlannedSheet.Subject?] {
        let trackers = finder.trackers.filter { sheet.conditions.hold(for: $0) }
        switch sheet.forEach {
        case nil: return [nil]
        case .tracker: return trackers.map { .tracker($0) }
        case .section:
            return texts.lines.sections.map(\.section).filter { section in
                trackers.contains { $0.section.title == section.title }
            }.map { .section($0) }
        case .directorate:
            return texts.council.scorecards.filter { own in trackers.contains { $0.scorecard.code == own.code } }
                .map { .directorate($0) }
        }
    }

    /// A tab's name that Excel takes, unlike every other.
    private func name(of sheet: SheetTemplate, _ subject: PlannedSheet.Subject?, taken: inout Set<String>) -> String {
        guard let subject else { return sheet.name }
        var filled: String
        switch subject {
        case .tracker(let row): filled = texts.filled(sheet.name, section: row.section, tracker: row.priority)
        case .section(let section): filled = texts.filled(sheet.name, section: section)
        case .directorate(let own):
            filled = texts.naming(own).filled(sheet.name)
        }
        filled = String(filled.map { "[]:*?/\\".contains($0) ? "-" : $0 }).trimmingSpace.description
        filled = String(filled.drop { $0 == "'" })
        var number = 1
        var name = filled.cut(to: 31)
        while name.isEmpty || name.hasSuffix("'") || name.lowercased() == "history"
            || taken.contains(name.lowercased())
        {
            number += 1
            let ending = " (\(number))"
            name = filled.cut(to: 31 - ending.utf16.count) + ending
        }
        taken.insert(name.lowercased())
        return name
    }

    private func blocks(of block: BlockTemplate, number: Int, on sheet: PlannedSheet) -> [PlannedBlock] {
        let id = "\(sheet.name), block \(number + 1)"
        switch block.kind {
        case .table:
            guard let kind = block.rows else { return [] }
            let rows = finder.rows(kind, where: block.conditions, of: sheet.holds)
            return [PlannedBlock(template: block, table: rows.isEmpty ? nil : table(TableID(id), block, rows))]
        case .graphs:
            let rows = finder.rows(.measures, where: block.conditions, of: sheet.holds)
            let graphs = rows.enumerated().compactMap { offset, row in
                MeasureGraph(row, table: TableID("\(id), graph \(offset + 1)"))
            }
            return graphs.enumerated().map { offset, graph in
                var own = block
                // One heading for all of them.
                if offset > 0 { own.heading = "" }
                return PlannedBlock(template: own, graph: graph)
            }
        default: return [PlannedBlock(template: block)]
        }
    }

    private func table(_ id: TableID, _ block: BlockTemplate, _ rows: [RowContext]) -> PlannedTable {
        let columns = block.columns.filter { column in
            !column.onlyWhenFilled || rows.contains { !column.content(of: $0).isBlank }
        }
        guard let field = block.groupBy else {
            return PlannedTable(id: id, columns: columns, rows: rows.map(PlannedRow.body))
        }
        var groups: [(title: String, rows: [RowContext])] = []
        for row in rows {
            let title = field.groupTitle(of: row)
            if let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].rows.append(row)
            } else {
                groups.append((title, [row]))
            }
        }
        return PlannedTable(
            id: id, columns: columns,
            rows: groups.flatMap { [PlannedRow.group($0.title)] + $0.rows.map(PlannedRow.body) })
    }

    /// Gives every table of a sheet its places on one grid.
    private func place(_ sheet: inout PlannedSheet) {
        let tables = sheet.blocks.compactMap(\.table)
        let others = sheet.blocks.compactMap { Self.widths(of: $0.template) }
        let grid = SheetGrid(tables.map(\.widths) + others)
        sheet.widths = grid.widths
        var edges = grid.edges[...]
        for index in sheet.blocks.indices where sheet.blocks[index].table != nil {
            sheet.blocks[index].table?.edges = edges.popFirst() ?? []
        }
        for index in sheet.blocks.indices where Self.widths(of: sheet.blocks[index].template) != nil {
            sheet.blocks[index].edges = edges.popFirst() ?? []
        }
    }

    /// The columns of what is no table of the template's own.
    static func widths(of block: BlockTemplate) -> [Double]? {
        switch block.kind {
        case .counts: CountsTable.widths
        case .facts: [24, 100]
        case .graphs: MeasureGraph.widths
        case .ratingsExplained: RatingsExplained.widths
        case .headingsExplained: HeadingsExplained.widths
        default: nil
        }
    }
}

extension Field {
    /// What stands in the row that begins a group.
    func groupTitle(of row: RowContext) -> String {
        if case .sectionTitle = self { row.section.shownTitle } else { plainText(of: row) }
    }
}

extension String {
    /// At most so many UTF-16 units, and no half of a character.
    func cut(to units: Int) -> String {
        var short = ""
        for character in self {
            guard short.utf16.count + character.utf16.count <= units else { break }
            short.append(character)
        }
        return short.trimmingSpace.description
    }
}
