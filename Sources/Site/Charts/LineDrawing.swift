/// Lines from category to category, broken where there is no figure; each point has a mark and its figure.
struct LineDrawing {
    let data: ChartData
    let looks: [SeriesLook]

    var drawing: Drawing {
        let texts = data.series.flatMap(\.figures).compactMap { $0?.shown }
        let plot = PlotArea(
            categories: data.categories, range: data.range, narrowest: (texts.map(Drawing.width).max() ?? 0) + 12)
        var drawing = plot.drawing
        for (number, (series, look)) in zip(data.series, looks).enumerated() {
            var run: [(x: Double, y: Double)] = []
            for (category, figure) in series.figures.enumerated() {
                guard let figure else {
                    drawing.line(run, look: "stroke \(look.name) \(look.dash)")
                    run = []
                    continue
                }
                let point = (x: plot.centre(of: category), y: plot.y(figure.value))
                run.append(point)
                drawing.shapes.append(Self.mark(number, at: point, look: "mark \(look.name)"))
                // Figures of every other line stand below it, out of the way of those above.
                drawing.text(figure.shown, x: point.x, y: point.y + (number % 2 == 0 ? -9 : 19), .middle)
            }
            drawing.line(run, look: "stroke \(look.name) \(look.dash)")
        }
        return drawing
    }

    private static func mark(_ number: Int, at point: (x: Double, y: Double), look: String) -> HTML {
        let place = "M\(Drawing.number(point.x)),\(Drawing.number(point.y))"
        let shape =
            switch number % 4 {
            case 0: "m-4,-4 h8 v8 h-8 z"
            case 1: "m0,-5 l5,9 h-10 z"
            case 2: "m0,-5 l5,5 l-5,5 l-5,-5 z"
            default: "m-5,-4 h10 l-5,9 z"
            }
        return .element("path", ["d": "\(place) \(shape)", "class": look])
    }
}
