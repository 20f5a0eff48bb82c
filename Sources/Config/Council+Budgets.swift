import Finance
import Model

extension Council {
    /// Gives each scorecard the budget lines of its directorate. What another year's ledgers or later quarters' hold is
    /// not of this report.
    mutating func take(_ ledgers: [Ledger]) {
        for ledger in ledgers where ledger.period.year == period.year && ledger.period.quarter <= period.quarter {
            for index in scorecards.indices {
                let lines = ledger.lines(of: scorecards[index].code)
                if !lines.isEmpty { scorecards[index].budgets[ledger.period.quarter] = Budget(lines: lines) }
            }
        }
    }
}
