import Diagnostics
import FoundationEssentials
import Model
import Report

extension Report {
    /// The totals of money that come to another amount here than in a report of the same shape.
    ///
    /// - Returns: a line for each: `Budget, Total, Forecast: £120 in the workbook, £110 by finance's rows`.
    func totals(unlike other: Report) -> [String] {
        let theirs = Dictionary(other.tables.map { ($0.table.id, $0.table) }) { first, _ in first }
        return tables.flatMap { sheet, table in
            guard let same = theirs[table.id] else { return [String]() }
            return zip(table.rows, same.rows).filter { $0.0.kind == .total }.flatMap { mine, theirs in
                zip(mine.cells, theirs.cells).enumerated().compactMap { column, cells in
                    guard let here = cells.0.content.number, let there = cells.1.content.number,
                        there.format.contains("£"), here.value != there.value
                    else { return nil }
                    let heading = table.columns.indices.contains(column) ? table.columns[column].heading : ""
                    let words = [sheet, mine.cells.first?.content.shown ?? "", heading].filter { !$0.isEmpty }
                    return SafeText.escaped(words.joined(separator: ", "))
                        + ": \(here.value.inPounds) in the workbook, "
                        + "\(there.value.inPounds) by finance's rows"
                }
            }
        }
    }

    private var tables: [(sheet: String, table: Table)] {
        sheets.flatMap { sheet in
            sheet.blocks.compactMap { block in if case .table(let table) = block { (sheet.name, table) } else { nil } }
        }
    }
}

extension CellContent {
    fileprivate var number: ShownNumber? {
        switch self {
        case .number(let number), .formula(_, now: .number(let number)): number
        case .empty, .covered, .text, .formula: nil
        }
    }
}
