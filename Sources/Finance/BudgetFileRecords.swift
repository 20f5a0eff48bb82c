import Model

/// A budget file's records, the headings first: each made when it is asked for, as there may be a million of them.
///
/// Fields are bytes of UTF-8.
package struct BudgetFileRecords: Sequence, Sendable {
    private let period: Period
    private let count: Int
    private let line: @Sendable (Int) -> LedgerLine

    package init(_ merged: MergedLedger) {
        period = merged.new.period
        count = merged.count
        line = { merged.parts(merged.lines[$0]) }
    }

    /// - Parameter code: of the one directorate whose lines are wanted, whatever the case of its letters.
    package init(_ ledger: Ledger, of code: String) {
        let places = ledger.places(of: code)
        period = ledger.period
        count = places.count
        line = { ledger.line(places[$0]) }
    }

    package func makeIterator() -> some IteratorProtocol<[ArraySlice<UInt8>]> {
        let year = Array(period.year.description.utf8)[...]
        let quarter = Array(period.quarter.description.utf8)[...]
        let headings = CollectionOfOne(BudgetFile.headings.map { Array($0.utf8)[...] })
        let records = (0..<count).lazy.map { index in
            let line = self.line(index)
            let amounts = line.amounts
            return [
                year, quarter, Array(line.directorate.utf8)[...], line.costCentre, line.service,
                Self.digits(amounts.original), Self.digits(amounts.budget), Self.digits(amounts.actual),
                Self.digits(amounts.forecast), line.explanation,
            ]
        }
        var (first, rest) = (headings.makeIterator(), records.makeIterator())
        return AnyIterator { first.next() ?? rest.next() }
    }

    private static func digits(_ money: Money?) -> ArraySlice<UInt8> { money?.digits[...] ?? [] }
}
