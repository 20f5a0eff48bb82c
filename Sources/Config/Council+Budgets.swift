import Finance
import Model

extension Council {
    /// Gives each scorecard the budget lines of its directorate. What another year's ledgers or later quarters' hold is
    /// not of this report.
    mutating func take(_ ledgers: [Ledger], _ gathered: inout Gathered) {
        for ledger in ledgers where ledger.period.year == period.year && ledger.period.quarter <= period.quarter {
            var places = FilePlaces(of: ledger.file, number: gathered.origins.nextFile)
            defer { gathered.add(places) }
            for index in scorecards.indices {
                let lines = ledger.places(of: scorecards[index].code).map { place in
                    var line = ledger[place].line
                    line.origin = places.ticket(forLine: ledger.row(of: place))
                    return line
                }
                if !lines.isEmpty { scorecards[index].budgets[ledger.period.quarter] = Budget(lines: lines) }
            }
        }
    }
}
