import Report

/// A report's sheets as the sections of a page.
struct ReportSections {
    struct Section {
        /// Nothing else on the page is called so.
        let anchor: String
        let title: String
        let html: HTML
        /// Offered above its tables.
        let filters: [RowFilter]
    }

    let sections: [Section]

    /// - Parameter filtered: the sheets whose rows may be filtered.
    init(_ report: Report, filters: [RowFilter] = [], filtered: Set<String> = []) {
        let anchors = Anchors(report)
        let targets = Self.targets(of: report)
        let recalculation = Recalculation(report)
        sections = report.sheets.compactMap { sheet in
            guard let anchor = anchors.sheets[sheet.name] else { return nil }
            let own = filtered.contains(sheet.name) ? Self.filters(filters, on: sheet) : []
            var html = SheetHTML(
                sheet, of: report, anchors: anchors, targets: targets, filterValues: own.flatMap(\.values),
                recalculation: recalculation)
            return Section(anchor: anchor, title: sheet.name, html: html.html(), filters: own)
        }
    }

    /// Those that leave a choice, with the values that a cell of the sheet shows.
    private static func filters(_ filters: [RowFilter], on sheet: Sheet) -> [RowFilter] {
        let shown = sheet.shownTexts
        return filters.compactMap { filter in
            let values = filter.values.filter(shown.contains)
            return values.count > 1 ? RowFilter(title: filter.title, values: values) : nil
        }
    }

    /// The first cell of each row that a link leads to.
    private static func targets(of report: Report) -> Set<CellReference> {
        var targets: Set<CellReference> = []
        for block in report.sheets.flatMap(\.blocks) {
            switch block {
            case .link(_, to: .cell(let reference)): targets.insert(reference)
            case .table(let table):
                for case .cell(let reference)? in table.rows.flatMap(\.cells).map(\.link) { targets.insert(reference) }
            default: break
            }
        }
        return Set(targets.map { CellReference($0.table, row: $0.row, column: 0) })
    }
}

extension Sheet {
    /// What the cells of its tables show.
    var shownTexts: Set<String> {
        var texts: Set<String> = []
        for case .table(let table) in blocks {
            for row in table.rows where row.kind == .body { texts.formUnion(row.cells.map(\.content.shown)) }
        }
        return texts
    }
}
