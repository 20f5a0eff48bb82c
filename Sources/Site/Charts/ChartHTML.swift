import Report

/// A chart as a picture that the page itself holds, with its key, a description in words, and its figures as a table.
///
/// Colour is never all that tells series apart: they have patterns, dashes or marks, and their figures are written.
struct ChartHTML {
    private let chart: Chart
    private let data: ChartData
    private let anchor: String

    /// - Parameter anchor: nothing else on the page is called so.
    init(_ chart: Chart, data: ChartData, anchor: String) {
        self.chart = chart
        self.data = data
        self.anchor = anchor
    }

    private var looks: [SeriesLook] {
        data.series.enumerated().map { SeriesLook(number: $0, tone: $1.tone, anchor: anchor) }
    }

    private var drawing: Drawing {
        switch chart.kind {
        case .stackedBars: BarDrawing(data: data, looks: looks).drawing
        case .stackedColumns: StackDrawing(data: data, looks: looks).drawing
        case .columns: ColumnDrawing(data: data, looks: looks).drawing
        case .line: LineDrawing(data: data, looks: looks).drawing
        }
    }

    var html: HTML {
        let title = HTML.element("span", ["class": "chart-title"], .text(chart.title))
        let unit = HTML.element("span", ["class": "chart-unit"], .text(chart.valueTitle))
        return .element(
            "figure", ["class": "chart"],
            .element("figcaption", [:], title, chart.valueTitle.isEmpty ? .nothing : unit), key, picture, figures)
    }

    private var key: HTML {
        guard data.series.count > 1 else { return .nothing }
        return .element(
            "ul", ["class": "key"],
            of: zip(data.series, looks).map { series, look in
                .element("li", [:], look.swatch, .text(series.name))
            })
    }

    private var picture: HTML {
        let drawing = drawing
        let size = (Drawing.number(drawing.width), Drawing.number(drawing.height))
        let (title, description) = ("\(anchor)-title", "\(anchor)-description")
        return .element(
            "svg",
            [
                "role": "img", "aria-labelledby": "\(title) \(description)", "viewBox": "0 0 \(size.0) \(size.1)",
                "width": Drawing.number(drawing.width.rounded(.up)),
                "height": Drawing.number(drawing.height.rounded(.up)),
            ],
            of: [
                .element("title", ["id": title], .text(chart.title)),
                .element("desc", ["id": description], .text(chart.description)),
                .element("defs", [:], of: looks.map(\.definition)),
            ] + drawing.shapes)
    }

    private var figures: HTML {
        let headings = [""] + data.series.map(\.name)
        let head = headings.map { heading in
            heading.isEmpty ? HTML.element("td") : .element("th", ["scope": "col", "class": "figure"], .text(heading))
        }
        let rows = data.categories.enumerated().map { number, category in
            HTML.element(
                "tr", [:],
                of: [.element("th", ["scope": "row"], .text(category))]
                    + data.series.map { series in
                        .element("td", ["class": "figure"], .text(series.figures[number]?.shown ?? ""))
                    })
        }
        let caption = HTML.element("caption", ["class": "visually-hidden"], .text("Figures: \(chart.title)"))
        let table = HTML.element(
            "table", [:], caption, .element("thead", [:], .element("tr", [:], of: head)),
            .element("tbody", [:], of: rows))
        return .element(
            "details", [:], .element("summary", [:], .text("The figures as a table")),
            .element(
                "div",
                ["class": "scroll", "role": "group", "aria-label": "Figures: \(chart.title)", "tabindex": "0"], table))
    }
}
