import Model
import Report
import Template

/// A report's rows, plain, for a CSV file.
struct CSVTable {
    let fileName: String
    private let template: CSVTemplate
    private let texts: Texts
    private let rows: [RowContext]
    private let columns: [ColumnTemplate]
    let table: Table

    init(_ template: CSVTemplate, named fileName: String, finder: RowFinder) {
        let rows = finder.rows(template.rows, where: template.conditions, evenWithoutMeasures: true)
        let columns = template.columns.filter { column in
            !column.onlyWhenFilled || rows.contains { !column.content(of: $0).isBlank }
        }
        self.fileName = fileName
        self.template = template
        self.rows = rows
        self.columns = columns
        texts = finder.texts
        // A loop over the columns themselves would copy each, for each row.
        let contents = columns.map { $0.content(of:) }
        table = Table(
            id: TableID(template.name), columns: columns.map { Column(heading: finder.texts.filled($0.heading)) },
            rows: rows.map { row in Row(cells: contents.map { Cell($0(row)) }) })
    }

    /// With what it says of itself.
    var published: PublishedTable {
        PublishedTable(
            fileName: fileName, title: "\(texts.council.name): \(template.name), \(texts.council.period.title)",
            about: texts.filled(template.about), table: table,
            columns: columns.enumerated().map { index, column in
                PublishedColumn(
                    meaning: column.meaning, datatype: column.below.isEmpty ? column.field.datatype : .text,
                    isFilled: column.below.isEmpty && column.field.isAlwaysKnown && isFilled(index))
            }, key: key)
    }

    private func isFilled(_ column: Int) -> Bool { table.rows.allSatisfy { !$0.cells[column].content.isBlank } }

    /// The columns that should name a row, where these rows bear it out.
    private var key: [Int] {
        let wanted = template.rows.keyFields
        let ofPeriod: [Field] = [.year, .quarter]
        let found = columns.indices.filter { index in
            columns[index].below.isEmpty && (wanted + ofPeriod).contains(columns[index].field)
        }
        guard !wanted.isEmpty, Set(wanted).isSubset(of: found.map { columns[$0].field }), found.allSatisfy(isFilled)
        else { return [] }
        let keys = table.rows.map { row in found.map { row.cells[$0].content.shown } }
        return Set(keys).count == keys.count ? found : []
    }
}

extension ColumnTemplate {
    /// What its fields say of a row: the one field's own figure, or the texts of several, a line each.
    func content(of row: RowContext) -> CellContent {
        guard !below.isEmpty else { return field.content(of: row) }
        let texts = ([field] + below).map { $0.content(of: row).shown }.filter { !$0.isEmpty }
        return .text(texts.joined(separator: "\n"))
    }

    /// As a sentence.
    fileprivate var meaning: String {
        let meaning = ([field] + below).map(\.meaning).joined(separator: "; ").filter { $0 != "`" }
        return meaning.prefix(1).uppercased() + meaning.dropFirst() + "."
    }
}
