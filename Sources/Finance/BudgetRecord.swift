import Model

/// A budget line with the three that find it again: directorate, cost centre and period.
package struct BudgetRecord: Hashable, Sendable {
    package var year: FinancialYear
    package var quarter: Quarter
    /// The directorate's code, as the scorecards have it.
    package var directorate: String
    package var line: BudgetLine

    package init(year: FinancialYear, quarter: Quarter, directorate: String, line: BudgetLine) {
        self.year = year
        self.quarter = quarter
        self.directorate = directorate
        self.line = line
    }
}
