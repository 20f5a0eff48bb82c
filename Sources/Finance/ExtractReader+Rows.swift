import Model
import Rows

// What becomes of a row below the headings.
extension ExtractReader {
    mutating func sort(_ row: borrowing Row, by plan: ColumnPlan) {
        if isAskedToSkip(row) { return skip(row, .asked) }
        if !carried.isEmpty { carryTexts(of: row, plan) }
        let figures = RowFigures(row, plan, units: mapping.units)
        let texts = RowTexts(row, plan, carried: carried)
        if !figures.hasAmounts, isPassedOver(row, plan, figures, texts) { return }

        let code = texts.bytes.span.extracting(texts.code)
        if code.isEmpty || Label.isTotal(code) || isNet(texts) {
            if isTotal(row, plan, figures, texts) { return skip(row, .total) }
            return refuse(row, .noCostCentre, figures, plan)
        }
        if Label.isTotal(texts.bytes.span.extracting(texts.service)) {
            if total(row, figures, plan, texts).agrees {
                takeTotal(row, plan, figures, texts, label: texts.service)
                return skip(row, .total)
            }
            note(.calledTotal(texts.text(texts.service)), row, column: plan.service, code: code)
        }
        if let isWanted = isOfPeriod(row, plan, figures, texts) {
            if isWanted {
                takeLine(row, plan, figures, texts)
            } else {
                let amounts = figures.amounts(basis: plan.basis)
                extract.totals.otherPeriods.add(amounts)
                running.add(amounts, directorate: directorate(texts, centre: centre(of: code)))
                skip(row, .otherPeriod)
            }
        }
    }

    /// What the mapping's list says of a cost centre.
    mutating func centre(of code: Span<UInt8>) -> CodeLookup.Centre? {
        lookup.listsCostCentres ? lookup.costCentre(code) : nil
    }

    /// The number of the word that a row's directorate goes by.
    mutating func directorate(_ texts: RowTexts, centre: CodeLookup.Centre?) -> Int? {
        lookup.directorate(stated: texts.bytes.span.extracting(texts.heldDirectorate), of: centre)
    }

    /// `Net expenditure` where codes stand, and nothing beside it.
    private func isNet(_ texts: RowTexts) -> Bool {
        let code = texts.bytes.span.extracting(texts.code)
        guard texts.service.isEmpty, texts.directorate.isEmpty, !code.isEmpty else { return false }
        return code[0] | 0x20 == UInt8(ascii: "n") && Label.isTotalWithoutCode(code)
    }

    /// Rows without a single amount: blank ones, headings of groups and later pages, notes and footers.
    private mutating func isPassedOver(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ texts: RowTexts
    ) -> Bool {
        if row.firstText.isEmpty {
            skip(row, .blank)
            return true
        }
        if isHeadingsAgain(row, plan) || isUnitsRow(row, plan) {
            skip(row, .headings)
            return true
        }
        let count = [texts.code, texts.service, texts.directorate].count { !$0.isEmpty }
        let isTotal = [texts.code, texts.service].contains { Label.isTotal(texts.bytes.span.extracting($0)) }
        switch (figures.isReadable, isTotal) {
        // Formulas that are broken are worth a word, in a total as in a line.
        case (false, true): return false
        case (false, false) where !texts.code.isEmpty || count > 1: return false
        case (true, false) where !texts.code.isEmpty && count > 1:
            refuse(row, .noAmounts, figures, plan)
            return true
        default:
            skip(row, .note)
            return true
        }
    }

    private func isHeadingsAgain(_ row: borrowing Row, _ plan: ColumnPlan) -> Bool {
        headings.isAgain([plan.budget, plan.costCentre].map { ($0, row.plainText($0)) })
    }

    /// A second row of headings that says only what the amounts count: `£000`.
    private mutating func isUnitsRow(_ row: borrowing Row, _ plan: ColumnPlan) -> Bool {
        guard row.number > headings.number, extract.rowsTaken == 0 else { return false }
        let heading = row.plainText(plan.budget)
        let text = HeadingText(heading)
        guard text.folded.isEmpty, !heading.isEmpty else { return false }
        if let stated = text.units, stated != mapping.units {
            var complaints = HeadingComplaints(row: HeadingRow(row), file: extract.file, places: places)
            complaints.add(
                unitsOf: complaints.row.headings.first { $0.column == plan.budget }, declared: mapping.units,
                isChosen: mapping.columns[.budget] != nil)
            extract.problems += complaints.found
        }
        return true
    }

    /// Nil after a refusal.
    private mutating func isOfPeriod(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ texts: RowTexts
    ) -> Bool? {
        if let column = plan.year {
            guard let isWanted = lookup.isWanted(year: texts.bytes.span.extracting(texts.heldYear)) else {
                refuse(row, .unknownYear, figures, plan, column: column, field: .year)
                return nil
            }
            if !isWanted { return false }
        }
        guard let column = plan.period else { return true }
        if texts.heldPeriod.isEmpty {
            refuse(row, .noPeriod, figures, plan)
            return nil
        }
        guard let isWanted = lookup.isWanted(period: texts.bytes.span.extracting(texts.heldPeriod)) else {
            refuse(row, .unknownPeriod, figures, plan, column: column, field: .period)
            return nil
        }
        return isWanted
    }

    /// Remembers what holds for the rows below; it ends with a total.
    private mutating func carryTexts(of row: borrowing Row, _ plan: ColumnPlan) {
        let texts = carried.keys.map { (column: $0, text: row.bytes(in: $0)) }.filter { !$0.text.isEmpty }
        guard !texts.isEmpty, !isHeadingsAgain(row, plan) else { return }
        for (column, text) in texts { carried[column] = Label.isTotal(text.span) ? [] : text }
    }

    mutating func refuse(
        _ row: borrowing Row, _ reason: RefusedRow.Reason, _ figures: RowFigures, _ plan: ColumnPlan,
        column: Int? = nil, field: FinanceField? = nil
    ) {
        let amounts = figures.amounts(basis: plan.basis)
        extract.totals.refused.add(amounts)
        running.add(amounts, directorate: nil)
        let text = row.plainText(column ?? plan.costCentre)
        extract.refused.add(
            RefusedRow(reason: reason, row: row.number, line: row.line, column: column, field: field, text: text))
    }
}
