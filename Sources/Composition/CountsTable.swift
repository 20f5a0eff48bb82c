import FoundationEssentials
import Model
import Report
import Template

/// How many rows of another table are Green, Amber and Red, and the share that is Green.
struct CountsTable {
    let template: BlockTemplate
    let id: TableID
    /// What is counted.
    let source: PlannedTable
    private let sourceTemplate: BlockTemplate
    let texts: Texts
    /// Where its columns begin on the sheet's grid, and behind the last one where it ends.
    let edges: [Int]

    static let widths: [Double] = [46, 22, 11, 11, 11, 12]
    /// Where the counts stand: green, amber, red, without a rating.
    private static let firstCount = 2

    /// One row: what is counted, apart from the others, and by which rating.
    private struct Line {
        let title: String
        let rows: [Int]
        let rating: Field
        let counts: RatingCounts
    }

    private let lines: [Line]
    private let sets: [CountedRating]

    init(
        template: BlockTemplate, id: TableID, source: PlannedTable, of sourceTemplate: BlockTemplate, texts: Texts,
        edges: [Int]
    ) {
        self.template = template
        self.id = id
        self.source = source
        self.sourceTemplate = sourceTemplate
        self.texts = texts
        self.edges = edges
        // An earlier period that the council does not name is not set beside this one.
        let counted = template.counted.filter { $0.field != .earlierRating || texts.council.earlierPeriod != nil }
        let usual = sourceTemplate.rows?.usualRating.map { [CountedRating(field: $0)] } ?? []
        let sets = counted.isEmpty ? usual : counted
        self.sets = sets
        let by = template.by ?? .sectionTitle
        var titles: [String] = []
        var rows: [String: [Int]] = [:]
        for (index, row) in source.rows.enumerated() {
            guard let context = row.context, context.section.isCounted else { continue }
            let title = by.plainText(of: context)
            if rows[title] == nil { titles.append(title) }
            rows[title, default: []].append(index)
        }
        lines = titles.flatMap { title in
            sets.map { set in
                let own = rows[title] ?? []
                let heading = texts.filled(set.heading)
                let name = title.isEmpty ? "Not stated" : title
                return Line(
                    title: heading.isEmpty ? name : "\(name), \(heading)", rows: own, rating: set.field,
                    counts: RatingCounts(own.map { set.field.rating(of: source.rows[$0].context) }))
            }
        }
    }

    var isEmpty: Bool { lines.isEmpty }

    func table() -> Table {
        let headings = ["", "Share that is Green"] + RAG.allCases.map(\.rawValue) + ["No rating"]
        var columns = Array(repeating: Column(heading: ""), count: edges.last ?? 0)
        for (number, heading) in headings.enumerated() {
            columns[edges[number]] = Column(
                heading: number == 0 ? template.by?.countHeading ?? "" : heading,
                alignment: number == 0 ? .left : .centre, headingSpan: edges[number + 1] - edges[number])
        }
        var rows = lines.enumerated().map { number, line in Row(cells: placed(cells(of: line, at: number))) }
        if !template.total.isEmpty, lines.count > sets.count { rows += totals() }
        return Table(id: id, columns: columns, rows: rows)
    }

    private func placed(_ cells: [Cell]) -> [Cell] {
        var placed = Array(repeating: Cell.covered, count: edges.last ?? 0)
        for (number, cell) in cells.enumerated() {
            placed[edges[number]] = cell
            placed[edges[number]].columnSpan = edges[number + 1] - edges[number]
        }
        return placed
    }

    func column(_ count: Int) -> Int { edges[Self.firstCount + count] }

    private func cells(of line: Line, at row: Int) -> [Cell] {
        let column = cells(showing: line.rating, in: line.rows)
        let rated = RAG.allCases.map { rag in
            Self.count(line.counts[rag], column.map { Self.counting(rag.rawValue, in: $0) })
        }
        let unrated = column.map { column -> Formula in
            // What is not due is left out, whether its cell says so or is empty.
            let silent = line.rows.count { index in
                source.rows[index].context.map {
                    line.rating.rating(of: $0) == .unrated(.notDue) && line.rating.content(of: $0).isBlank
                } ?? false
            }
            return (RAG.allCases.map(\.rawValue) + [Unrated.notDue.rawValue])
                .reduce(Formula.number(Decimal(line.rows.count - silent))) {
                    .infix($0, .minus, Self.counting($1, in: column))
                }
        }
        return [.text(line.title), share(line.counts, at: row, isLive: column != nil)] + rated
            + [Self.count(line.counts.unrated, unrated)]
    }

    private func totals() -> [Row] {
        sets.enumerated().map { offset, set in
            let own = lines.indices.filter { $0 % sets.count == offset }
            let total = own.map { lines[$0].counts }.reduce(RatingCounts(), +)
            let counts = (RAG.allCases.map { total[$0] } + [total.unrated]).enumerated().map { count, number in
                let cells = own.map { Formula.cell(CellReference(id, row: $0, column: column(count))) }
                return Self.count(number, .call(.sum, cells))
            }
            let heading = texts.filled(set.heading)
            let title = heading.isEmpty ? template.total : "\(template.total), \(heading)"
            return Row(
                .total,
                cells: placed([.text(title), share(total, at: lines.count + offset, isLive: true)] + counts))
        }
    }

    private func share(_ counts: RatingCounts, at row: Int, isLive: Bool) -> Cell {
        let cells = RAG.allCases.indices.map { CellReference(id, row: row, column: column($0)) }
        return isLive
            ? Cell(.formula(.greenShare(of: cells), now: .text(counts.greenShare))) : .text(counts.greenShare)
    }

    /// The runs of cells in which the source shows a rating for these rows; nil where it does not show it.
    private func cells(showing rating: Field, in rows: [Int]) -> [ColumnRange]? {
        // Where cells lie over several rows, they cannot be counted, only the rows.
        guard !sourceTemplate.joinsCells, let place = source.grid.cell(rating, row: 0)?.column else { return nil }
        var runs: [ClosedRange<Int>] = []
        for row in rows {
            if let last = runs.last, last.upperBound + 1 == row {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        // A formula of very many pieces is longer than a spreadsheet takes: then the counts stand fast.
        guard runs.count <= 40 else { return nil }
        return runs.map { ColumnRange(source.id, column: place, rows: $0) }
    }

    private static func counting(_ word: String, in runs: [ColumnRange]) -> Formula {
        let counts = runs.map { Formula.call(.count, [.range($0), .text(word)]) }
        return counts.count == 1 ? counts[0] : .call(.sum, counts)
    }

    private static func count(_ number: Int, _ formula: Formula?) -> Cell {
        let shown = ShownNumber(count: number)
        return Cell(formula.map { .formula($0, now: .number(shown)) } ?? .number(shown))
    }

    // MARK: As a chart

    /// - Parameter columns: how much of the sheet it is wide.
    func chart(title: String, columns: Int) -> Chart {
        let rows = 0...max(0, lines.count - 1)
        let words = lines.map {
            "\($0.title): \($0.counts.green) green, \($0.counts.amber) amber, \($0.counts.red) red, "
                + "\($0.counts.unrated) without a rating"
        }
        let names: [(String, Tone)] = RAG.allCases.map { ($0.rawValue, $0.tone) } + [("No rating", .neutral)]
        return Chart(
            kind: .stackedBars, title: title,
            valueTitle: "Number of \(sourceTemplate.rows?.plural ?? "rows")",
            categories: ColumnRange(id, column: 0, rows: rows),
            series: names.enumerated().map { offset, name in
                Chart.Series(
                    name: name.0, values: ColumnRange(id, column: column(offset), rows: rows), tone: name.1)
            },
            description: words.joined(separator: ". ") + ".", height: 120 + 34 * Double(lines.count), columns: columns)
    }
}

extension Field {
    /// The rating that it shows of a row.
    func rating(of row: RowContext?) -> Rating? {
        guard let row else { return nil }
        let progress = row.priority.progress[row.quarter]
        switch self {
        case .progressRating: return progress?.rating?.value
        case .progressForecast: return progress?.forecast?.value
        case .earlierRating: return row.earlierRating
        case .rating: return row.line?.assessment(in: row.quarter)?.rating
        case .forecastRating:
            guard let line = row.line else { return nil }
            return line.frequency.isDue(in: row.quarter)
                ? line.forecastAssessment(in: row.quarter)?.rating : .unrated(.notDue)
        case .budgetRating: return row.budget.flatMap { $0.budget.rating(of: $0.line, by: $0.rule) }
        default: return nil
        }
    }

    /// What stands above the names of what is counted apart.
    fileprivate var countHeading: String {
        switch self {
        case .sectionTitle: "Plan"
        case .directorate, .directorateCode: "Directorate"
        case .portfolio: "Executive portfolio"
        case .priorityBoard, .board: "Board"
        case .measureType: "Type of indicator"
        case .service, .budgetService: "Service"
        case .budgetCostCentre: "Cost centre"
        case .officer: "Accountable officer"
        case .council: "Council"
        default: "Counted"
        }
    }
}
