import FoundationEssentials
import Report

/// The numbers that a report's cells hold now.
struct Figures: Sendable {
    private var tables: [TableID: Table] = [:]

    init(_ report: Report) {
        for sheet in report.sheets {
            for case .table(let table) in sheet.blocks { tables[table.id] = table }
        }
    }

    /// The highest of the sums of whole numbers across ranges, row by row; nil where a figure is not whole.
    func highestSum(_ ranges: [ColumnRange]) -> Decimal? {
        var sums: [Int: Decimal] = [:]
        for range in ranges {
            guard let table = tables[range.table] else { return nil }
            for (index, row) in range.rows.enumerated() {
                guard table.rows.indices.contains(row), table.rows[row].cells.indices.contains(range.column),
                    case .number(let number)? = table.rows[row].cells[range.column].scalar
                else { continue }
                guard number.format == "0" else { return nil }
                sums[index, default: 0] += number.value
            }
        }
        return sums.values.max()
    }
}

extension Cell {
    fileprivate var scalar: Scalar? {
        switch content {
        case .empty, .covered: nil
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .formula(_, let now): now
        }
    }
}
