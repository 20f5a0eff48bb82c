import Model
import Report
import Template

/// Where everything on the measures sheet stands, settled before any cell is made, so that formulas on this sheet and
/// on others can point at it.
struct MeasuresGrid {
    /// A section: the row that begins it, and those of its measures.
    struct GridSection {
        var headingRow: Int
        var rows: [GridRow] = []
    }

    struct GridRow {
        var context: RowContext
        var index: Int
        /// How many rows its priority has, told on the first of them; nil on the others.
        var span: Int?
    }

    let table: TableID
    let columns: [ColumnTemplate]
    /// Where a column of one field begins on the sheet's grid.
    private let places: [Field: Int]
    /// Whether there are columns that are left out where they are empty, and all of them are.
    let showsOnlyWhatIsAlwaysThere: Bool
    let sections: [GridSection]
    let liveRules = LiveRules()

    init(sheet: SheetTemplate, lines: ScorecardLines, council: Council, scorecard: Scorecard) {
        table = TableID(sheet.name)
        var sections: [GridSection] = []
        var next = 0
        for section in lines.sections {
            var block = GridSection(headingRow: next)
            next += 1
            for priority in section.priorities {
                let shown = priority.shownLines
                let setting = RowSetting(
                    council: council, scorecard: scorecard, section: section.section, priority: priority.priority)
                for (offset, line) in shown.enumerated() {
                    let context = RowContext(setting: setting, line: line, quarter: council.period.quarter)
                    block.rows.append(GridRow(context: context, index: next, span: offset == 0 ? shown.count : nil))
                    next += 1
                }
            }
            sections.append(block)
        }
        self.sections = sections
        let columns = sheet.columns.filter { column in
            !column.onlyWhenFilled || sections.contains { $0.rows.contains { column.field.isFilled(in: $0.context) } }
        }
        self.columns = columns
        places = Self.places(of: columns, Array(columns.indices))
        showsOnlyWhatIsAlwaysThere =
            columns.count < sheet.columns.count && !columns.contains { $0.onlyWhenFilled }
    }

    /// A table of which it is only asked what stands where.
    init(table: TableID, columns: [ColumnTemplate], starts: [Int]) {
        self.table = table
        self.columns = columns
        places = Self.places(of: columns, starts)
        showsOnlyWhatIsAlwaysThere = false
        sections = []
    }

    /// The cell that shows a field in a row; nil where the template has no such column.
    func cell(_ field: Field, row: Int) -> CellReference? {
        places[field].map { CellReference(table, row: row, column: $0) }
    }

    /// - Parameter starts: where each column begins.
    private static func places(of columns: [ColumnTemplate], _ starts: [Int]) -> [Field: Int] {
        let single = zip(columns, starts).filter { $0.0.below.isEmpty }
        return Dictionary(single.map { ($0.0.field, $0.1) }) { first, _ in first }
    }

    /// The cell of a quarter's result in a row, of whichever of the two fields that show it.
    private func resultCell(_ row: GridRow, in quarter: Quarter) -> CellReference? {
        cell(quarter.resultField, row: row.index)
            ?? (quarter == row.context.quarter ? cell(.result, row: row.index) : nil)
    }

    /// The cells of a row that a rule speaks of in a quarter. A figure that stands in no cell is fixed in the formula.
    ///
    /// - Returns: nil where the template shows no results of the quarter: then there is nothing to follow.
    func figures(_ row: GridRow, in quarter: Quarter) -> FigureCells? {
        guard let line = row.context.line, let result = resultCell(row, in: quarter) else { return nil }
        let target = line.target(in: quarter)
        var figures = FigureCells(result: .cell(result))
        if let number = target?.number {
            let isShown = target?.typed == line.target(in: row.context.quarter)?.typed
            figures.target = (isShown ? cell(.target, row: row.index) : nil).map(Formula.cell) ?? .number(number)
            figures.earlier = target.flatMap { line.lastYearNumber(quarter, like: $0) }.map(Formula.number)
        } else if line.rule.suitsAnyTarget {
            // A target may yet be typed.
            figures.target = cell(.target, row: row.index).map(Formula.cell)
        }
        return figures
    }

    /// The rule of a row in a quarter, live; nil where a rating was stated or is not due, or where nothing is shown.
    func liveRating(_ row: GridRow, in quarter: Quarter, states: Formula?) -> LiveRating? {
        guard let line = row.context.line, let figures = figures(row, in: quarter), line.frequency.isDue(in: quarter),
            line.stated == nil, line.result(in: quarter)?.stated == nil
        else { return nil }
        let conditions = line.rule.conditions(
            isPercent: line.target(in: quarter)?.isPercent ?? false, hasLastYear: figures.earlier != nil)
        return liveRules.rating(by: conditions, on: figures, states: states)
    }

    /// The rating's word, live: by the rule, or the one that is stated for whatever result the year brings. Nil where
    /// the word stands by itself.
    func liveWord(_ row: GridRow, in quarter: Quarter, states: Formula?) -> Formula? {
        if let live = liveRating(row, in: quarter, states: states) { return live.word }
        guard let line = row.context.line, let stated = line.stated, line.result(in: quarter)?.stated == nil,
            line.frequency.isDue(in: quarter), let result = resultCell(row, in: quarter)
        else { return nil }
        return .if(.infix(.cell(result), .equals, .text("")), .text(""), .text(stated.rating.word))
    }
}

extension Field {
    /// Whether a row has something to show, or will have as soon as a result is typed.
    fileprivate func isFilled(in row: RowContext) -> Bool {
        if !content(of: row).isBlank { return true }
        return self == .direction && row.line?.directionConditions(in: row.quarter) != nil
    }
}

extension Quarter {
    var resultField: Field {
        switch self {
        case .q1: .resultQ1
        case .q2: .resultQ2
        case .q3: .resultQ3
        case .q4: .resultQ4
        }
    }
}
