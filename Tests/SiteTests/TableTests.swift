import Report
import Testing

@testable import Site

@Suite struct `A table of a report` {
    private func html(_ table: Table, filterValues: [String] = [], link: CellReference? = nil) -> String {
        let report = Samples.report(Samples.sheet("One", .table(table)))
        var html = TableHTML(
            table, caption: "Caption", anchors: Anchors(report), targets: Set([link].compactMap { $0 }),
            filterValues: filterValues, recalculation: Recalculation(report))
        return html.html().printed
    }

    @Test func `has a caption, headings for columns and headings for rows`() {
        let table = Samples.table("t", ["Section", "Green"], [[.text("Business"), Samples.count(4)]])
        #expect(
            html(table) == """
                <table id="table-1"><caption id="table-1-caption" class="visually-hidden">Caption</caption>
                <thead><tr><th scope="col">Section</th><th scope="col" class="figure">Green</th></tr>
                </thead>
                <tbody><tr><th scope="row">Business</th><td class="figure">4</td></tr>
                </tbody>
                </table>

                """)
    }

    @Test func `is headed row by row by the first column that has a name for each, and totals by their first cell`() {
        let rows: [[Cell]] = [[.text("National"), .text("NI 1")], [.text("National"), .text("NI 2")]]
        var table = Samples.table("t", ["Type", "Reference"], rows)
        table.rows.append(Row(.total, cells: [.text("All"), Samples.count(2)]))
        let html = html(table)
        #expect(html.contains("<td>National</td><th scope=\"row\">NI 2</th>"))
        #expect(html.contains("<th scope=\"row\">All</th><td>2</td>"))
    }

    @Test func `that is wide scrolls by itself, and says its roles and each cell's heading`() {
        let table = Samples.table("t", ["A", "B\nsmall", "C", "D"], [["a", "b", "c", "d"].map { .text($0) }])
        let html = html(table)
        #expect(
            html.hasPrefix(
                "<div class=\"scroll\" role=\"group\" aria-labelledby=\"table-1-caption\" tabindex=\"0\"><table"))
        #expect(html.contains("<td role=\"cell\" data-label=\"B small\">b</td>"))
        #expect(html.contains("<th scope=\"row\" role=\"rowheader\">a</th>"))
        #expect(
            html.contains("<th scope=\"col\" role=\"columnheader\">B<span class=\"second-line\"> small</span></th>"))
    }

    @Test func `keeps the rows together that a cell reaches over`() {
        let priority = Cell(.text("Priority"), rowSpan: 2)
        let table = Samples.table(
            "t", ["P", "M"], [[priority, .text("a")], [.covered, .text("b")], [.text("Other"), .text("c")]])
        let html = html(table)
        #expect(html.contains("<th scope=\"rowgroup\" rowspan=\"2\">Priority</th>"))
        #expect(html.components(separatedBy: "<tbody>").count - 1 == 2)
    }

    /// A cell that says it reaches further than there is room reaches as far as there is.
    @Test func `never reaches over another cell or past its end`() {
        let table = Samples.table(
            "t", ["A", "B"],
            [[Cell(.text("wide"), rowSpan: 9, columnSpan: 9), .text("mine")], [.covered, .text("below")]])
        let html = html(table)
        #expect(html.contains("rowspan=\"2\">wide</th><td>mine</td>"))
        #expect(!html.contains("colspan"))
    }

    @Test func `has no columns that only another table of the sheet needs`() {
        let row = [Cell(.text("a"), columnSpan: 2), .covered, Cell(.text("b"), columnSpan: 2), .covered]
        let table = Table(
            id: TableID("t"),
            columns: [
                Column(heading: "A", headingSpan: 2), Column(heading: ""), Column(heading: "B", headingSpan: 2),
                Column(heading: ""),
            ], rows: [Row(cells: row)])
        let html = html(table)
        #expect(!html.contains("colspan"))
        #expect(html.contains("<th scope=\"row\">a</th><td>b</td>"))
    }

    @Test func `has no column that is empty from top to bottom`() {
        let table = Samples.table("t", ["A", "Q1", "Q2"], [[.text("a"), Samples.count(1), .empty]])
        #expect(!html(table).contains("Q2"))
        #expect(html(Samples.table("t", ["A", "Q1", "Q2"], [])).contains("Q2"))
    }

    @Test func `has no row in which nothing begins`() {
        let table = Samples.table(
            "t", ["A", "B"],
            [
                [Cell(.text("a"), rowSpan: 3), Cell(.text("b"), rowSpan: 2)], [.covered, .covered],
                [.covered, .text("c")],
            ])
        let html = html(table)
        #expect(html.contains("rowspan=\"2\">a</th><td>b</td></tr>"))
        #expect(html.components(separatedBy: "<tr").count - 1 == 3)
    }

    @Test func `colours a word by the rule that holds, before its own tone`() {
        let rating = Cell(
            .text("Red"), tone: .green,
            rules: [
                ToneRule(FormulaPattern(.boolean(false)), on: [], .amber),
                ToneRule(FormulaPattern(.boolean(true)), on: [], .red),
                ToneRule(FormulaPattern(.boolean(true)), on: [], .neutral),
            ])
        let html = html(Samples.table("t", ["A"], [[rating], [Cell(.text("Green"), tone: .green)]]))
        #expect(html.contains("<div class=\"tone red\">Red</div>"))
        #expect(html.contains("<div class=\"tone green\">Green</div>"))
    }

    @Test func `keeps an arrow beside its word, and for eyes alone`() {
        let html = html(Samples.table("t", ["A", "B"], [[.text("a"), .text("\u{2193} Deteriorating")]]))
        #expect(html.contains("<td><span aria-hidden=\"true\">\u{2193}\u{A0}</span>Deteriorating</td>"))
    }

    @Test func `shows of a formula what it gives now, digit for digit`() {
        let shown = ShownNumber(7.5, format: "0.00", shown: "7.50")
        let cell = Cell(.formula(.number(7.5), now: .number(shown)))
        #expect(html(Samples.table("t", ["A", "B"], [[.text("a"), cell]])).contains(">7.50</td>"))
    }

    @Test func `says which of a filter's values its rows show`() {
        let table = Samples.table(
            "t", ["A", "B"],
            [
                [Cell(.text("a"), rowSpan: 2), .text("Red")], [.covered, .text("Green")],
                [.text("b"), .text("Amber is near")],
            ]
        )
        let html = html(table, filterValues: ["Green", "Amber", "Red"])
        #expect(html.contains("<tbody data-values=\"Green\nRed\">"))
        #expect(html.contains("<tbody data-values=\"\">"))
    }

    @Test func `has places that links lead to`() {
        let reference = CellReference(TableID("t"), row: 1, column: 0)
        let table = Samples.table("t", ["A"], [[.text("a")], [.text("b")]])
        #expect(html(table, link: reference).contains("<tr id=\"table-1-row-2\"><th scope=\"row\">b</th>"))
    }

    @Test func `of several hundred columns is narrowed in no time, and one of no rows is whole`() {
        let headings = (0..<500).map { "\($0)" }
        let html = html(Samples.table("t", headings, [headings.map { .text($0) }]))
        #expect(html.contains(">499</td>"))
    }
}
