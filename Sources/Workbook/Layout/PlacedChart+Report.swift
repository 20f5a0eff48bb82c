import FoundationEssentials
import Report

extension PlacedChart {
    /// Points: enough for title, axes and legend, and no more than ten rows of the sheet can hold.
    static func height(of chart: Chart) -> Double {
        chart.height.isFinite ? min(max(chart.height, 100), 4_000) : 220
    }

    init(
        _ chart: Chart, row: Int, columns: GridColumns, book: AddressBook, figures: Figures
    ) throws(WorkbookError) {
        for text in [chart.title, chart.valueTitle, chart.description] + chart.series.map(\.name) {
            try TextCheck.check(text, at: chart.title)
        }
        kind = chart.kind
        title = chart.title
        valueTitle = chart.valueTitle
        description = chart.description
        figureFormat = chart.figureFormat
        axisFormat = chart.axisFormat
        categories = try book.range(chart.categories)
        series = []
        for one in chart.series {
            series.append(Series(name: one.name, values: try book.range(one.values), tone: one.tone))
        }
        self.row = row
        let last = min(max(1, chart.columns), columns.pixels.count) - 1
        width = Double(max(100, columns.width(0...last)))
        height = Self.height(of: chart) / GridColumns.pointsPerPixel
        let isStacked = kind == .stackedBars || kind == .stackedColumns
        let sets = isStacked ? [chart.series.map(\.values)] : chart.series.map { [$0.values] }
        let highest = sets.map { figures.highestSum($0) }
        countsByOnes = highest.allSatisfy { $0.map { $0 <= 10 } ?? false }
    }
}
