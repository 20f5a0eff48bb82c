import FoundationEssentials
import Model
import Rows

// Stated figures against what the others make them.
extension ExtractReader {
    /// The variance and the percentage of one line.
    mutating func check(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ amounts: Amounts, label: Span<UInt8>
    ) {
        let difference = amounts.outturn(plan.basis).parts - amounts.budget.parts
        let variance = plan.overspendIsPositive ? difference : -difference
        if let column = plan.variance {
            switch figures.variance {
            case .blank: break
            case .none, .amount:
                let stated = figures.variance.stated
                let slack = FigureCheck.slack(figures.budget, figures.outturn(plan.basis), figures.variance)
                if FigureCheck.agrees(stated, with: variance, slack: slack) {
                    extract.agreements += 1
                } else {
                    if FigureCheck.agrees(stated, with: -variance, slack: slack) { extract.reversedVariances += 1 }
                    disagree(row, .variance, column, label: label, Sum(parts: variance).decimal.barePounds)
                }
            case .unreadable, .tooLarge: disagree(row, .unreadable, column, label: label, "")
            }
        }
        guard let column = plan.percent else { return }
        switch figures.percent {
        case .blank: break
        case .none, .amount:
            // A share of nothing is nothing that can be compared.
            guard amounts.budget.parts != 0 else { return }
            let stated = figures.percent.stated
            let budget = amounts.budget.parts
            let slack = FigureCheck.slack(figures.budget, figures.outturn(plan.basis))
            let agrees =
                FigureCheck.plainlyAgrees(stated, variance: variance, budget: budget, slack: slack)
                ?? FigureCheck.agrees(
                    stated, variance: Sum(parts: variance).decimal, budget: amounts.budget.decimal,
                    slack: Sum(parts: slack).decimal)
            if agrees {
                extract.agreements += 1
            } else {
                disagree(
                    row, .percent, column, label: label,
                    FigureCheck.percent(
                        variance: Sum(parts: variance).decimal, budget: amounts.budget.decimal, like: stated))
            }
        case .unreadable, .tooLarge:
            // `#DIV/0!` and `n/a` are what there is to say of a budget of nothing.
            if amounts.budget.parts != 0 { disagree(row, .unreadable, column, label: label, "") }
        }
    }

    private mutating func disagree(
        _ row: borrowing Row, _ kind: Disagreement.Kind, _ column: Int, label: Span<UInt8>,
        _ recomputed: @autoclosure () -> String
    ) {
        // Texts only for those that are kept: a file that does not fit disagrees in every row.
        let listed = kind == .unreadable ? extract.unchecked.items.count : extract.disagreements.items.count
        let isKept = listed < Listing<Disagreement>.most
        let disagreement = Disagreement(
            kind: kind, row: row.number, line: row.line, column: column, label: isKept ? label.text : "",
            stated: isKept ? Self.shown(column, row) : "", recomputed: isKept ? recomputed() : "")
        if kind == .unreadable { extract.unchecked.add(disagreement) } else { extract.disagreements.add(disagreement) }
    }

    private static func shown(_ column: Int, _ row: borrowing Row) -> String {
        guard let cell = row.cell(column) else { return "" }
        return cell.kind == .uncalculated ? "(not calculated)" : row.bytes[row.trimmed(cell)].text
    }
}

// MARK: Total rows

extension ExtractReader {
    /// A total row as the rows above it would have it.
    struct Total {
        var sums: Sums
        /// Fields whose stated amount is another.
        var wrong: [FinanceField]
        /// Fields that state an amount.
        var compared: Int

        var agrees: Bool { compared > 0 && wrong.isEmpty }
    }

    /// A row without a cost centre is a total where it says so, or where its amounts are those of the rows above.
    mutating func isTotal(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ texts: RowTexts
    ) -> Bool {
        let first = row.firstText
        let label = [texts.code, texts.service, first].first {
            Label.isTotalWithoutCode(texts.bytes.span.extracting($0))
        }
        guard label != nil || (figures.isReadable && total(row, figures, plan, texts).agrees && running.count > 0)
        else { return false }
        takeTotal(row, plan, figures, texts, label: label ?? first)
        return true
    }

    /// - Parameter label: where in the texts' bytes the row's label is.
    mutating func takeTotal(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ texts: RowTexts, label: Range<Int>
    ) {
        let total = total(row, figures, plan, texts)
        let label = texts.bytes.span.extracting(label)
        extract.agreements += total.compared - total.wrong.count
        for field in total.wrong {
            guard let column = plan.column(of: field) else { continue }
            let sum = field == .variance ? variance(total.sums, plan) : total.sums.sum(of: field)
            disagree(row, .total(field), column, label: label, sum.decimal.barePounds)
        }
        for field in [FinanceField.original, .budget, .actual, .forecast, .variance]
        where figures.reading(of: field).isBad {
            if let column = plan.column(of: field) { disagree(row, .unreadable, column, label: label, "") }
        }
        checkPercent(row, plan, figures, total.sums, label: label)
        running.endWithTotal()
    }

    /// The sums that agree in the most fields; of sums that agree alike, the likeliest.
    mutating func total(
        _ row: borrowing Row, _ figures: RowFigures, _ plan: ColumnPlan, _ texts: RowTexts
    ) -> Total {
        let fields = [FinanceField.original, .budget, .actual, .forecast, .variance]
            .filter { figures.reading(of: $0).isStated }
        let directorate = texts.bytes.span.extracting(texts.directorate)
        let number = directorate.isEmpty || Label.isTotal(directorate) ? nil : lookup.known(directorate)
        var best: Total?
        for sums in running.scopes(directorate: number) {
            let wrong = fields.filter { field in
                let exact = field == .variance ? variance(sums, plan) : sums.sum(of: field)
                return !FigureCheck.agrees(figures.reading(of: field).stated, with: exact)
            }
            if wrong.count < best?.wrong.count ?? .max {
                best = Total(sums: sums, wrong: wrong, compared: fields.count)
            }
            if wrong.isEmpty { break }
        }
        return best ?? Total(sums: Sums(), wrong: fields, compared: fields.count)
    }

    private func variance(_ sums: Sums, _ plan: ColumnPlan) -> Sum {
        plan.overspendIsPositive ? sums.outturn(plan.basis) - sums.budget : sums.budget - sums.outturn(plan.basis)
    }

    private mutating func checkPercent(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ sums: Sums, label: Span<UInt8>
    ) {
        guard let column = plan.percent, figures.percent.isStated, sums.budget.decimal != 0 else { return }
        let (exact, budget) = (variance(sums, plan).decimal, sums.budget.decimal)
        let slack = Sum(parts: FigureCheck.slack(figures.budget, figures.outturn(plan.basis))).decimal
        if FigureCheck.agrees(figures.percent.stated, variance: exact, budget: budget, slack: slack) {
            extract.agreements += 1
        } else {
            disagree(
                row, .percent, column, label: label,
                FigureCheck.percent(variance: exact, budget: budget, like: figures.percent.stated))
        }
    }
}

extension AmountReading {
    /// What it states; a dash states nought, to the penny.
    var stated: StatedAmount {
        if case .amount(let stated) = self { stated } else { StatedAmount(money: .zero, place: 0) }
    }
}
