import Model
import Report
import Template

/// Every rating of the year: a table of priorities and one of measures, a column for each quarter. The words follow the
/// scorecard's cells, and the summary counts them.
struct RatingsSheet {
    /// Where each section's rows stand in one of the tables, without the row that begins it.
    struct Ranges {
        let table: TableID
        let rows: [Range<Int>]

        /// - Parameter counts: how many rows each section has.
        init(_ table: TableID, counts: [Int]) {
            self.table = table
            var next = 0
            rows = counts.map { count in
                let first = next + 1
                next = first + count
                return first..<next
            }
        }

        /// A quarter's ratings in a section; nil where it has none.
        func column(_ quarter: Quarter, section: Int) -> ColumnRange? {
            let rows = rows[section]
            guard !rows.isEmpty else { return nil }
            return ColumnRange(
                table, column: RatingsSheet.column(quarter), rows: rows.lowerBound...(rows.upperBound - 1))
        }
    }

    let template: SheetTemplate
    let texts: Texts
    let grid: MeasuresGrid?
    let lists: RuleLists?
    let priorities: Ranges
    let measures: Ranges

    init(template: SheetTemplate, texts: Texts, grid: MeasuresGrid?, lists: RuleLists?) {
        self.template = template
        self.texts = texts
        self.grid = grid
        self.lists = lists
        let sections = texts.lines.sections
        priorities = Ranges(
            TableID("\(template.name), priorities"),
            counts: sections.map { $0.priorities.map(\.priority.codes.count).reduce(0, +) })
        measures = Ranges(TableID("\(template.name), measures"), counts: sections.map(\.lines.count))
    }

    /// Code and title stand before the quarters.
    private static func column(_ quarter: Quarter) -> Int { 1 + quarter.rawValue }

    func sheet() -> Sheet {
        Sheet(
            name: template.name, widths: [12, 56, 13, 13, 13, 13],
            blocks: texts.titleBlocks(template) + [
                .heading("Priorities: overall progress"),
                .table(table(priorities, title: "Priority", rows: priorityRows)),
                .space, .heading("Measures: ratings"),
                .table(table(measures, title: "Measure", rows: measureRows)),
            ], page: texts.page(template))
    }

    /// - Parameter rows: a section's, by its number.
    private func table(_ ranges: Ranges, title: String, rows: (Int) -> [Row]) -> Table {
        let headings = ["Code", title].map { Column(heading: $0) }
        let quarters = Quarter.allCases.map { quarter in
            Column(heading: "\(quarter)\n\(quarter.shortMonths)", alignment: .centre)
        }
        let body = texts.lines.sections.enumerated().flatMap { number, section in
            [
                Row(
                    .section,
                    cells: [
                        Cell(.text(section.section.shownTitle), emphasis: .strong, columnSpan: 2), .covered,
                    ] + Quarter.allCases.map { _ in .empty })
            ] + rows(number)
        }
        return Table(id: ranges.table, columns: headings + quarters, rows: body)
    }

    // The scorecard's rows come in the order of these, so each is found by its place: codes may be missing or shared.

    private func priorityRows(_ number: Int) -> [Row] {
        let gridRows = grid?.sections[number].rows.filter { $0.span != nil }
        var next = priorities.rows[number].lowerBound
        return texts.lines.sections[number].priorities.enumerated().flatMap { offset, lines -> [Row] in
            let own = next
            next += lines.priority.codes.count
            return [row(of: lines.priority, at: own, gridRows?[offset])]
                + lines.priority.combined.enumerated().map { number, combined in
                    row(of: combined, with: lines.priority, at: own + number + 1, following: own)
                }
        }
    }

    /// A priority that shares a tracker follows its ratings.
    private func row(of combined: CombinedPriority, with priority: Priority, at index: Int, following own: Int) -> Row {
        let cells = Quarter.allCases.map { quarter in
            let word = priority.progress[quarter]?.rating?.value.word ?? ""
            let master = CellReference(priorities.table, row: own, column: Self.column(quarter))
            return Cell(.formula(.same(as: master), now: .text(word)))
        }
        return Row(
            cells: [.text(combined.code), .text(combined.title)] + coloured(cells, in: priorities.table, row: index))
    }

    private func measureRows(_ number: Int) -> [Row] {
        let gridRows = grid?.sections[number].rows.filter { $0.context.line != nil }
        let first = measures.rows[number].lowerBound
        return texts.lines.sections[number].lines.enumerated().map { offset, line in
            row(of: line, at: first + offset, gridRows?[offset])
        }
    }

    private func row(of priority: Priority, at index: Int, _ gridRow: MeasuresGrid.GridRow?) -> Row {
        let cells = Quarter.allCases.map { quarter -> Cell in
            let word = priority.progress[quarter]?.rating?.value.word ?? ""
            var cell = Cell.text(word)
            if quarter == texts.council.period.quarter, let gridRow,
                let rating = grid?.cell(.progressRating, row: gridRow.index)
            {
                cell.content = .formula(.same(as: rating), now: .text(word))
            } else {
                cell.choices = lists.map {
                    Choices($0.ratings, promptTitle: "Overall rating", prompt: "The rating given for \(quarter).")
                }
                cell.awaitsInput = word.isEmpty
            }
            return cell
        }
        return Row(
            cells: [.text(priority.code), .text(priority.title)] + coloured(cells, in: priorities.table, row: index))
    }

    private func row(of line: Line, at index: Int, _ gridRow: MeasuresGrid.GridRow?) -> Row {
        let reporting = texts.council.period.quarter
        let cells = Quarter.allCases.map { quarter -> Cell in
            let word = quarter <= reporting ? line.ratingWord(in: quarter) : ""
            guard let gridRow else { return .text(word) }
            if quarter == reporting {
                return grid?.cell(.rating, row: gridRow.index).map {
                    Cell(.formula(.same(as: $0), now: .text(word)))
                } ?? .text(word)
            }
            return grid?.liveWord(gridRow, in: quarter, states: lists?.states).map {
                Cell(.formula($0, now: .text(word)))
            } ?? .text(word)
        }
        return Row(cells: [.text(line.code), .text(line.title)] + coloured(cells, in: measures.table, row: index))
    }

    /// - Parameter cells: one for each quarter.
    private func coloured(_ cells: [Cell], in table: TableID, row: Int) -> [Cell] {
        zip(Quarter.allCases, cells).map { quarter, cell in
            var cell = cell
            cell.rules = LiveRating.toneRules(
                forWordIn: CellReference(table, row: row, column: Self.column(quarter)))
            return cell
        }
    }
}

extension Quarter {
    /// `Apr to Jun`.
    var shortMonths: String {
        months.split(separator: " ").map { $0 == "to" ? "to" : String($0.prefix(3)) }.joined(separator: " ")
    }
}
