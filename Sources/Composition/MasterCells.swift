import Model
import Report
import Template

/// One fact may stand on several sheets: the first cell that shows it is the one to change, and the others follow it.
struct MasterCells {
    private struct Fact: Hashable {
        let field: Field
        let owner: RowContext.Owner
        /// Nil for what is said of the whole of it.
        let line: Int?
        let quarter: Quarter
    }

    private var cells: [Fact: CellReference] = [:]

    init(_ sheets: [PlannedSheet]) {
        for table in sheets.flatMap(\.blocks).compactMap(\.table) {
            let grid = table.grid
            for (index, row) in table.rows.enumerated() {
                guard let context = row.context else { continue }
                for column in table.columns where column.below.isEmpty {
                    guard let fact = Self.fact(column.field, context),
                        let cell = grid.cell(column.field, row: index), cells[fact] == nil
                    else { continue }
                    if case .rating = column.field, !Self.isReckoned(in: grid) { continue }
                    cells[fact] = cell
                }
            }
        }
    }

    /// The cell that a row's own cell follows; nil where it stands for itself.
    func master(of field: Field, in row: RowContext, at cell: CellReference) -> CellReference? {
        guard let fact = Self.fact(field, row), let master = cells[fact], master != cell else { return nil }
        return master
    }

    /// A rating is reckoned where the result stands beside it.
    static func isReckoned(in grid: MeasuresGrid) -> Bool {
        ([.result] + Quarter.allCases.map(\.resultField)).contains { grid.cell($0, row: 0) != nil }
    }

    private static func fact(_ field: Field, _ row: RowContext) -> Fact? {
        switch field {
        case .progressRating, .progressForecast, .progressDirection:
            Fact(field: field, owner: row.owner, line: nil, quarter: row.quarter)
        case .target, .rating, .result:
            row.line.map { _ in
                Fact(field: field, owner: row.owner, line: row.lineNumber, quarter: row.quarter)
            }
        case .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast:
            Fact(field: field, owner: row.owner, line: row.budgetNumber, quarter: row.quarter)
        default:
            row.line == nil
                ? nil
                : field.resultQuarter.flatMap(Quarter.init(rawValue:)).map {
                    Fact(field: .result, owner: row.owner, line: row.lineNumber, quarter: $0)
                }
        }
    }
}

extension Formula {
    /// What another cell holds. A plain reference to an empty cell would give 0.
    static func same(as cell: CellReference) -> Formula { .filled(whatItHolds, [cell]) }

    private static let whatItHolds = FormulaPattern(
        .if(.infix(.blank(0), .equals, .text("")), .text(""), .blank(0)))
}
