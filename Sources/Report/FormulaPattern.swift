/// A formula with blanks in the place of cells. Cells that ask the same of figures of their own share one: it is made
/// once, and written once but for their names.
package final class FormulaPattern: Sendable {
    package let formula: Formula

    /// - Parameter formula: with a blank for each cell of the formula's own sheet. Such a cell would be written as if it
    ///   were the same for all, with dollar signs.
    package init(_ formula: Formula) { self.formula = formula }
}

extension FormulaPattern: Hashable {
    package static func == (a: FormulaPattern, b: FormulaPattern) -> Bool { a === b || a.formula == b.formula }

    package func hash(into hasher: inout Hasher) { hasher.combine(formula) }
}

extension Formula {
    /// The same with cells in the place of blanks; a blank that has none is left.
    package func filled(with cells: [CellReference]) -> Formula {
        switch self {
        case .blank(let number): cells.indices.contains(number) ? .cell(cells[number]) : self
        case .call(let function, let arguments): .call(function, arguments.map { $0.filled(with: cells) })
        case .infix(let left, let sign, let right): .infix(left.filled(with: cells), sign, right.filled(with: cells))
        case .number, .text, .boolean, .cell, .range, .block, .filled: self
        }
    }
}
