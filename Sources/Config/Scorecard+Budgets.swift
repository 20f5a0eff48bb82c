import Finance
import Model

/// Finance's lines of one quarter, and where they stand.
struct FiledLedger: Sendable {
    let ledger: Ledger
    let places: TablePlaces

    /// Those of a year up to its reporting quarter: what another year's ledgers or later quarters' hold is not of its
    /// reports.
    ///
    /// - Parameter first: the number of the first of their files.
    static func all(_ ledgers: [Ledger], of period: Period, first: Int) -> [FiledLedger] {
        let wanted = ledgers.filter { $0.period.year == period.year && $0.period.quarter <= period.quarter }
        return wanted.enumerated().map { number, ledger in
            FiledLedger(ledger: ledger, places: TablePlaces(name: ledger.file, number: first + number))
        }
    }
}

extension Scorecard {
    /// Gives it the budget lines of its directorate.
    mutating func take(_ ledgers: [FiledLedger]) {
        for file in ledgers {
            let lines = file.ledger.places(of: code).map { place in
                var line = file.ledger[place].line
                line.origin = file.places.ticket(forLine: file.ledger.row(of: place))
                return line
            }
            if !lines.isEmpty { budgets[file.ledger.period.quarter] = Budget(lines: lines) }
        }
    }
}
