import Report

extension Table {
    /// - Parameter texts: the headings, and then each row's cells.
    init(texts: [[String]]) {
        self.init(
            id: TableID("t"), columns: (texts.first ?? []).map { Column(heading: $0) },
            rows: texts.dropFirst().map { Row(cells: $0.map { .text($0) }) })
    }
}
