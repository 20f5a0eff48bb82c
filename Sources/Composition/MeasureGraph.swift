import FoundationEssentials
import Model
import Report

/// One measure over the years: results so far, and targets ahead.
struct MeasureGraph {
    let row: RowContext
    let line: Line
    let table: TableID
    private let years: [Year]

    private struct Year {
        let year: FinancialYear
        let result: Value?
        let target: Value?
    }

    /// The table's columns, in characters: year, result, target, and what is left free.
    static let widths: [Double] = [16, 16, 16, 52]

    /// Nil where the measure is not to be drawn, or has figures of one year only.
    init?(_ row: RowContext, table: TableID) {
        guard let line = row.line, line.isGraphed else { return nil }
        let now = row.council.period.year
        var results = line.earlierResults
        results[now] = line.value(in: row.quarter)
        var targets = line.futureTargets
        targets[now] = line.target(in: row.quarter)
        let all = Set(results.present.map(\.year) + targets.present.map(\.year)).sorted { $0.start < $1.start }
        let years = all.map { Year(year: $0, result: results[$0], target: targets[$0]) }
        guard years.count(where: { $0.result?.number != nil || $0.target?.number != nil }) > 1 else { return nil }
        self.row = row
        self.line = line
        self.table = table
        self.years = years
    }

    func blocks(edges: [Int], columns: Int, masters: MasterCells) -> [Block] {
        [.table(figures(edges, masters)), .space, .chart(chart(edges, columns)), .space]
    }

    private func figures(_ edges: [Int], _ masters: MasterCells) -> Table {
        let place = CellReference(table, row: -1, column: 0)
        var columns = Array(repeating: Column(heading: ""), count: edges[3])
        for (number, heading) in ["\(line.code): year", "Result", "Target"].enumerated() {
            columns[edges[number]] = Column(
                heading: heading, alignment: number == 0 ? .left : .centre,
                headingSpan: edges[number + 1] - edges[number])
        }
        let rows = years.map { year -> Row in
            let isNow = year.year == row.council.period.year
            let own = [
                Cell.text(year.year.description),
                cell(year.result, isNow ? masters.master(of: .result, in: row, at: place) : nil),
                cell(year.target, isNow ? masters.master(of: .target, in: row, at: place) : nil),
            ]
            var cells = Array(repeating: Cell.covered, count: edges[3])
            for (number, cell) in own.enumerated() {
                cells[edges[number]] = cell
                cells[edges[number]].columnSpan = edges[number + 1] - edges[number]
            }
            return Row(cells: cells)
        }
        return Table(id: table, columns: columns, rows: rows)
    }

    private func cell(_ value: Value?, _ master: CellReference?) -> Cell {
        let content = value?.cellContent ?? .empty
        guard let master else { return Cell(content) }
        let now: Scalar = if case .number(let number) = content { .number(number) } else { .text(content.shown) }
        return Cell(.formula(.same(as: master), now: now))
    }

    private func chart(_ edges: [Int], _ columns: Int) -> Chart {
        let rows = 0...(years.count - 1)
        let words = years.map { year in
            let figures = [year.result.map { "result \($0.typed)" }, year.target.map { "target \($0.typed)" }]
            return "\(year.year): " + figures.compactMap { $0 }.joined(separator: ", ")
        }
        let format = years.lazy.flatMap { [$0.result, $0.target] }.compactMap { $0?.notation?.formatCode }.first ?? "0"
        let plain = format.split(separator: ";").first.map(String.init) ?? format
        return Chart(
            kind: .columns, title: "\(line.code): \(line.title)".abridged(to: 120),
            valueTitle: line.measuredIn ?? "",
            categories: ColumnRange(table, column: edges[0], rows: rows),
            series: [
                Chart.Series(
                    name: "Result", values: ColumnRange(table, column: edges[1], rows: rows), tone: nil),
                Chart.Series(
                    name: "Target", values: ColumnRange(table, column: edges[2], rows: rows), tone: .neutral),
            ],
            description: words.joined(separator: ". ") + ".", height: 230, columns: columns,
            figureFormat: "\(plain);-\(plain);;", axisFormat: plain)
    }
}
