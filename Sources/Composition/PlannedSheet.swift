import Model
import Report
import Template

/// A sheet of blocks with every row and column settled, before any cell is made: formulas and links may point to sheets
/// that come later.
struct PlannedSheet {
    let template: SheetTemplate
    let name: String
    /// What it is repeated for; nil where it is not.
    let subject: Subject?
    var blocks: [PlannedBlock]
    var widths: [Double] = []

    enum Subject {
        case tracker(RowContext)
        case section(Section)
        case directorate(Scorecard)
    }

    /// The tracker whose sheet it is.
    var tracker: RowContext? { if case .tracker(let row)? = subject { row } else { nil } }

    var section: Section? {
        switch subject {
        case .tracker(let row)?: row.section
        case .section(let section)?: section
        case .directorate?, nil: nil
        }
    }

    /// Whether a tracker belongs on it.
    func holds(_ row: RowContext) -> Bool {
        guard row.budget == nil else { return holdsBudget(of: row.scorecard) }
        guard template.conditions.hold(for: row) else { return false }
        return switch subject {
        case .tracker(let own)?: own.owner == row.owner
        case .section(let own)?: own.title == row.section.title
        case .directorate(let own)?: own.code == row.scorecard.code
        case nil: true
        }
    }

    /// Budget lines are a directorate's, and no priority's.
    private func holdsBudget(of scorecard: Scorecard) -> Bool {
        switch subject {
        case .tracker(let own)?: own.scorecard.code == scorecard.code
        case .directorate(let own)?: own.code == scorecard.code
        case .section?, nil: true
        }
    }
}

/// A block, and the table that it shows where it shows one.
struct PlannedBlock {
    let template: BlockTemplate
    var table: PlannedTable?
    /// The measure that a graph draws, in its row.
    var graph: MeasureGraph?
    /// Where on the sheet's grid its columns begin, and behind the last one where it ends; of a table, its own say so.
    var edges: [Int] = []
}

/// A table whose rows are settled, and whose columns have their places on the sheet's grid.
struct PlannedTable {
    let id: TableID
    let columns: [ColumnTemplate]
    let rows: [PlannedRow]
    /// Where each column begins on the grid, and behind the last one where it ends.
    var edges: [Int] = []

    /// In characters.
    var widths: [Double] { columns.map(\.width) }

    func span(of column: Int) -> Int { edges[column + 1] - edges[column] }

    /// As live cells ask where its fields stand.
    var grid: MeasuresGrid { MeasuresGrid(table: id, columns: columns, starts: edges) }
}

enum PlannedRow {
    /// Begins a group; its words.
    case group(String)
    case body(RowContext)

    var context: RowContext? { if case .body(let row) = self { row } else { nil } }
}
