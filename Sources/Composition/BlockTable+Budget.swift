import Model
import Report
import Template

/// A budget line's cells in a table that a template lays out: pounds, and what follows the amounts beside it.
extension BlockTable {
    func budgetCell(_ field: Field, of row: BudgetRow, at place: CellReference) -> Cell {
        let line = row.line
        let variance = row.budget.variance(of: line)
        let figures = figures(of: row, at: place)
        switch field {
        case .budgetService: return .text(line.service, emphasis: .strong)
        case .budgetOriginal: return BudgetFigures.amount(line.original, row.money.original)
        case .budgetLatest: return BudgetFigures.amount(line.budget, row.money.latest)
        case .budgetActual: return BudgetFigures.amount(line.actual, row.money.actual)
        case .budgetForecast: return BudgetFigures.amount(line.forecast, row.money.outturn)
        case .budgetVariance:
            return figures?.variance(now: variance) ?? Cell(.number(row.money.variance.shown(variance)))
        case .budgetPercentage:
            let cell = live.grid.cell(.budgetVariance, row: place.row)
            return figures?.percentage(variance: cell, now: variance, of: line.budget)
                ?? Cell(CellContent(BudgetFigures.share(variance, of: line.budget)))
        case .budgetRating:
            let word = row.budget.rating(of: line, by: row.rule)?.word ?? ""
            var cell = Cell.text(word)
            if let live = figures?.rating(states: live.lists?.states) {
                cell.content = .formula(live.word, now: .text(word))
            }
            cell.rules = LiveRating.toneRules(forWordIn: place)
            return cell
        default: return Cell(field.content(of: row))
        }
    }

    /// Nil where the table lacks one of the two amounts: then there is nothing to follow.
    private func figures(of row: BudgetRow, at place: CellReference) -> BudgetFigures? {
        let outturn: Field = row.budget.basis == .forecast ? .budgetForecast : .budgetActual
        guard let outturn = live.grid.cell(outturn, row: place.row),
            let latest = live.grid.cell(.budgetLatest, row: place.row)
        else { return nil }
        return BudgetFigures(
            rule: row.rule, money: row.money.variance, outturn: outturn, latest: latest, liveRules: live.grid.liveRules)
    }
}
