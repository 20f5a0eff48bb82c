import FoundationEssentials
import Report

/// The figures that a chart draws, taken from the cells that it is drawn from.
struct ChartData {
    struct Figure {
        let value: Double
        let shown: String
    }

    struct Series {
        let name: String
        let tone: Tone?
        /// One for each category; nil where its cell holds no number.
        let figures: [Figure?]
    }

    let categories: [String]
    let series: [Series]

    init(_ chart: Chart, in report: Report) {
        var tables: [TableID: Table] = [:]
        for case .table(let table) in report.sheets.flatMap(\.blocks) { tables[table.id] = table }
        func contents(_ range: ColumnRange) -> [CellContent] {
            guard let rows = tables[range.table]?.rows else { return [] }
            return range.rows.clamped(to: 0...max(0, rows.count - 1)).map { row in
                guard rows.indices.contains(row), rows[row].cells.indices.contains(range.column) else { return .empty }
                return rows[row].cells[range.column].content
            }
        }
        let categories = contents(chart.categories).map(\.shown)
        self.categories = categories
        series = chart.series.map { series in
            let figures = contents(series.values).map(Self.figure)
            return Series(
                name: series.name, tone: series.tone,
                figures: categories.indices.map { $0 < figures.count ? figures[$0] : nil })
        }
    }

    private static func figure(_ content: CellContent) -> Figure? {
        switch content {
        case .number(let number), .formula(_, now: .number(let number)):
            Double("\(number.value)").map { Figure(value: $0, shown: number.shown) }
        case .empty, .covered, .text, .formula: nil
        }
    }

    /// The smallest and the largest figure, and zero.
    var range: ClosedRange<Double> {
        let values = series.flatMap(\.figures).compactMap { $0?.value }
        return min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
    }

    /// For each category, what its figures above zero come to.
    var totals: [Double] {
        categories.indices.map { category in
            series.map { max(0, $0.figures[category]?.value ?? 0) }.reduce(0, +)
        }
    }
}
