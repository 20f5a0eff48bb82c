/// Columns side by side, a bundle for each category, each with its figure above it (below it where it is negative).
struct ColumnDrawing {
    let data: ChartData
    let looks: [SeriesLook]

    private static let gap = 16.0

    var drawing: Drawing {
        let texts = data.series.flatMap(\.figures).compactMap { $0?.shown }
        let column = max(24, (texts.map(Drawing.width).max() ?? 0) + 6)
        let bundle = column * Double(max(1, data.series.count))
        let plot = PlotArea(categories: data.categories, range: data.range, narrowest: bundle + Self.gap)
        var drawing = plot.drawing
        for (number, (series, look)) in zip(data.series, looks).enumerated() {
            for (category, figure) in series.figures.enumerated() {
                guard let figure else { continue }
                let left = plot.centre(of: category) - bundle / 2 + Double(number) * column
                let (top, bottom) = (plot.y(max(0, figure.value)), plot.y(min(0, figure.value)))
                drawing.box(x: left + 1, y: top, width: column - 2, height: max(0.5, bottom - top), look: look)
                let y = figure.value < 0 ? bottom + Drawing.textSize : top - 5
                drawing.text(figure.shown, x: left + column / 2, y: y, .middle)
            }
        }
        return drawing
    }
}
