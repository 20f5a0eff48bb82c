import Model
import Report
import Template

/// A scorecard as plain rows for a CSV file.
enum CSVTable {
    static func table(
        _ template: CSVTemplate, lines: ScorecardLines, council: Council, scorecard: Scorecard
    ) -> Table {
        let quarters: [Quarter]
        switch template.rows {
        case .measures: quarters = [council.period.quarter]
        case .measuresByQuarter: quarters = council.reported
        }
        var contexts: [RowContext] = []
        for section in lines.sections {
            for priority in section.priorities {
                for line in priority.shownLines {
                    contexts += quarters.map { quarter in
                        RowContext(
                            council: council, scorecard: scorecard, section: section.section,
                            priority: priority.priority, line: line, quarter: quarter)
                    }
                }
            }
        }
        let columns = template.columns.filter { column in
            !column.onlyWhenFilled || contexts.contains { !column.field.content(of: $0).isBlank }
        }
        return Table(
            id: TableID(template.name), columns: columns.map { Column(heading: $0.heading) },
            rows: contexts.map { row in Row(cells: columns.map { Cell($0.field.content(of: row)) }) })
    }
}
