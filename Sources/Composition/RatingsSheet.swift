import Model
import Report
import Template

/// Every rating of the year: a table of priorities and one of measures, a column for each quarter. The words follow the
/// scorecard's cells, and the summary counts them.
struct RatingsSheet {
    /// A section's rows in one of the tables, without the row that begins it; nil where it has none.
    struct Ranges {
        let table: TableID
        let rows: [ClosedRange<Int>?]

        func column(_ quarter: Quarter, section: Int) -> ColumnRange? {
            rows[section].map { ColumnRange(table, column: RatingsSheet.firstQuarter + quarter.rawValue - 1, rows: $0) }
        }
    }

    let template: SheetTemplate
    let texts: Texts
    let grid: MeasuresGrid?
    let lists: RuleLists?

    private static let firstQuarter = 2

    var priorities: Ranges {
        ranges(TableID("\(template.name), priorities")) { $0.priorities.count }
    }

    var measures: Ranges {
        ranges(TableID("\(template.name), measures")) { $0.lines.count }
    }

    private func ranges(
        _ table: TableID, count: (ScorecardLines.SectionLines) -> Int
    ) -> Ranges {
        var next = 0
        var rows: [ClosedRange<Int>?] = []
        for section in texts.lines.sections {
            let size = count(section)
            let first = next + 1
            rows.append(size == 0 ? nil : first...(first + size - 1))
            next = first + size
        }
        return Ranges(table: table, rows: rows)
    }

    func sheet() -> Sheet {
        Sheet(
            name: template.name, widths: [12, 56, 13, 13, 13, 13],
            blocks: texts.titleBlocks(template) + [
                .heading("Priorities: overall progress"),
                .table(table(priorities.table, title: "Priority") { $0.priorities.map { row(of: $0.priority) } }),
                .newPage, .heading("Measures: ratings"),
                .table(table(measures.table, title: "Measure") { $0.lines.map { row(of: $0) } }),
            ], page: texts.page(template))
    }

    private func table(
        _ id: TableID, title: String, rows: (ScorecardLines.SectionLines) -> [Row]
    ) -> Table {
        let headings = ["Code", title].map { Column(heading: $0) }
        let quarters = Quarter.allCases.map { quarter in
            Column(heading: "\(quarter)\n\(quarter.shortMonths)", alignment: .centre)
        }
        let body = texts.lines.sections.flatMap { section in
            [
                Row(
                    .section,
                    cells: [
                        Cell(.text(section.section.title), emphasis: .strong, columnSpan: 2), .covered,
                    ] + Quarter.allCases.map { _ in .empty })
            ] + rows(section)
        }
        return Table(id: id, columns: headings + quarters, rows: body)
    }

    private func row(of priority: Priority) -> Row {
        let gridRow = grid?.rows.first { $0.context.priority.code == priority.code && $0.span != nil }
        let cells = Quarter.allCases.map { quarter -> Cell in
            let word = priority.progress[quarter]?.rating?.value.word ?? ""
            var cell = Cell.text(word)
            if quarter == texts.council.period.quarter, let gridRow,
                let rating = grid?.cell(.progressRating, row: gridRow.index)
            {
                cell.content = .formula(Self.same(as: rating), now: .text(word))
            } else {
                cell.choices = lists.map {
                    Choices($0.ratings, promptTitle: "Overall rating", prompt: "The rating given for \(quarter).")
                }
                cell.awaitsInput = word.isEmpty
            }
            return cell
        }
        return Row(
            cells: [.text(priority.code), .text(priority.title)] + coloured(cells, in: priorities.table, priority.code))
    }

    private func row(of line: Line) -> Row {
        let gridRow = grid?.rows.first { $0.context.line?.code == line.code }
        let cells = Quarter.allCases.map { quarter -> Cell in
            guard quarter > texts.council.period.quarter || quarter < texts.council.period.quarter else {
                return current(line, gridRow)
            }
            let isReported = quarter < texts.council.period.quarter
            let word = isReported ? line.ratingWord(in: quarter) : ""
            guard let gridRow, let live = grid?.liveRating(gridRow, in: quarter, states: lists?.states) else {
                return .text(word)
            }
            return Cell(.formula(live.word, now: .text(word)))
        }
        return Row(cells: [.text(line.code), .text(line.title)] + coloured(cells, in: measures.table, line.code))
    }

    private func current(_ line: Line, _ row: MeasuresGrid.GridRow?) -> Cell {
        let word = line.ratingWord(in: texts.council.period.quarter)
        guard let row, let rating = grid?.cell(.rating, row: row.index) else { return .text(word) }
        return Cell(.formula(Self.same(as: rating), now: .text(word)))
    }

    /// A reference to an empty cell would give 0.
    private static func same(as cell: CellReference) -> Formula {
        .if(.infix(.cell(cell), .equals, .text("")), .text(""), .cell(cell))
    }

    private func coloured(_ cells: [Cell], in table: TableID, _ code: String) -> [Cell] {
        guard let row = rowIndex(of: code, in: table) else { return cells }
        return cells.enumerated().map { offset, cell in
            var cell = cell
            cell.rules = LiveRating.toneRules(
                forWordIn: .cell(CellReference(table, row: row, column: Self.firstQuarter + offset)))
            return cell
        }
    }

    private func rowIndex(of code: String, in table: TableID) -> Int? {
        var index = 0
        for section in texts.lines.sections {
            index += 1
            let codes = table == priorities.table ? section.priorities.map(\.priority.code) : section.lines.map(\.code)
            if let offset = codes.firstIndex(of: code) { return index + offset }
            index += codes.count
        }
        return nil
    }
}

extension Quarter {
    /// `Apr to Jun`.
    var shortMonths: String {
        months.split(separator: " ").map { $0 == "to" ? "to" : String($0.prefix(3)) }.joined(separator: " ")
    }
}
