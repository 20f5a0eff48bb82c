import Model
import Report
import Template

/// The cells of a table that a template lays out.
struct BlockTable {
    let template: BlockTemplate
    let plan: PlannedTable
    /// Makes cells that follow the figures beside them.
    let live: MeasuresSheet
    let masters: MasterCells
    /// The sheets of trackers.
    let trackerSheets: [RowContext.Owner: String]
    /// The sheet that the table stands on.
    let sheet: String

    private var texts: Texts { live.texts }
    private var columnCount: Int { plan.edges.last ?? 0 }

    func table() -> Table {
        var columns = Array(repeating: Column(heading: ""), count: columnCount)
        for (number, column) in plan.columns.enumerated() {
            columns[plan.edges[number]] = Column(
                heading: texts.filled(column.heading), alignment: column.alignment,
                headingSpan: plan.span(of: number))
        }
        var rows: [Row] = []
        for (index, row) in plan.rows.enumerated() {
            switch row {
            case .group(let title):
                rows.append(
                    Row(
                        .section,
                        cells: [Cell(title.isEmpty ? .empty : .text(title), columnSpan: columnCount)]
                            + Array(repeating: .covered, count: columnCount - 1)))
            case .body(let context): rows.append(Row(cells: cells(of: context, at: index)))
            }
        }
        if template.joinsCells { join(&rows) }
        return Table(id: plan.id, columns: columns, rows: rows)
    }

    private func cells(of row: RowContext, at index: Int) -> [Cell] {
        var cells = Array(repeating: Cell.covered, count: columnCount)
        for (number, column) in plan.columns.enumerated() {
            var cell = cell(column, row, at: CellReference(plan.id, row: index, column: plan.edges[number]))
            cell.columnSpan = plan.span(of: number)
            if column.leadsToTracker, let target = trackerSheets[row.owner], target != sheet {
                cell.link = .sheet(target)
            }
            cells[plan.edges[number]] = cell
        }
        return cells
    }

    private func cell(_ column: ColumnTemplate, _ row: RowContext, at place: CellReference) -> Cell {
        guard column.below.isEmpty else {
            let texts = ([column.field] + column.below).map { own($0, row, at: place).content.shown }
            return .text(texts.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        let field = column.field
        var cell = own(field, row, at: place)
        if let master = masters.master(of: field, in: row, at: place), !isReckoned(field) {
            follow(master, &cell)
        } else if case .rating = field, !MasterCells.isReckoned(in: live.grid), row.line?.stated == nil {
            cell.choices = nil
        }
        switch field {
        case .earlierRating: cell.rules = LiveRating.toneRules(forWordIn: place)
        case .sectionNote, .progressNote: cell.emphasis = .muted
        case .priorityCode, .activity, .focusTitle: cell.emphasis = .strong
        default: break
        }
        if cell.content.isBlank { cell.content = .empty }
        return cell
    }

    /// The cell as it is where no other shows the same.
    private func own(_ field: Field, _ row: RowContext, at place: CellReference) -> Cell {
        if case .budgetLine = field.scope, let budget = row.budget {
            return budgetCell(field, of: budget, at: place)
        }
        // Rows stand alone here, so that a part's title tells its measure's, too.
        if case .measureTitle = field { return .text(row.line?.title ?? "") }
        return live.cell(field, in: MeasuresGrid.GridRow(context: row, index: place.row, span: 1))
    }

    /// A rating beside its own result needs no other cell.
    private func isReckoned(_ field: Field) -> Bool {
        if case .rating = field { MasterCells.isReckoned(in: live.grid) } else { false }
    }

    private func follow(_ master: CellReference, _ cell: inout Cell) {
        let now: Scalar =
            switch cell.content {
            case .number(let number), .formula(_, now: .number(let number)): .number(number)
            case let content: .text(content.shown)
            }
        cell.content = .formula(.same(as: master), now: now)
        cell.choices = nil
        cell.awaitsInput = false
    }

    // MARK: Cells over several rows

    /// Joins what belongs to one thing: a tracker's cells over its priorities, an activity's over its next steps.
    private func join(_ rows: inout [Row]) {
        for (number, column) in plan.columns.enumerated() {
            let place = plan.edges[number]
            var first: Int?
            for index in rows.indices {
                if let start = first, owner(column, plan.rows[start]) == owner(column, plan.rows[index]),
                    plan.rows[index].context != nil
                {
                    rows[start].cells[place].rowSpan += 1
                    rows[index].cells[place] = .covered
                } else {
                    first = plan.rows[index].context == nil ? nil : index
                }
            }
        }
    }

    /// What a cell is said of; cells of one owner say the same.
    private struct CellOwner: Equatable {
        let row: RowContext.Owner
        let quarter: Quarter
        /// By its fields' places within that.
        let places: [[Int]]
    }

    private func owner(_ column: ColumnTemplate, _ row: PlannedRow) -> CellOwner? {
        row.context.map { context in
            CellOwner(
                row: context.owner, quarter: context.quarter,
                places: ([column.field] + column.below).map { places($0, context) })
        }
    }

    private func places(_ field: Field, _ row: RowContext) -> [Int] {
        let covered = row.covered ?? -1
        switch field {
        case .priorityCode, .priorityTitle, .earlierRating: return [covered]
        case .contributors:
            let isOwn = covered > 0 && row.priority.combined[covered - 1].contributors != nil
            return [isOwn ? covered : 0]
        case .stepTimescale where row.step?.timescale == nil, .stepOfficer where row.step?.officer == nil:
            return [row.activityNumber, -1]
        default: break
        }
        switch field.scope {
        case .scorecard, .section, .priority, .focusArea: return []
        case .measure: return [row.lineNumber]
        case .activity: return [row.activityNumber]
        // Each row is one of its own.
        case .action: return [row.actionNumber]
        case .budgetLine: return [row.budgetNumber]
        case .step: return [row.activityNumber, row.stepNumber]
        }
    }
}

extension ColumnTemplate {
    var alignment: Alignment { below.isEmpty ? field.alignment : .left }
}
