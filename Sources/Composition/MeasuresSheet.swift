import Model
import Report
import Template

/// The scorecard itself: a block for each section, a row for each measure, the priority's cells down over its measures.
struct MeasuresSheet {
    let template: SheetTemplate
    let grid: MeasuresGrid
    /// Nil where the report has no sheet of the budget.
    let budget: BudgetGrid?
    let texts: Texts
    /// The lists that cells offer and formulas look up; nil where the report has no sheet that holds them.
    let lists: RuleLists?

    func sheet() -> Sheet {
        var rows: [Row] = []
        for (section, block) in zip(texts.lines.sections, grid.sections) {
            rows.append(heading(of: section.section))
            rows += block.rows.map { row in Row(cells: grid.columns.map { cell($0.field, in: row) }) }
        }
        let columns = grid.columns.map { Column(heading: texts.filled($0.heading), alignment: $0.field.alignment) }
        return Sheet(
            name: template.name, widths: grid.columns.map(\.width),
            blocks: texts.titleBlocks(template) + [.table(Table(id: grid.table, columns: columns, rows: rows))],
            page: texts.page(template), frozenHeadings: grid.table,
            frozenColumns: min(template.frozenColumns, max(0, grid.columns.count - 1)), logo: true)
    }

    private func heading(of section: Section) -> Row {
        var shown = section
        shown.title = section.shownTitle
        var cells: [Cell] = grid.columns.map { .text(texts.filled($0.sectionHeading, section: shown)) }
        // A heading may run on over the columns that have none of their own.
        var index = 0
        while index < cells.count {
            let next = cells[(index + 1)...].firstIndex { !$0.content.isBlank } ?? cells.count
            cells[index].columnSpan = next - index
            for covered in (index + 1)..<next { cells[covered] = .covered }
            index = next
        }
        return Row(.section, cells: cells)
    }

    func cell(_ field: Field, in row: MeasuresGrid.GridRow) -> Cell {
        switch field.scope {
        case .measure: return row.context.line == nil ? withoutMeasure(field, row) : measureCell(field, row)
        default:
            guard let span = row.span else { return .covered }
            var cell = priorityCell(field, row)
            cell.rowSpan = span
            return cell
        }
    }

    private func withoutMeasure(_ field: Field, _ row: MeasuresGrid.GridRow) -> Cell {
        .text(field.content(of: row.context).shown, emphasis: .muted)
    }

    private func priorityCell(_ field: Field, _ row: MeasuresGrid.GridRow) -> Cell {
        let text = field.content(of: row.context).shown
        switch field {
        case .priorityTitle: return .text(text, emphasis: .strong)
        case .progressRating:
            return ratingChoice(text, field, row, prompt: "The accountable officer's rating of the priority.")
        case .progressForecast:
            return ratingChoice(text, field, row, prompt: "The rating that is expected at the year's end.")
        case .progressDirection:
            var cell = Cell.text(text)
            cell.choices = lists.map {
                Choices($0.directions, promptTitle: "Direction of travel", prompt: "Which way the priority is moving.")
            }
            return cell
        default: return .text(text)
        }
    }

    private func ratingChoice(_ word: String, _ field: Field, _ row: MeasuresGrid.GridRow, prompt: String) -> Cell {
        var cell = Cell.text(word)
        cell.awaitsInput = word.isEmpty
        cell.rules = grid.cell(field, row: row.index).map { LiveRating.toneRules(forWordIn: $0) } ?? []
        cell.choices = lists.map { Choices($0.ratings, promptTitle: "Overall rating", prompt: prompt) }
        return cell
    }

    private func measureCell(_ field: Field, _ row: MeasuresGrid.GridRow) -> Cell {
        guard let line = row.context.line else { return .empty }
        if let quarter = field.resultQuarter.flatMap(Quarter.init(rawValue:)) {
            return resultCell(of: line, in: quarter, row)
        }
        switch field {
        case .measureTitle: return .text(line.rowTitle)
        case .result: return resultCell(of: line, in: row.context.quarter, row)
        case .rating: return ratingCell(of: line, row)
        case .direction: return directionCell(of: line, row)
        case .forecastRating:
            let assessment = line.forecastAssessment(in: row.context.quarter)
            var cell = Cell.text(field.content(of: row.context).shown, emphasis: .strong)
            cell.tone = assessment?.rating?.tone
            return cell
        default:
            let content = field.content(of: row.context)
            return content.isBlank ? .empty : Cell(content)
        }
    }

    private func resultCell(of line: Line, in quarter: Quarter, _ row: MeasuresGrid.GridRow) -> Cell {
        let value = line.value(in: quarter)
        var cell = Cell(content(of: value, of: line, in: quarter))
        cell.awaitsInput = value == nil && line.frequency.isDue(in: quarter)
        cell.inputFormat = line.inputNotation(for: quarter)?.formatCode
        if let live = grid.liveRating(row, in: quarter, states: nil) {
            cell.rules = live.toneRules
        } else if let stated = line.assessment(in: quarter)?.rating, value != nil {
            cell.tone = stated.rag?.tone
            if quarter == row.context.quarter, let word = grid.cell(.rating, row: row.index) {
                cell.rules = LiveRating.toneRules(forWordIn: word)
                cell.tone = nil
            }
        }
        return cell
    }

    /// A result as typed; one that is a budget's total follows the total.
    private func content(of value: Value?, of line: Line, in quarter: Quarter) -> CellContent {
        let content = value?.cellContent ?? .empty
        guard let budget, line.budgetResults[quarter] != nil, quarter == texts.council.period.quarter,
            case .number(let shown) = content
        else { return content }
        return .formula(.cell(budget.cell(budget.variance, row: budget.totalRow)), now: .number(shown))
    }

    private func ratingCell(of line: Line, _ row: MeasuresGrid.GridRow) -> Cell {
        let quarter = row.context.quarter
        let word = line.ratingWord(in: quarter)
        // Ratings stand out by their colours; the words that are none stay in the background.
        var cell = Cell.text(word, emphasis: .muted)
        if let live = grid.liveWord(row, in: quarter, states: lists?.states) {
            cell.content = .formula(live, now: .text(word))
        } else if line.frequency.isDue(in: quarter) {
            cell.choices = lists.map {
                Choices($0.ratings, promptTitle: "Stated rating", prompt: "This rating is stated, not calculated.")
            }
        }
        cell.rules = grid.cell(.rating, row: row.index).map { LiveRating.toneRules(forWordIn: $0) } ?? []
        return cell
    }

    private func directionCell(of line: Line, _ row: MeasuresGrid.GridRow) -> Cell {
        let quarter = row.context.quarter
        let shown = line.movement(in: quarter)?.direction.shown ?? ""
        guard let conditions = line.directionConditions(in: quarter),
            let cells = movementCells(of: line, in: quarter, row),
            let live = grid.liveRules.direction(by: conditions, on: cells, holds: line.rule.good.value == .hold)
        else { return .text(shown) }
        return Cell(.formula(live, now: .text(shown)))
    }

    /// The cells that a direction of travel is told from: the earlier result may be this row's own.
    private func movementCells(of line: Line, in quarter: Quarter, _ row: MeasuresGrid.GridRow) -> FigureCells? {
        guard var cells = grid.figures(row, in: quarter), let basis = line.basis(of: quarter),
            let number = basis.value.number
        else { return nil }
        let earlier = basis.quarter.flatMap { grid.cell($0.resultField, row: row.index) }
        cells.earlier = earlier.map(Formula.cell) ?? .number(number)
        return cells
    }
}

extension Line {
    /// How a figure typed in an empty cell should look: as the latest result does, or else the target.
    func inputNotation(for quarter: Quarter) -> Notation? {
        let latest = Quarter.allCases.reversed().lazy.compactMap { self.value(in: $0)?.notation }.first
        return latest ?? target(in: quarter)?.notation
    }
}

extension Field {
    var alignment: Alignment {
        switch self {
        case .progressRating, .progressForecast, .progressDirection, .earlierRating, .budgetRating, .good,
            .lastYearEnd, .measuredIn, .targetNextYear, .targetAfterNextYear, .rating, .forecastRating, .direction,
            .quarter,
            .target, .result, .resultQ1, .resultQ2, .resultQ3, .resultQ4, .lastYear, .baseline, .forecast, .frequency:
            .centre
        case .targetNumber, .resultNumber, .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast,
            .budgetVariance, .budgetPercentage:
            .right
        default: .left
        }
    }
}
