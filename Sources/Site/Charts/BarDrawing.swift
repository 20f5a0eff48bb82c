/// Stacked bars that lie: each under the name of its category, with its figures in words below it.
struct BarDrawing {
    let data: ChartData
    let looks: [SeriesLook]

    private static let barHeight = 22.0
    private static let gap = 16.0

    var drawing: Drawing {
        var drawing = Drawing()
        let longest = max(data.totals.max() ?? 0, .leastNormalMagnitude)
        for category in data.categories.indices {
            if category > 0 { drawing.height += Self.gap }
            drawing.height += drawing.lines(
                data.categories[category], x: 0, y: drawing.height, width: Drawing.width, look: "name")
            drawing.height += 4
            var x = 0.0
            for (series, look) in zip(data.series, looks) {
                let width = max(0, series.figures[category]?.value ?? 0) / longest * Drawing.width
                guard width > 0 else { continue }
                // A gap tells neighbours apart.
                drawing.box(
                    x: x + 0.5, y: drawing.height, width: max(0.5, width - 3), height: Self.barHeight, look: look)
                x += width
            }
            drawing.height += Self.barHeight + 2
            let words = data.series.compactMap { series in
                series.figures[category].map { "\($0.shown) \(series.name)" }
            }
            drawing.height += drawing.lines(
                words.joined(separator: ", "), x: 0, y: drawing.height, width: Drawing.width)
        }
        drawing.height += 4
        return drawing
    }
}
