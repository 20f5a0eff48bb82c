import Diagnostics
import Finance
import Model

extension Council {
    /// Gives each scorecard the budget lines of its directorate. What another year's ledgers or later quarters' hold is
    /// not of this report.
    ///
    /// - Parameter ticket: gives a ticket for a place.
    mutating func take(_ ledgers: [Ledger], ticket: (Place) -> Origin) {
        for ledger in ledgers where ledger.period.year == period.year && ledger.period.quarter <= period.quarter {
            for index in scorecards.indices {
                let lines = ledger.places(of: scorecards[index].code).map { place in
                    var line = ledger[place].line
                    line.origin = ticket(Place(file: ledger.file, line: ledger.row(of: place)))
                    return line
                }
                if !lines.isEmpty { scorecards[index].budgets[ledger.period.quarter] = Budget(lines: lines) }
            }
        }
    }
}
