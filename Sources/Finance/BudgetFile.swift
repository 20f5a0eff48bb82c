import FoundationEssentials
import Model
import Report

/// The tidy CSV file in which one period's budget lines lie beside the scorecards: `budget/2012-13-q1.csv`. Amounts are
/// pounds with two decimals, and more only where an amount has them; what finance did not send is empty.
package enum BudgetFile {
    package enum Heading: String, CaseIterable, Sendable {
        case year = "Year"
        case quarter = "Quarter"
        case directorate = "Directorate"
        case costCentre = "Cost centre"
        case service = "Service"
        case original = "Original budget"
        case budget = "Budget"
        case actual = "Actual"
        case forecast = "Forecast"
        case explanation = "Explanation"
    }

    package static let folder = "budget"

    /// `2012-13-q1.csv`.
    package static func name(_ year: FinancialYear, _ quarter: Quarter) -> String {
        let written = String(year.description.map { $0 == "/" ? "-" : $0 })
        return "\(written)-\(quarter.description.lowercased()).csv"
    }

    /// The period that a file's name tells; nil for another kind of name.
    package static func period(ofName name: String) -> Period? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "csv" else { return nil }
        let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard words.count == 3, let year = FinancialYear("\(words[0])/\(words[1])"),
            let quarter = Quarter(words[2].uppercased()), Self.name(year, quarter) == name
        else { return nil }
        return Period(year: year, quarter: quarter)
    }

    package static var headings: [String] { Heading.allCases.map(\.rawValue) }

    /// One record's fields, in the order of the headings: for whoever writes a million of them one by one.
    package static func fields(_ record: BudgetRecord) -> [String] {
        Heading.allCases.map { heading in
            switch heading {
            case .year: record.year.description
            case .quarter: record.quarter.description
            case .directorate: record.directorate
            case .costCentre: record.line.costCentre
            case .service: record.line.service
            case .original: record.line.original?.barePounds ?? ""
            case .budget: record.line.budget.barePounds
            case .actual: record.line.actual?.barePounds ?? ""
            case .forecast: record.line.forecast?.barePounds ?? ""
            case .explanation: record.line.explanation
            }
        }
    }

    /// The headings and then each line's fields as bytes of UTF-8, one record after another: for whoever writes a
    /// million of them.
    package static func write(_ merged: MergedLedger, _ take: ([ArraySlice<UInt8>]) throws -> Void) rethrows {
        try take(headings.map { Array($0.utf8)[...] })
        let year = Array(merged.new.period.year.description.utf8)[...]
        let quarter = Array(merged.new.period.quarter.description.utf8)[...]
        for line in merged.lines {
            let parts = merged.parts(line)
            let amounts = parts.amounts
            try take([
                year, quarter, Array(parts.directorate.utf8)[...], parts.costCentre, parts.service,
                bytes(amounts.original), bytes(amounts.budget), bytes(amounts.actual), bytes(amounts.forecast),
                parts.explanation,
            ])
        }
    }

    private static func bytes(_ money: Money?) -> ArraySlice<UInt8> { money?.digits[...] ?? [] }

    package static func table(_ records: some Sequence<BudgetRecord>) -> Table {
        let columns = Heading.allCases.map { Column(heading: $0.rawValue, alignment: $0.isAmount ? .right : .left) }
        let rows = records.map { record in
            Row(
                cells: zip(Heading.allCases, fields(record)).map { heading, text in
                    guard heading.isAmount, let number = Decimal(string: text) else { return Cell.text(text) }
                    let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
                    let format = "0." + String(repeating: "0", count: decimals ?? 2)
                    return Cell(.number(ShownNumber(number, format: format, shown: text)))
                })
        }
        return Table(id: TableID("budget"), columns: columns, rows: rows)
    }
}

extension BudgetFile.Heading {
    var isAmount: Bool {
        switch self {
        case .original, .budget, .actual, .forecast: true
        default: false
        }
    }
}
