import Report

/// A report to hold workbooks against.
enum SmallReport {
    static let report = Report(
        properties: DocumentProperties(title: "A report", author: "A council", created: 0),
        sheets: [Sheet(name: "One", widths: [10, 10], blocks: [.title("Name"), .table(table), .paragraph("End")])])

    private static let id = TableID("t")
    private static let table = Table(
        id: id, columns: [Column(heading: "Name"), Column(heading: "Figure")],
        rows: [
            Row(cells: [.text("Green"), Cell(.number(ShownNumber(count: 3)))]),
            Row(cells: [
                .text("Twice"),
                Cell(
                    .formula(
                        .infix(.cell(CellReference(id, row: 0, column: 1)), .times, .number(2)),
                        now: .number(ShownNumber(count: 6)))),
            ]),
            Row(cells: [.empty, .empty]),
        ])
}
