import Model
import Report
import Template

/// A scorecard as plain rows for a CSV file.
enum CSVTable {
    static func table(
        _ template: CSVTemplate, lines: ScorecardLines, council: Council, scorecard: Scorecard
    ) -> Table {
        let rows = { quarters in contexts(lines, council, scorecard, quarters) }
        return switch template.rows {
        case .measures: table(template, rows([council.period.quarter])) { $0.content(of: $1) }
        case .measuresByQuarter: table(template, rows(council.reported)) { $0.content(of: $1) }
        case .budget: table(template, budgetContexts(council, scorecard)) { $0.content(of: $1) }
        }
    }

    private static func table<Context>(
        _ template: CSVTemplate, _ rows: [Context], content: (Field, Context) -> CellContent
    ) -> Table {
        let columns = template.columns.filter { column in
            !column.onlyWhenFilled || rows.contains { !content(column.field, $0).isBlank }
        }
        return Table(
            id: TableID(template.name), columns: columns.map { Column(heading: $0.heading) },
            rows: rows.map { row in Row(cells: columns.map { Cell(content($0.field, row)) }) })
    }

    private static func contexts(
        _ lines: ScorecardLines, _ council: Council, _ scorecard: Scorecard, _ quarters: [Quarter]
    ) -> [RowContext] {
        lines.sections.flatMap { section in
            section.priorities.flatMap { priority in
                priority.shownLines.flatMap { line in
                    quarters.map { quarter in
                        RowContext(
                            council: council, scorecard: scorecard, section: section.section,
                            priority: priority.priority, line: line, quarter: quarter)
                    }
                }
            }
        }
    }

    private static func budgetContexts(_ council: Council, _ scorecard: Scorecard) -> [BudgetContext] {
        guard let budget = scorecard.budget(in: council.period.quarter) else { return [] }
        let rule = scorecard.budgetRule(in: council)
        return budget.lines.map {
            BudgetContext(council: council, scorecard: scorecard, budget: budget, rule: rule, line: $0)
        }
    }
}
