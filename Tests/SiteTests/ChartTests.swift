import FoundationEssentials
import Report
import Testing

@testable import Site

@Suite struct `A chart` {
    private static func html(
        _ kind: Chart.Kind, _ figures: [[Decimal?]] = [[4, 1], [0, 12]], names: [String] = ["Green", "Amber"]
    ) -> String {
        let table = Samples.table(
            "t", ["Section"] + names,
            figures[0].indices.map { row in
                [.text("Section <\(row + 1)>")]
                    + figures.map { series in
                        series[row].map { Cell(.number(ShownNumber($0, format: "0", shown: "\($0)"))) } ?? .text("N/A")
                    }
            })
        let rows = 0...(figures[0].count - 1)
        let chart = Chart(
            kind: kind, title: "A \"title\"", valueTitle: "Number of priorities",
            categories: ColumnRange(TableID("t"), column: 0, rows: rows),
            series: names.enumerated().map { number, name in
                Chart.Series(
                    name: name, values: ColumnRange(TableID("t"), column: number + 1, rows: rows),
                    tone: name == "Green" ? .green : nil)
            }, description: "Section 1: 4 green.", columns: 1)
        let report = Samples.report(Samples.sheet("One", .table(table), .chart(chart)))
        return ChartHTML(chart, data: ChartData(chart, in: report), anchor: "c").html.printed
    }

    @Test(arguments: [Chart.Kind.stackedBars, .stackedColumns, .columns, .line])
    func `has a name, a description, its figures and a key that needs no colour`(kind: Chart.Kind) {
        let html = Self.html(kind)
        #expect(html.contains("role=\"img\" aria-labelledby=\"c-title c-description\""))
        #expect(html.contains("<title id=\"c-title\">A &quot;title&quot;</title>"))
        #expect(html.contains("<desc id=\"c-description\">Section 1: 4 green.</desc>"))
        #expect(html.contains("<ul class=\"key\"><li>"))
        let picture = html.components(separatedBy: "<details>")[0]
        #expect(picture.contains("12") && picture.contains("Section &lt;1&gt;"))
        #expect(
            html.contains("<th scope=\"row\">Section &lt;2&gt;</th><td class=\"figure\">1</td><td class=\"figure\">12"))
        switch kind {
        case .line: #expect(picture.contains("stroke plain dash-2") && picture.contains("stroke green dash-1"))
        default: #expect(picture.contains("fill=\"url(#c-pattern-2)\"") && picture.contains("id=\"c-pattern-2\""))
        }
    }

    @Test(arguments: [Chart.Kind.stackedBars, .stackedColumns, .columns, .line])
    func `is drawn whatever its figures are`(kind: Chart.Kind) {
        for figures: [[Decimal?]] in [
            [[nil]], [[0]], [[-5, 5], [nil, -7]], [[Decimal(string: "1e100") ?? 0], [Decimal(string: "1e-100") ?? 0]],
        ] {
            let names = Array(["Green", "Amber"].prefix(figures.count))
            let html = Self.html(kind, figures, names: names)
            #expect(!html.contains("nan") && !html.contains("inf"), "\(figures)")
        }
    }

    @Test func `draws figures below zero downwards`() {
        let html = Self.html(.columns, [[-5, 10]], names: ["Result"])
        // The line at zero lies between them: 20 + 10 / 15 of 190.
        #expect(html.contains("<polyline points=\"0,146.7 340,146.7\" class=\"axis\">"))
        #expect(html.contains("y=\"146.7\" width=\"22\" height=\"63.3\""))
    }

    @Test func `of cells that are not there is empty`() {
        let lost = ColumnRange(TableID("lost"), column: 7, rows: 3...9)
        let chart = Chart(
            kind: .line, title: "t", valueTitle: "", categories: lost,
            series: [.init(name: "a", values: lost, tone: nil)], description: "", columns: 1)
        let report = Samples.report(Samples.sheet("One", .chart(chart)))
        #expect(ChartData(chart, in: report).categories.isEmpty)
        #expect(ChartHTML(chart, data: ChartData(chart, in: report), anchor: "c").html.printed.contains("<svg"))
    }

    @Test(arguments: [(0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (-0.5, "-0.5"), (-12.34, "-12.3"), (1e300, "100000000")])
    func `writes places to a tenth`(value: Double, text: String) {
        #expect(Drawing.number(value) == text)
    }
}
