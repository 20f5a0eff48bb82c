import FoundationEssentials
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

    let sheet: PlacedSheet
    let strictness: Strictness

    /// - Parameter found: in the order of rows, and from left to right.
    func differences(_ found: [FoundCell]) -> [CellDifference] {
        var differences: [CellDifference] = []
        var placed = sheet.cells.sorted { Self.comes($0.area.origin, before: $1.area.origin) }[...]
        for cell in found {
            while let next = placed.first, Self.comes(next.area.origin, before: cell.point) {
                note(next, nil, in: &differences)
                placed = placed.dropFirst()
            }
            if let next = placed.first, next.area.origin == cell.point {
                note(next, cell, in: &differences)
                placed = placed.dropFirst()
            } else {
                differences.append(difference(at: cell.point, nil, cell))
            }
        }
        for cell in placed { note(cell, nil, in: &differences) }
        return differences
    }

    private static func comes(_ a: GridPoint, before b: GridPoint) -> Bool { (a.row, a.column) < (b.row, b.column) }

    private func note(_ placed: PlacedCell, _ found: FoundCell?, in differences: inout [CellDifference]) {
        if !isSame(placed.content, found) { differences.append(difference(at: placed.area.origin, placed, found)) }
    }

    private func isSame(_ placed: PlacedCell.Content, _ found: FoundCell?) -> Bool {
        switch (placed, found) {
        case (.empty, nil): true
        case (.text(let text), let found?): found.formula == nil && found.kind == .text && found.text == text
        case (.number(let number), let found?): found.formula == nil && found.isNumber(number)
        case (.formula(let formula, let now), let found?): isSame(formula, now, found)
        default: false
        }
    }

    private func isSame(_ formula: String, _ now: PlacedCell.Result, _ found: FoundCell) -> Bool {
        switch (strictness, found.formula) {
        case (_, nil): return false
        // Nothing that is built is shared: somebody filled a formula down, over those that stood there.
        case (_, .shared): return false
        case (.edited, .text(let text)): return PlainFormula.plain(text) == PlainFormula.plain(formula)
        case (.written, .text(let text)):
            guard text == formula else { return false }
            switch now {
            case .number(let number): return found.isNumber(number)
            case .text(let text): return found.kind == .text && found.text == text
            }
        }
    }

    private func difference(at point: GridPoint, _ placed: PlacedCell?, _ found: FoundCell?) -> CellDifference {
        let isFormula = if case .formula = placed?.content { true } else { false }
        return CellDifference(
            name: "\(sheet.name)!\(point.name())",
            place: placed.map { .report($0.path) }
                ?? .beside(sheet: sheet.name, row: point.row, column: point.column),
            expected: placed?.shown ?? "", found: found?.content ?? .empty,
            isOtherFormula: found?.formula != nil, isBeyondReports: found?.isBeyondReports ?? false,
            replacesFormula: isFormula)
    }
}

extension FoundCell {
    fileprivate func isNumber(_ number: Double) -> Bool {
        (kind == .number || kind == .date) && Double(text) == number
    }
}
