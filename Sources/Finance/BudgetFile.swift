import Model

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
}
