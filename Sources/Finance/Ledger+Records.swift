import Model

extension Ledger: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(index: Int) -> BudgetRecord { BudgetRecord(line(index), period) }

    /// - Returns: nil where two records have one key, one is of another period, or an amount or a text is more than a
    ///   ledger holds.
    package init?(_ records: some Sequence<BudgetRecord>, period: Period) {
        self.init(period: period)
        for (row, record) in records.enumerated() {
            let costCentre = Array(record.line.costCentre.utf8)
            let directorate = directorate(record.directorate)
            guard directorate < Self.mostDirectorates, costCentre.count <= Self.mostBytes,
                record.line.service.utf8.count <= Self.mostBytes, record.year == period.year,
                record.quarter == period.quarter,
                find(directorate: directorate, costCentre: costCentre.span) == nil, let amounts = Amounts(record.line)
            else { return nil }
            append(
                LedgerLine(
                    directorate: record.directorate, costCentre: costCentre[...],
                    service: Array(record.line.service.utf8)[...], amounts: amounts,
                    explanation: Array(record.line.explanation.utf8)[...], row: row + 1), directorate: directorate)
        }
    }
}

extension Amounts {
    init?(_ line: BudgetLine) {
        guard let budget = Money(line.budget) else { return nil }
        self.init(
            original: line.original.flatMap(Money.init), budget: budget, actual: line.actual.flatMap(Money.init),
            forecast: line.forecast.flatMap(Money.init))
        // What was there and cannot be held is not as good as nothing.
        guard (original == nil) == (line.original == nil), (actual == nil) == (line.actual == nil),
            (forecast == nil) == (line.forecast == nil)
        else { return nil }
    }
}
