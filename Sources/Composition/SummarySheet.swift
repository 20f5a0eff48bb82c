import FoundationEssentials
import Model
import Report
import Template

/// The position at a glance: how many are Green, Amber and Red in each section, now and over the quarters.
struct SummarySheet {
    let template: SheetTemplate
    let texts: Texts
    let grid: MeasuresGrid?
    let ratings: RatingsSheet?
    /// Nil where the report has no sheet of the budget.
    let budget: BudgetGrid?

    private var quarter: Quarter { texts.council.period.quarter }
    /// Those that are counted, each with its place among all.
    private var sections: [(number: Int, lines: ScorecardLines.SectionLines)] {
        texts.lines.sections.enumerated().filter { $0.element.section.isCounted }.map { ($0.offset, $0.element) }
    }

    /// What is counted: priorities by their overall rating, or measures by theirs.
    private struct Subject {
        let name: String
        let counts: (ScorecardLines.SectionLines, Quarter) -> RatingCounts
        let total: (ScorecardLines.SectionLines) -> Int
        let ranges: RatingsSheet.Ranges?
    }

    private var subjects: [Subject] {
        [
            Subject(
                name: "Priorities", counts: { $0.priorityCounts(in: $1) }, total: { $0.priorities.count },
                ranges: ratings?.priorities),
            Subject(
                name: "Measures", counts: { $0.measureCounts(in: $1) }, total: { $0.lines.count },
                ranges: ratings?.measures),
        ]
    }

    func sheet(links: [Block]) -> Sheet {
        var blocks = texts.titleBlocks(template)
        let facts = [
            texts.scorecard.director.map { "Director: \($0)" }, texts.council.contact.map { "Contact: \($0)" },
            texts.council.published.map { "Published: \($0.written)" },
        ].compactMap { $0 }
        if !facts.isEmpty { blocks += [.paragraph(facts.joined(separator: "\n")), .space] }
        for (offset, subject) in subjects.enumerated() {
            if offset > 0 { blocks.append(.newPage) }
            blocks += [.heading("\(subject.name) in \(quarter)"), .table(now(subject)), .space]
            if sections.contains(where: { subject.total($0.lines) > 0 }) {
                blocks += [.chart(chart(subject)), .space]
            }
            blocks += [.heading("\(subject.name) over the quarters"), .table(overTheQuarters(subject)), .space]
        }
        blocks += budgetBlocks + [.heading("In this report")] + links
        return Sheet(
            name: template.name, widths: [46, 20, 12, 12, 12, 12], blocks: blocks, page: texts.page(template),
            logo: true)
    }

    // MARK: Now

    private func id(_ subject: Subject) -> TableID { TableID("\(template.name), \(subject.name.lowercased())") }

    /// Where the counts stand, first to last: green, amber, red, without a rating.
    private static let firstCount = 2

    private func now(_ subject: Subject) -> Table {
        let headings = ["Section", "Share that is Green"] + RAG.allCases.map(\.rawValue) + ["No rating"]
        var rows = sections.enumerated().map { row, section in
            let counts = subject.counts(section.lines, quarter)
            return Row(
                cells: [sectionCell(section.number), share(counts, subject, row: row)]
                    + countCells(counts, subject.ranges?.column(quarter, section: section.number)))
        }
        let total = sections.map { subject.counts($0.lines, quarter) }.reduce(RatingCounts(), +)
        if sections.count > 1 {
            rows.append(
                Row(
                    .total,
                    cells: [.text("All sections"), share(total, subject, row: sections.count)]
                        + totalCells(total, subject)))
        }
        return Table(
            id: id(subject),
            columns: headings.enumerated().map { Column(heading: $1, alignment: $0 == 0 ? .left : .centre) }, rows: rows
        )
    }

    private func sectionCell(_ number: Int) -> Cell {
        var cell = Cell.text(texts.lines.sections[number].section.title)
        cell.link = grid.map { .cell(CellReference($0.table, row: $0.sections[number].headingRow, column: 0)) }
        return cell
    }

    private func countCells(_ counts: RatingCounts, _ range: ColumnRange?) -> [Cell] {
        let rated = RAG.allCases.map { Self.count(counts[$0], range.map(Self.counting($0.rawValue))) }
        let unrated = range.map { range -> Formula in
            let size = Formula.number(.init(range.rows.count))
            return (RAG.allCases.map(\.rawValue) + [Unrated.notDue.rawValue]).reduce(size) {
                .infix($0, .minus, Self.counting($1)(range))
            }
        }
        return rated + [Self.count(counts.unrated, unrated)]
    }

    private static func counting(_ word: String) -> (ColumnRange) -> Formula {
        { .call(.count, [.range($0), .text(word)]) }
    }

    private static func count(_ number: Int, _ formula: Formula?) -> Cell {
        let shown = ShownNumber(count: number)
        return Cell(formula.map { .formula($0, now: .number(shown)) } ?? .number(shown))
    }

    private func totalCells(_ total: RatingCounts, _ subject: Subject) -> [Cell] {
        let numbers = RAG.allCases.map { total[$0] } + [total.unrated]
        return numbers.enumerated().map { offset, number in
            let range = ColumnRange(id(subject), column: Self.firstCount + offset, rows: 0...max(0, sections.count - 1))
            return Self.count(number, subject.ranges == nil ? nil : .call(.sum, [.range(range)]))
        }
    }

    private func share(_ counts: RatingCounts, _ subject: Subject, row: Int) -> Cell {
        let cells = RAG.allCases.indices.map { CellReference(id(subject), row: row, column: Self.firstCount + $0) }
        let content = CellContent.formula(Formula.greenShare(of: cells), now: .text(counts.greenShare))
        return Cell(subject.ranges == nil ? .text(counts.greenShare) : content)
    }

    private func chart(_ subject: Subject) -> Chart {
        let rows = 0...max(0, sections.count - 1)
        let words = sections.map { section in
            let counts = subject.counts(section.lines, quarter)
            return "\(section.lines.section.title): \(counts.green) green, \(counts.amber) amber, \(counts.red) red, "
                + "\(counts.unrated) without a rating"
        }
        let names = RAG.allCases.map { ($0.rawValue, $0.tone) } + [("No rating", Tone.neutral)]
        return Chart(
            kind: .stackedBars, title: "\(subject.name) by rating, \(texts.council.period.title)",
            valueTitle: "Number of \(subject.name.lowercased())",
            categories: ColumnRange(id(subject), column: 0, rows: rows),
            series: names.enumerated().map { offset, name in
                Chart.Series(
                    name: name.0, values: ColumnRange(id(subject), column: Self.firstCount + offset, rows: rows),
                    tone: name.1)
            },
            description: words.joined(separator: ". ") + ".", height: 110 + 34 * Double(sections.count), columns: 6)
    }

    // MARK: Over the quarters

    private func overTheQuarters(_ subject: Subject) -> Table {
        let columns =
            [Column(heading: "Section"), Column(heading: "Rating", alignment: .centre)]
            + Quarter.allCases.map { Column(heading: "\($0)\n\($0.shortMonths)", alignment: .centre) }
        let rows = sections.flatMap { number, section in
            // What lies behind the reporting quarter counts nothing.
            let counts = Quarter.allCases.map { quarter in
                (quarter, quarter <= self.quarter ? subject.counts(section, quarter) : RatingCounts())
            }
            return RAG.allCases.enumerated().map { offset, rag in
                let name = Cell(.text(section.section.title), rowSpan: RAG.allCases.count)
                return Row(
                    cells: [offset == 0 ? name : .covered, Cell(.text(rag.rawValue), tone: rag.tone)]
                        + counts.map { quarter, counts in
                            count(counts[rag], of: rag, in: subject.ranges?.column(quarter, section: number))
                        })
            }
        }
        return Table(
            id: TableID("\(template.name), \(subject.name.lowercased()) over the quarters"), columns: columns,
            rows: rows)
    }

    private func count(_ count: Int, of rag: RAG, in range: ColumnRange?) -> Cell {
        let shown = ShownNumber(
            Decimal(count), format: "0;-0;\"\u{2013}\"", shown: count == 0 ? "\u{2013}" : "\(count)")
        let formula = range.map(Self.counting(rag.rawValue))
        return Cell(formula.map { .formula($0, now: .number(shown)) } ?? .number(shown))
    }
}

extension Period {
    /// `30 June 2012`.
    var lastDayWritten: String? {
        PublicationDate(year: lastDay.year, month: lastDay.month, day: lastDay.day)?.written
    }

    /// `2012-04-01`.
    var firstDayInFigures: String? {
        PublicationDate(year: firstDay.year, month: firstDay.month, day: firstDay.day)?.iso
    }

    /// `2012-06-30`.
    var lastDayInFigures: String? {
        PublicationDate(year: lastDay.year, month: lastDay.month, day: lastDay.day)?.iso
    }
}
