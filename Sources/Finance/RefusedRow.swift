import Model
import Rows

/// A row that has amounts, or should have, and cannot be merged.
package struct RefusedRow: Hashable, Sendable {
    /// The raw values are the ids of complaints.
    package enum Reason: String, CaseIterable, Hashable, Sendable {
        case unreadableAmount = "unreadable-amount"
        case amountTooLarge = "amount-too-large"
        case uncalculated = "uncalculated-formula"
        case spreadsheetError = "spreadsheet-error"
        case noCostCentre = "no-cost-centre"
        case noDirectorate = "no-directorate"
        case noAmounts = "no-amounts"
        case noPeriod = "no-period"
        case unknownPeriod = "unknown-period"
        case unknownYear = "unknown-year"
        case longText = "long-text"
    }

    package var reason: Reason
    package var row: Int
    /// The line of a text file that it begins on.
    package var line: Int
    /// Counted from 0; nil where it is about no one cell.
    package var column: Int?
    package var field: FinanceField?
    /// What the cell holds.
    package var text: String

    /// `E12`.
    package var cell: String? { column.map { CellName.name(column: $0, row: row) } }

    /// `'abc' in E12 (forecast) is not an amount`.
    package var message: String {
        let place = cell.map { cell in cell + (field.map { " (\($0.rawValue))" } ?? "") } ?? "row \(row)"
        return switch reason {
        case .unreadableAmount: "'\(text.shortened)' in \(place) is not an amount"
        case .amountTooLarge: "'\(text.shortened)' in \(place) is more than any budget"
        case .uncalculated: "\(place) holds a formula that no program has calculated"
        case .spreadsheetError: "\(place) holds the error \(text.shortened)"
        case .noCostCentre: "row \(row) has amounts and no cost centre"
        case .noDirectorate: "row \(row), cost centre '\(text.shortened)', has no directorate"
        case .noAmounts: "row \(row), cost centre '\(text.shortened)', has no amounts"
        case .noPeriod: "row \(row), cost centre '\(text.shortened)', has no period"
        case .unknownPeriod: "'\(text.shortened)' in \(place) is not a period that is known here"
        case .unknownYear: "'\(text.shortened)' in \(place) is not a financial year"
        case .longText: "\(place) holds more text than a cell of a workbook can"
        }
    }

    /// - Parameter year: the one that is merged.
    func hint(in year: FinancialYear) -> String {
        switch reason {
        case .unreadableAmount: "write an amount as `1278.50`, `(1,278)` or `-1,278`, or `0` where there is none"
        case .amountTooLarge: "see whether `units` in the mapping is what the file counts in"
        case .uncalculated: "open the file in a spreadsheet, save it and merge it again"
        case .spreadsheetError: "mend the formula in the spreadsheet"
        case .noCostCentre: "give it a code; or, if it sums up other rows, name it under `skip rows` in the mapping"
        case .noDirectorate:
            "fill it in; where it is written once for a group of rows, write `fill down` in the mapping; or give the cost "
                + "centre a directorate under `cost centres`"
        case .noAmounts: "fill them in; or, if it is a note, name it under `skip rows` in the mapping"
        case .noPeriod: "fill it in, or write `period: none` under `columns` in the mapping"
        case .unknownPeriod:
            "say which quarter it is under `periods` in the mapping: `\(text.shortened): "
                + (PeriodWord.quarter(text, in: year).map { "\($0)`" } ?? "Q1`")
        case .unknownYear: "write it as `2012/13`, or write `year: none` under `columns` in the mapping"
        case .longText: "shorten it to 32,767 characters"
        }
    }
}

extension String {
    /// One line that is short enough to stand in a message.
    var shortened: String {
        let line = prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
