import Model
import Report
import Template

/// The sheets of a template with `layout: accessible`: lines of text in the first column, and below them at most one
/// flat table, marked up.
struct AccessibleSheets {
    let template: ReportTemplate
    let texts: Texts
    let finder: RowFinder

    /// Without those whose table would have no rows; never none.
    func sheets() -> [Sheet] {
        var drafts = template.sheets.compactMap(draft)
        if drafts.isEmpty {
            drafts = template.sheets.prefix(1).map { sheet in
                Draft(template: sheet, title: texts.filled(sheet.title), lines: ["There is nothing to show."])
            }
        }
        var names: Set<String> = []
        return drafts.map { draft in
            let listed = drafts.filter { $0.template.name != draft.template.name }
            let listsSheets = draft.listsSheets && !listed.isEmpty
            let table = draft.table ?? (listsSheets ? Self.contents(of: listed.map { ($0.name, $0.title) }) : nil)
            return sheet(draft, table, taken: &names)
        }
    }

    /// A sheet before it is known which others there are.
    private struct Draft {
        var template: SheetTemplate
        var name: String { template.name }
        var title: String
        var lines: [String] = []
        var table: FlatTable?
        /// Whether its table lists the other sheets.
        var listsSheets = false
        var isOfPeriod = false
    }

    /// Nil where its table would have no rows.
    private func draft(of sheet: SheetTemplate) -> Draft? {
        var draft = Draft(template: sheet, title: texts.filled(sheet.title))
        if !sheet.subtitle.isEmpty { draft.lines.append(texts.filled(sheet.subtitle)) }
        for block in sheet.blocks {
            switch block.kind {
            case .text: draft.lines += Self.lines(of: texts.filled(block.text))
            case .facts: draft.lines += block.columns.map(fact)
            case .links: draft.listsSheets = true
            default:
                guard let table = table(of: block) else {
                    guard !block.whenEmpty.isEmpty else { return nil }
                    draft.lines.append(block.whenEmpty)
                    continue
                }
                draft.table = table
                draft.isOfPeriod = block.kind == .table
            }
        }
        return draft
    }

    private func table(of block: BlockTemplate) -> FlatTable? {
        let rules = RulesSheet(template: SheetTemplate(name: "", content: .ratingRules, title: ""), texts: texts)
        let table: FlatTable?
        switch block.kind {
        case .table: table = FlatTable(block, finder: finder)
        case .notes: table = FlatTable(notes: block.notes.map { texts.filled($0) })
        case .ratingRules: table = FlatTable(ratingRules: rules)
        case .statedRatings: table = rules.statedRatings.map { FlatTable($0, widths: [44, 14, 70]) }
        case .directionRules: table = FlatTable(rules.directionRules, widths: [44, 70, 40])
        case .words: table = FlatTable(wordsOf: rules)
        default: table = nil
        }
        return table.flatMap { $0.rows.isEmpty ? nil : $0 }
    }

    /// `Geography: Leeds metropolitan district`
    private func fact(_ column: ColumnTemplate) -> String {
        let content = column.content(of: finder.blank)
        return "\(texts.filled(column.heading)): \(content.isBlank ? "Not stated" : content.shown)"
    }

    /// A line each: a cell of its own.
    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingSpace.description }.filter { !$0.isEmpty }
    }

    private static func contents(of sheets: [(name: String, title: String)]) -> FlatTable {
        FlatTable(
            columns: [.init(heading: "Sheet", width: 44), .init(heading: "What it holds", width: 70)],
            rows: sheets.map { name, title in [Cell(.text(name), link: .sheet(name)), .text(title)] })
    }

    private func sheet(_ draft: Draft, _ table: FlatTable?, taken names: inout Set<String>) -> Sheet {
        var blocks: [Block] = [.title(draft.title)] + draft.lines.map { .paragraph($0) }
        var id: TableID?
        if let table {
            let name = Self.tableName(
                draft.isOfPeriod ? "\(draft.name) \(texts.council.period.quarter)" : draft.name, taken: &names)
            let count = table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
            blocks.append(.paragraph("This sheet holds one table, with \(count) below its headings."))
            if table.speaksOfQuarters { blocks.append(.paragraph(Self.quarters)) }
            if table.mixesPrecision {
                blocks.append(.paragraph("Each figure has the precision with which it was reported."))
            }
            if let legend = table.legend { blocks.append(.paragraph(legend)) }
            id = TableID(draft.name)
            blocks.append(.table(table.table(id: TableID(draft.name), markup: name)))
        }
        return Sheet(
            name: draft.name, widths: table?.columns.map(\.width) ?? [Self.textWidth], blocks: blocks,
            page: texts.page(draft.template), repeatedHeadings: id)
    }

    private static let quarters =
        "In each financial year, "
        + Quarter.allCases.map { "\($0) is \($0.months)" }.joined(separator: ", ") + "."

    /// Of a sheet without a table, in characters: what a page of A4 takes.
    private static let textWidth = 74.0

    /// `priorities_q1`: says what the table holds, and is unlike the others'.
    private static func tableName(_ text: String, taken names: inout Set<String>) -> String {
        let words = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
        var base = String(words).split(separator: "_").joined(separator: "_")
        if base.first?.isLetter != true { base = "table_" + base }
        var (name, number) = (base, 1)
        while !names.insert(name).inserted {
            number += 1
            name = "\(base)_\(number)"
        }
        return name
    }
}
