/// Where the figures of a chart that stands are drawn: a strip for each category, side by side, over a line at zero.
struct PlotArea {
    let categories: [String]
    /// Of the figures, with zero.
    let range: ClosedRange<Double>
    /// Of one category's strip.
    let strip: Double

    private static let height = 190.0
    /// Room for a figure above the highest column and below the lowest.
    private static let room = 20.0

    init(categories: [String], range: ClosedRange<Double>, narrowest: Double) {
        self.categories = categories
        self.range = range
        strip = max(narrowest, Drawing.width / Double(max(1, categories.count)))
    }

    func left(of category: Int) -> Double { Double(category) * strip }
    func centre(of category: Int) -> Double { left(of: category) + strip / 2 }

    func y(_ value: Double) -> Double {
        let size = max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
        return Self.room + (range.upperBound - value) / size * Self.height
    }

    /// An empty plot: the line at zero and the names of the categories.
    var drawing: Drawing {
        var drawing = Drawing()
        drawing.width = strip * Double(max(1, categories.count))
        drawing.line([(0, y(0)), (drawing.width, y(0))], look: "axis")
        let bottom = Self.height + Self.room * (range.lowerBound < 0 ? 2 : 1) + 4
        var tallest = 0.0
        for (number, name) in categories.enumerated() {
            let height = drawing.lines(
                name, x: centre(of: number), y: bottom, width: strip - 8, .middle, look: "name")
            tallest = max(tallest, height)
        }
        drawing.height = bottom + tallest + 4
        return drawing
    }
}
