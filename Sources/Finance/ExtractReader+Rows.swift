import Model
import Rows

// What becomes of a row below the headings.
extension ExtractReader {
    mutating func sort(_ row: borrowing Row, by plan: ColumnPlan) {
        if isAskedToSkip(row) { return skip(row, .asked) }
        if !plan.filledDown.isEmpty { carryTexts(of: row, plan) }
        let figures = RowFigures(row, plan, units: mapping.units)
        let code = Self.text(plan.costCentre, row)
        let service = plan.service.map { Self.text($0, row) } ?? []
        if !figures.hasAmounts, isPassedOver(row, plan, figures, code: code, service: service) { return }

        if code.isEmpty || Label.isTotal(code) || isNet(code, service: service, row, plan) {
            if isTotal(row, plan, figures, code: code, service: service) { return skip(row, .total) }
            return refuse(row, .noCostCentre, figures, plan)
        }
        if Label.isTotal(service) {
            if total(row, figures, plan).agrees {
                takeTotal(row, plan, figures, label: service)
                return skip(row, .total)
            }
            note(.calledTotal(service.text), row, column: plan.service, code: code)
        }
        if let isWanted = isOfPeriod(row, plan, figures, code: code) {
            if isWanted {
                takeLine(row, plan, figures, code: code, service: plan.service.map { filled($0, row) } ?? [])
            } else {
                let amounts = figures.amounts(basis: plan.basis)
                extract.totals.file.add(amounts)
                extract.totals.otherPeriods.add(amounts)
                running.add(amounts, directorate: directorateNumber(row, plan, code: code))
                skip(row, .otherPeriod)
            }
        }
    }

    /// `Net expenditure` where codes stand, and nothing beside it.
    private func isNet(
        _ code: ArraySlice<UInt8>, service: ArraySlice<UInt8>, _ row: borrowing Row, _ plan: ColumnPlan
    ) -> Bool {
        guard code.first.map({ $0 | 0x20 }) == UInt8(ascii: "n"), service.isEmpty else { return false }
        return Label.isTotalWithoutCode(code) && (plan.directorate.map { Self.text($0, row).isEmpty } ?? true)
    }

    /// Rows without a single amount: blank ones, headings of groups and later pages, notes and footers.
    private mutating func isPassedOver(
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, code: ArraySlice<UInt8>,
        service: ArraySlice<UInt8>
    ) -> Bool {
        if Self.firstText(row).isEmpty {
            skip(row, .blank)
            return true
        }
        if isHeadingsAgain(row, plan) || isUnitsRow(row, plan) {
            skip(row, .headings)
            return true
        }
        let texts = [code, service, plan.directorate.map { Self.text($0, row) } ?? []].count { !$0.isEmpty }
        let isTotal = Label.isTotal(code) || Label.isTotal(service)
        switch (figures.isReadable, isTotal) {
        // Formulas that are broken are worth a word, in a total as in a line.
        case (false, true): return false
        case (false, false) where !code.isEmpty || texts > 1: return false
        case (true, false) where !code.isEmpty && texts > 1:
            refuse(row, .noAmounts, figures, plan)
            return true
        default:
            skip(row, .note)
            return true
        }
    }

    private func isHeadingsAgain(_ row: borrowing Row, _ plan: ColumnPlan) -> Bool {
        headings.isAgain([plan.budget, plan.costCentre].map { ($0, Self.text($0, row).text) })
    }

    /// A second row of headings that says only what the amounts count: `£000`.
    private mutating func isUnitsRow(_ row: borrowing Row, _ plan: ColumnPlan) -> Bool {
        guard row.number > headings.number, extract.rowsTaken == 0 else { return false }
        let text = HeadingText(Self.text(plan.budget, row).text)
        guard text.folded.isEmpty, !Self.text(plan.budget, row).isEmpty else { return false }
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
        _ row: borrowing Row, _ plan: ColumnPlan, _ figures: RowFigures, code: ArraySlice<UInt8>
    ) -> Bool? {
        if let column = plan.year {
            let text = filled(column, row)
            guard let isWanted = lookup.isWanted(year: text) else {
                refuse(row, .unknownYear, figures, plan, column: column, field: .year)
                return nil
            }
            if !isWanted { return false }
        }
        guard let column = plan.period else { return true }
        let text = filled(column, row)
        if text.isEmpty {
            refuse(row, .noPeriod, figures, plan)
            return nil
        }
        guard let isWanted = lookup.isWanted(period: text) else {
            refuse(row, .unknownPeriod, figures, plan, column: column, field: .period)
            return nil
        }
        return isWanted
    }

    /// The number of the word that a row's directorate goes by, for totals of directorates.
    mutating func directorateNumber(_ row: borrowing Row, _ plan: ColumnPlan, code: ArraySlice<UInt8>) -> Int? {
        let mapped = lookup.listsCostCentres ? lookup.costCentre(code)?.directorate : nil
        if let stated = mapped ?? mapping.directorate { return lookup.number(of: Array(stated.value.utf8)[...]) }
        guard let column = plan.directorate else { return nil }
        let text = filled(column, row)
        return text.isEmpty ? nil : lookup.number(of: text)
    }

    /// Remembers what holds for the rows below; it ends with a total.
    private mutating func carryTexts(of row: borrowing Row, _ plan: ColumnPlan) {
        let texts = plan.filledDown.map { (column: $0, text: Self.text($0, row)) }.filter { !$0.text.isEmpty }
        guard !texts.isEmpty, !isHeadingsAgain(row, plan) else { return }
        for (column, text) in texts { carried[column] = Label.isTotal(text) ? nil : Array(text) }
    }

    /// A column's text, or the one that holds for the row where its own cell is empty.
    private func filled(_ column: Int, _ row: borrowing Row) -> ArraySlice<UInt8> {
        let text = Self.text(column, row)
        return text.isEmpty ? carried[column]?[...] ?? [] : text
    }

    mutating func refuse(
        _ row: borrowing Row, _ reason: RefusedRow.Reason, _ figures: RowFigures, _ plan: ColumnPlan,
        column: Int? = nil, field: FinanceField? = nil
    ) {
        let amounts = figures.amounts(basis: plan.basis)
        extract.totals.file.add(amounts)
        extract.totals.refused.add(amounts)
        running.add(amounts, directorate: nil)
        let text = column.map { Self.text($0, row) } ?? Self.text(plan.costCentre, row)
        extract.refused.add(
            RefusedRow(
                reason: reason, row: row.number, line: row.line, column: column, field: field, text: text.text))
    }

    /// What a cell holds, without the white space around it. A whole number is written without a point or a power,
    /// since programs write the code 4012 in many ways, and with the leading noughts that its format shows.
    static func text(_ column: Int, _ row: borrowing Row) -> ArraySlice<UInt8> {
        guard let cell = row.cell(column) else { return [] }
        let bytes = row.bytes[cell.range].trimmed
        guard cell.kind == .number else { return bytes }
        var number = bytes
        if bytes.contains(where: { !(0x30...0x39).contains($0) }) {
            guard case .amount(let stated) = AmountReader.read(bytes, units: .pounds) else { return bytes }
            number = Array(stated.money.decimal.description.utf8)[...]
        }
        let missing = Int(cell.digits) - number.count
        guard missing > 0, number.allSatisfy({ (0x30...0x39).contains($0) }) else { return number }
        return (Array(repeating: 0x30, count: missing) + number)[...]
    }
}
