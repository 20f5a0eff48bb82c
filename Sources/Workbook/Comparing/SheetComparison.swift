import Report
import Rows

/// One sheet as it was placed, held against its cells in a file.
struct SheetComparison {
    /// What makes two formulas' cells alike.
    enum Strictness: Sendable {
        /// The formula to the letter, and what it gives: for a file that was just written.
        case written
        /// The formula, however a spreadsheet writes it: what it gives follows other cells, which are compared too.
        case edited
    }

    let sheet: String
    let cells: [PlacedCell]
    let strictness: Strictness

    func differences(of info: SheetInfo, in workbook: WorkbookReader) throws(ReadFailure) -> [CellDifference] {
        var differences: [CellDifference] = []
        let order = cells.indices.sorted { Self.comes(cells[$0].area.origin, before: cells[$1].area.origin) }
        var rest = order[...]
        try workbook.readStored(info) { row, stored in
            for (cell, kept) in zip(row.cells, stored.cells) {
                let point = GridPoint(row: row.number - 1, column: cell.column)
                while let next = rest.first, Self.comes(cells[next].area.origin, before: point) {
                    noteMissing(next, in: &differences)
                    rest = rest.dropFirst()
                }
                var placed: Int?
                if let next = rest.first, cells[next].area.origin == point { placed = rest.removeFirst() }
                if let placed, isSame(cells[placed].content, cell, kept, in: row, stored) { continue }
                differences.append(
                    difference(
                        at: point, placed.map { cells[$0] }, FoundCell(cell, kept, in: row, stored, of: workbook)))
            }
            return true
        }
        for next in rest { noteMissing(next, in: &differences) }
        return differences
    }

    private static func comes(_ a: GridPoint, before b: GridPoint) -> Bool { (a.row, a.column) < (b.row, b.column) }

    /// Nothing stands where a cell was placed.
    private func noteMissing(_ place: Int, in differences: inout [CellDifference]) {
        if case .empty = cells[place].content { return }
        differences.append(difference(at: cells[place].area.origin, cells[place], nil))
    }

    private func isSame(
        _ placed: PlacedCell.Content, _ cell: Rows.Row.Cell, _ kept: StoredRow.Cell, in row: borrowing Rows.Row,
        _ stored: borrowing StoredRow
    ) -> Bool {
        switch (placed, kept.formula) {
        case (.text(let text), .none): return cell.kind == .text && row.text(of: cell) == text
        case (.number(let number), .none): return isNumber(number, cell, kept, in: row, stored)
        case (.formula(let formula, let now), .text(let range)):
            let found = stored.text(range)
            switch (strictness, now) {
            case (.edited, _): return found == formula || PlainFormula.plain(found) == PlainFormula.plain(formula)
            case (.written, .number(let number)):
                return found == formula && isNumber(number, cell, kept, in: row, stored)
            case (.written, .text(let text)):
                return found == formula && cell.kind == .text && row.text(of: cell) == text
            }
        // Nothing that is built is shared: somebody filled a formula down, over those that stood there.
        default: return false
        }
    }

    private func isNumber(
        _ number: Double, _ cell: Rows.Row.Cell, _ kept: StoredRow.Cell, in row: borrowing Rows.Row,
        _ stored: borrowing StoredRow
    ) -> Bool {
        (cell.kind == .number || cell.kind == .date) && Double(stored.number(kept) ?? row.text(of: cell)) == number
    }

    private func difference(at point: GridPoint, _ placed: PlacedCell?, _ found: FoundCell?) -> CellDifference {
        let isFormula = if case .formula = placed?.content { true } else { false }
        return CellDifference(
            name: "\(sheet)!\(point.name())",
            place: placed.map { .report($0.path) }
                ?? .beside(sheet: sheet, row: point.row, column: point.column),
            expected: placed?.shown ?? "", found: found?.content ?? .empty,
            isOtherFormula: found?.formula != nil, isBeyondReports: found?.isBeyondReports ?? false,
            replacesFormula: isFormula)
    }
}
