/// Columns one on the other, with the figure in each; a figure below zero has no height and stands in the table only.
struct StackDrawing {
    let data: ChartData
    let looks: [SeriesLook]

    var drawing: Drawing {
        let plot = PlotArea(categories: data.categories, range: 0...(data.totals.max() ?? 0), narrowest: 64)
        var drawing = plot.drawing
        var sums = data.categories.map { _ in 0.0 }
        for (series, look) in zip(data.series, looks) {
            for (category, figure) in series.figures.enumerated() {
                guard let figure, figure.value > 0 else { continue }
                let bottom = plot.y(sums[category])
                sums[category] += figure.value
                let top = plot.y(sums[category])
                let x = plot.left(of: category) + 10
                drawing.box(x: x, y: top, width: plot.strip - 20, height: max(0.5, bottom - top - 1), look: look)
                // Where a part is too low for its figure, the table has it.
                guard bottom - top >= Drawing.lineHeight else { continue }
                drawing.text(
                    figure.shown, x: plot.centre(of: category), y: (top + bottom) / 2 + 4, .middle,
                    look: "inside \(look.name)")
            }
        }
        return drawing
    }
}
