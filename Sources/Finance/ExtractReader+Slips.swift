import Model
import Rows

// Lines that are merged as they stand, and read like a slip.
extension ExtractReader {
    /// A budget or an outturn that is left empty counts as nothing, and a rating comes of it: whoever merges must hear of
    /// each. Nothing beside nothing is no slip.
    mutating func noteBlanks(
        _ figures: RowFigures, _ amounts: Amounts, _ row: borrowing Row, _ plan: ColumnPlan, code: Span<UInt8>
    ) {
        let outturn: FinanceField = plan.basis == .forecast ? .forecast : .actual
        let known: [(field: FinanceField, amount: Money)] = [
            (.budget, amounts.budget), (outturn, amounts.outturn(plan.basis)), (.actual, amounts.actual ?? .zero),
        ]
        for field in [FinanceField.budget, outturn] {
            let reading = figures.reading(of: field)
            guard reading.isNothing,
                let beside = known.first(where: { $0.field != field && $0.amount != .zero })
            else { continue }
            if field == .budget { extract.blankBudgets += 1 } else { extract.blankOutturns += 1 }
            note(
                .noAmount(field, isDash: reading == .none, beside: beside.field, beside.amount), row,
                column: plan.column(of: field), code: code)
        }
    }

    /// `£28,432,233.19` is no amount in thousands, whatever the mapping says; `£5.25` may be one in millions.
    mutating func notePence(
        _ figures: RowFigures, _ row: borrowing Row, _ plan: ColumnPlan, code: Span<UInt8>
    ) {
        for field in RowFigures.kept {
            guard case .amount(let stated) = figures.reading(of: field), stated.place == mapping.units.exponent - 2,
                stated.money.parts.magnitude >= Self.thousand(of: mapping.units),
                let column = plan.column(of: field), let cell = row.cell(column), cell.kind == .text
            else { continue }
            let text = row.bytes.span.extracting(row.trimmed(cell))
            guard text.hasPoundSign else { continue }
            let kind = OddRow.Kind.pence(text.text, mapping.units)
            extract.pence.add(
                OddRow(kind: kind, row: row.number, line: row.line, column: column, costCentre: code.text))
            return
        }
    }

    /// A thousand as it is written, in parts of a pound.
    private static func thousand(of units: Units) -> UInt64 {
        Money.powersOfTen[Money.decimals + 3 + units.exponent].magnitude
    }

    /// A forecast in other units than its budget, or with its sign lost.
    ///
    /// - Parameter column: the forecast's.
    mutating func noteDistance(
        _ amounts: Amounts, _ row: borrowing Row, column: Int?, code: Span<UInt8>
    ) {
        guard let forecast = amounts.forecast, forecast != .zero, amounts.budget != .zero else { return }
        if (forecast < .zero) != (amounts.budget < .zero) {
            note(.otherSign(forecast: forecast, budget: amounts.budget), row, column: column, code: code)
        } else if (forecast.parts.magnitude - 1) / 10 >= amounts.budget.parts.magnitude {
            note(.overTenTimes(forecast: forecast, budget: amounts.budget), row, column: column, code: code)
        }
    }
}
