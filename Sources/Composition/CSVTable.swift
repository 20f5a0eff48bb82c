import Model
import Report
import Template

/// A report's rows, plain, for a CSV file.
enum CSVTable {
    static func table(_ template: CSVTemplate, finder: RowFinder) -> Table {
        let contexts = finder.rows(template.rows, where: template.conditions, evenWithoutMeasures: true)
        let columns = template.columns.filter { column in
            !column.onlyWhenFilled || contexts.contains { !column.content(of: $0).isBlank }
        }
        return Table(
            id: TableID(template.name), columns: columns.map { Column(heading: finder.texts.filled($0.heading)) },
            rows: contexts.map { row in Row(cells: columns.map { Cell($0.content(of: row)) }) })
    }
}

extension ColumnTemplate {
    /// What its fields say of a row: the one field's own figure, or the texts of several, a line each.
    func content(of row: RowContext) -> CellContent {
        guard !below.isEmpty else { return field.content(of: row) }
        let texts = ([field] + below).map { $0.content(of: row).shown }.filter { !$0.isEmpty }
        return .text(texts.joined(separator: "\n"))
    }
}
