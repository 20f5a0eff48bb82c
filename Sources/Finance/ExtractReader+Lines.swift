import Model
import Rows

// Rows that are lines of a budget.
extension ExtractReader {
    mutating func takeLine(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, code: ArraySlice<UInt8>,
        service: ArraySlice<UInt8>
    ) {
        if !figures.isReadable { return refuseAmount(row, plan, figures) }
        let mapped = lookup.listsCostCentres ? lookup.costCentre(code) : nil
        let word = directorateNumber(row, plan, code: code)
        let isListed = mapped != nil || !lookup.listsCostCentres
        if isListed, word == nil { return refuse(row, .noDirectorate, figures, plan) }
        let explanation = plan.explanation.map { Self.text($0, row) } ?? []
        for (text, column, field) in [
            (code, plan.costCentre, FinanceField.costCentre), (service, plan.service, .service),
            (explanation, plan.explanation, .explanation),
        ] where text.count > Self.mostUnits && (field != .explanation || text.text.utf16.count > Self.mostUnits) {
            return refuse(row, .longText, figures, plan, column: column, field: field)
        }

        let amounts = figures.amounts(basis: plan.basis)
        note(figures, amounts, row, plan, code: code)
        check(row, plan, figures, amounts, label: code)
        extract.totals.file.add(amounts)
        running.add(amounts, directorate: word)
        guard isListed, let word else { return setAside(row, .costCentre, code.text, amounts) }
        guard let directorate = lookup.words[word].directorate else {
            return setAside(row, .directorate, lookup.words[word].text, amounts, lookup.words[word])
        }
        let ours = mapped?.code.map { Array($0.utf8)[...] } ?? code
        guard let index = extract.ledger.find(directorate: directorate, costCentre: ours) else {
            extract.ledger.append(
                directorate: directorate, costCentre: ours, service: service, amounts: amounts,
                explanation: explanation, row: row.number)
            extract.totals.taken.add(amounts)
            extract.rowsTaken += 1
            return
        }
        let sum = extract.ledger[amountsOf: index].adding(amounts)
        let first = extract.ledger.costCentre(index)
        guard first == ours, mapping.duplicates == .addUp, let sum else {
            extract.totals.duplicates.add(amounts)
            let duplicate = DuplicateRow(
                kind: first != ours
                    ? .otherNoughts(firstCode: first.text) : mapping.duplicates == .addUp ? .sumTooLarge : .again,
                row: row.number, line: row.line, firstRow: extract.ledger.row(of: index),
                directorate: extract.ledger.directorates[directorate], costCentre: ours.text)
            extract.duplicates.add(duplicate)
            return
        }
        extract.ledger[amountsOf: index] = sum
        extract.totals.taken.add(amounts)
        extract.rowsTaken += 1
        join(service: service, explanation: explanation, to: index)
    }

    /// Excel's limit on a cell's text, in UTF-16 units.
    static let mostUnits = 32_767

    /// Puts the texts of a row beside those of the line that it was added to.
    private mutating func join(service: ArraySlice<UInt8>, explanation: ArraySlice<UInt8>, to index: Int) {
        if joinedTexts[index] == nil {
            joinedTexts[index] = JoinedTexts(
                service: extract.ledger.service(index), explanation: extract.ledger.explanation(index))
        }
        joinedTexts[index]?.add(service: service, explanation: explanation)
    }

    private mutating func setAside(
        _ row: borrowing Row, _ kind: UnmatchedRows.Kind, _ text: String, _ amounts: Amounts,
        _ word: CodeLookup.Word? = nil
    ) {
        extract.totals.unmatched.add(amounts)
        var key = UnmatchedKey(kind: kind, word: text)
        if unmatchedPlaces[key] == nil, unmatchedPlaces.count >= Self.mostUnmatched { key.word = nil }
        let place: Int
        if let known = unmatchedPlaces[key] {
            place = known
        } else {
            place = extract.unmatched.count
            unmatchedPlaces[key] = place
            extract.unmatched.append(
                UnmatchedRows(
                    kind: kind, word: key.word, code: key.word == nil ? nil : word?.code,
                    namesake: key.word == nil ? nil : word?.namesake, firstRow: row.number, firstLine: row.line))
        }
        extract.unmatched[place].rows += 1
        extract.unmatched[place].sums.add(amounts)
    }

    /// Words that are told apart; the rest is one.
    private static let mostUnmatched = 10_000

    private mutating func note(
        _ figures: RowFigures, _ amounts: Amounts, _ row: borrowing Row, _ plan: ColumnPlan, code: ArraySlice<UInt8>
    ) {
        // Told here, as nearly no row needs a call.
        if figures.budget.isNothing || figures.outturn(plan.basis).isNothing {
            noteBlanks(figures, amounts, row, plan, code: code)
        }
        if row.cell(plan.costCentre)?.kind == .date || Label.isSpoilt(code) {
            note(.spoiltCode, row, column: plan.costCentre, code: code)
        }
        if mapping.units != .pounds { notePence(figures, row, plan, code: code) }
        if checksDistance, plan.basis == .forecast { noteDistance(amounts, row, column: plan.forecast, code: code) }
        note(figures.original)
        note(figures.budget)
        note(figures.actual)
        note(figures.forecast)
    }

    private mutating func note(_ reading: AmountReading) {
        guard case .amount(let stated) = reading else { return }
        if stated.money.hasPartOfPenny { extract.partsOfPennies += 1 }
        if stated.isRounded { extract.rounded += 1 }
    }

    mutating func note(
        _ kind: OddRow.Kind, _ row: borrowing Row, column: Int?, code: ArraySlice<UInt8>
    ) {
        let (number, line) = (row.number, row.line)
        extract.odd.add(OddRow(kind: kind, row: number, line: line, column: column, costCentre: code.text))
    }

    /// Names the first cell that is no amount.
    private mutating func refuseAmount(_ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures) {
        for field in RowFigures.kept where figures.reading(of: field).isBad {
            guard let column = plan.column(of: field) else { continue }
            let reason: RefusedRow.Reason =
                switch row.cell(column)?.kind {
                case .uncalculated: .uncalculated
                case .error: .spreadsheetError
                case _ where Self.text(column, row).first == UInt8(ascii: "#"): .spreadsheetError
                default: figures.reading(of: field) == .tooLarge ? .amountTooLarge : .unreadableAmount
                }
            return refuse(row, reason, figures, plan, column: column, field: field)
        }
    }
}
