import Model
import Report
import Template

/// What the headings of a sheet mean, block by block and column by column: from what the fields below them mean, so that
/// a heading may be renamed and the explanation still be right.
struct HeadingsExplained {
    private let id: TableID
    private let edges: [Int]
    private let entries: [Entry]

    static let widths: [Double] = [36, 24, 90]

    private enum Entry {
        /// A table's own heading, above its columns'.
        case group(String)
        case heading(String, meaning: String, words: [ExplainedWord])
    }

    /// - Parameter sheets: all that one of the template's sheets gives; what none of them shows is not explained.
    init(id: TableID, edges: [Int], sheets: [PlannedSheet], texts: Texts) {
        self.id = id
        self.edges = edges
        var entries: [Entry] = []
        var explained: Set<ExplainedWord> = []
        for block in sheets.first?.template.blocks ?? [] {
            let heading = texts.filled(block.heading)
            switch block.kind {
            case .narrative:
                guard let field = block.field, sheets.contains(where: { $0.shows(field) }) else { continue }
                entries.append(.heading(heading, meaning: field.meaningAsSentence, words: []))
            case .graphs:
                guard sheets.contains(where: { $0.blocks.contains { $0.graph != nil } }) else { continue }
                entries.append(.heading(heading, meaning: "Results so far and targets ahead, as a graph.", words: []))
            case .table:
                let shown = Set(sheets.flatMap { $0.columns(of: block) })
                let columns = block.columns.filter(shown.contains)
                if !heading.isEmpty, !columns.isEmpty { entries.append(.group(heading)) }
                entries += columns.map { column in
                    let fields = [column.field] + column.below
                    // What a word means is said where it is first met.
                    let words = fields.flatMap { $0.explainedWords(in: texts.council) }
                        .filter { explained.insert($0).inserted }
                    return .heading(
                        texts.filled(column.heading),
                        meaning: fields.map(\.meaningAsSentence).joined(separator: " "), words: words)
                }
            default: continue
            }
        }
        self.entries = entries
    }

    var isEmpty: Bool { entries.isEmpty }

    func table() -> Table {
        var columns = Array(repeating: Column(heading: ""), count: edges[3])
        columns[0] = Column(heading: "Heading", headingSpan: edges[1])
        columns[edges[1]] = Column(heading: "What it says", headingSpan: edges[3] - edges[1])
        return Table(id: id, columns: columns, rows: entries.flatMap(rows))
    }

    private func rows(of entry: Entry) -> [Row] {
        switch entry {
        case .group(let title): return [Row(.section, cells: placed([(.text(title), 0...2)]))]
        case .heading(let heading, let meaning, let words):
            var name = Cell.text(heading, emphasis: .strong)
            name.rowSpan = 1 + words.count
            return [Row(cells: placed([(name, 0...0), (.text(meaning), 1...2)]))]
                + words.map { word in
                    let shown = Cell(.text(word.word), tone: word.tone, emphasis: .strong)
                    return Row(cells: placed([(.covered, 0...0), (shown, 1...1), (.text(word.meaning), 2...2)]))
                }
        }
    }

    /// - Parameter cells: each with the columns that it covers.
    private func placed(_ cells: [(cell: Cell, columns: ClosedRange<Int>)]) -> [Cell] {
        var placed = Array(repeating: Cell.covered, count: edges[3])
        for (cell, columns) in cells {
            let first = edges[columns.lowerBound]
            placed[first] = cell
            guard !cell.content.isCovered else { continue }
            placed[first].columnSpan = edges[columns.upperBound + 1] - first
        }
        return placed
    }
}

extension PlannedSheet {
    /// Whether a narrative of the sheet's tracker has something to tell.
    fileprivate func shows(_ field: Field) -> Bool { tracker.map { !field.content(of: $0).isBlank } ?? false }

    fileprivate func columns(of block: BlockTemplate) -> [ColumnTemplate] {
        blocks.filter { $0.template == block }.flatMap { $0.table?.columns ?? [] }
    }
}

extension Field {
    /// As a reader of the report is told it, without the marks of the reference page.
    fileprivate var meaningAsSentence: String {
        let plain = meaning.filter { $0 != "`" }
        return plain.prefix(1).uppercased() + plain.dropFirst() + "."
    }
}
