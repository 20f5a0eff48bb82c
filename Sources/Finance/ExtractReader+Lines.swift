import Model
import Rows

// Rows that are lines of a budget.
extension ExtractReader {
    mutating func takeLine(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, _ texts: RowTexts
    ) {
        if !figures.isReadable { return refuseAmount(row, plan, figures) }
        let code = texts.bytes.span.extracting(texts.code)
        let centre = centre(of: code)
        let word = directorate(texts, centre: centre)
        let isListed = centre != nil || !lookup.listsCostCentres
        if isListed, word == nil { return refuse(row, .noDirectorate, figures, plan) }
        if let field = tooLong(texts) {
            return refuse(row, .longText, figures, plan, column: plan.column(of: field), field: field)
        }

        let amounts = figures.amounts(basis: plan.basis)
        note(figures, amounts, row, plan, code: code)
        check(row, plan, figures, amounts, label: code)
        running.add(amounts, directorate: word)
        guard isListed, let word else { return setAside(row, .costCentre, code.text, amounts) }
        guard let directorate = lookup.words[word].directorate else {
            return setAside(row, .directorate, lookup.words[word].text, amounts, lookup.words[word])
        }
        if let ours = centre?.code {
            add(amounts, row, texts, to: directorate, ours.span)
        } else {
            add(amounts, row, texts, to: directorate, code)
        }
    }

    /// Excel's limit on a cell's text, in UTF-16 units.
    static let mostUnits = 32_767

    /// A field that no cell of a workbook can hold.
    private func tooLong(_ texts: RowTexts) -> FinanceField? {
        if texts.code.count > Self.mostUnits { return .costCentre }
        if texts.heldService.count > Self.mostUnits { return .service }
        guard texts.explanation.count > Self.mostUnits else { return nil }
        return texts.bytes.span.extracting(texts.explanation).utf16Count > Self.mostUnits ? .explanation : nil
    }

    /// Makes a line of a row, or adds it to the line of its key.
    private mutating func add(
        _ amounts: Amounts, _ row: borrowing Row, _ texts: RowTexts, to directorate: Int, _ costCentre: Span<UInt8>
    ) {
        let service = texts.bytes.span.extracting(texts.heldService)
        let explanation = texts.bytes.span.extracting(texts.explanation)
        if let index = extract.ledger.find(directorate: directorate, costCentre: costCentre) {
            let sum = extract.ledger[amountsOf: index].adding(amounts)
            let isSame = extract.ledger.costCentre(index, is: costCentre)
            guard isSame, mapping.duplicates == .addUp, let sum else {
                extract.totals.duplicates.add(amounts)
                let first = extract.ledger.costCentre(index).text
                let again = mapping.duplicates == .addUp ? DuplicateRow.Kind.sumTooLarge : .again
                let duplicate = DuplicateRow(
                    kind: isSame ? again : .otherNoughts(firstCode: first), row: row.number, line: row.line,
                    firstRow: extract.ledger.row(of: index), directorate: extract.ledger.directorates[directorate],
                    costCentre: costCentre.text)
                extract.duplicates.add(duplicate)
                return
            }
            extract.ledger[amountsOf: index] = sum
            join(service: service, explanation: explanation, to: index)
        } else {
            extract.ledger.append(
                directorate: directorate, costCentre: costCentre, service: service, amounts: amounts,
                explanation: explanation, row: row.number)
        }
        extract.totals.taken.add(amounts)
        extract.rowsTaken += 1
    }

    /// Puts the texts of a row beside those of the line that it was added to: of services, the first that there is.
    private mutating func join(service: Span<UInt8>, explanation: Span<UInt8>, to index: Int) {
        if extract.ledger.service(index).isEmpty, !service.isEmpty {
            extract.ledger.setTexts(
                of: index, service: service.array, explanation: Array(extract.ledger.explanation(index)))
        }
        // Most rows of a line say the same.
        guard !extract.ledger.explanation(index, is: explanation) else { return }
        if !joinedTexts.has(index) { joinedTexts.add(extract.ledger.explanation(index).span, to: index) }
        joinedTexts.add(explanation, to: index)
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
        _ figures: RowFigures, _ amounts: Amounts, _ row: borrowing Row, _ plan: ColumnPlan, code: Span<UInt8>
    ) {
        // Told here, as nearly no row needs a call.
        if figures.budget.isNothing || figures.outturn(plan.basis).isNothing {
            noteBlanks(figures, amounts, row, plan, code: code)
        }
        if case .date? = row.cell(plan.costCentre)?.kind {
            note(.spoiltCode, row, column: plan.costCentre, code: code)
        } else if Label.isSpoilt(code) {
            note(.spoiltCode, row, column: plan.costCentre, code: code)
        }
        if mapping.units != .pounds { notePence(figures, row, plan, code: code) }
        if checksDistance, case .forecast = plan.basis { noteDistance(amounts, row, column: plan.forecast, code: code) }
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
        _ kind: OddRow.Kind, _ row: borrowing Row, column: Int?, code: Span<UInt8>
    ) {
        extract.odd.add(
            OddRow(kind: kind, row: row.number, line: row.line, column: column, costCentre: code.text))
    }

    /// Names the first cell that is no amount.
    private mutating func refuseAmount(_ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures) {
        for field in RowFigures.kept where figures.reading(of: field).isBad {
            guard let column = plan.column(of: field) else { continue }
            let reason: RefusedRow.Reason =
                switch row.cell(column)?.kind {
                case .uncalculated: .uncalculated
                case .error: .spreadsheetError
                case _ where row.bytes(in: column).first == UInt8(ascii: "#"): .spreadsheetError
                default: figures.reading(of: field) == .tooLarge ? .amountTooLarge : .unreadableAmount
                }
            return refuse(row, reason, figures, plan, column: column, field: field)
        }
    }
}
