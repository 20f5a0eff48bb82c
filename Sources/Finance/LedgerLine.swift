import Model

/// A line's parts, whose bytes are those of a reader's row or of a ledger.
package struct LedgerLine {
    /// The directorate's code.
    var directorate: String
    var costCentre: ArraySlice<UInt8>
    var service: ArraySlice<UInt8>
    var amounts: Amounts
    var explanation: ArraySlice<UInt8>
    /// Where in its file it stands.
    var row: Int
}

extension BudgetRecord {
    init(_ line: LedgerLine, _ period: Period) {
        self.init(
            year: period.year, quarter: period.quarter, directorate: line.directorate,
            line: BudgetLine(
                costCentre: line.costCentre.text, service: line.service.text,
                original: line.amounts.original?.decimal, budget: line.amounts.budget.decimal,
                actual: line.amounts.actual?.decimal, forecast: line.amounts.forecast?.decimal,
                explanation: line.explanation.text))
    }
}
