import FoundationEssentials
import Model
import Report

/// Where a rule's figures stand: in cells that somebody may change, or fixed.
struct FigureCells: Hashable {
    var result: Formula
    var target: Formula?
    var earlier: Formula?

    /// The same with a blank for each cell, and the cells that fill them.
    var parted: (figures: FigureCells, cells: [CellReference]) {
        var cells: [CellReference] = []
        cells.reserveCapacity(3)
        func blank(_ figure: Formula) -> Formula {
            guard case .cell(let cell) = figure else { return figure }
            cells.append(cell)
            return .blank(cells.count - 1)
        }
        let figures = FigureCells(result: blank(result), target: target.map(blank), earlier: earlier.map(blank))
        return (figures, cells)
    }
}

extension Condition {
    /// The condition as a spreadsheet asks it; nil where a figure that it speaks of is missing, so that it never holds.
    ///
    /// A spreadsheet reckons in binary numbers, in which 95 − 0.05 is not 94.95. Where there is something to reckon, a
    /// difference that is smaller than such an error can grow to (`slack` of the figures' size) counts as none. Figures
    /// of up to 13 digits are told apart all the same.
    func formula(on cells: FigureCells) -> Formula? {
        switch self {
        case .never: nil
        case .atLeast(let a, let b): Self.comparison(a, .atLeast, b, slack: -Self.slack, on: cells)
        case .below(let a, let b): Self.comparison(b, .moreThan, a, slack: Self.slack, on: cells)
        }
    }

    /// - Parameter slack: by which share of the figures' size the first must exceed the second, or may fall short of it.
    private static func comparison(
        _ a: Quantity, _ comparison: Formula.Operator, _ b: Quantity, slack: Decimal, on cells: FigureCells
    ) -> Formula? {
        guard let left = a.formula(on: cells), let right = b.formula(on: cells) else { return nil }
        if a.isPlain && b.isPlain { return .infix(left, comparison, right) }
        guard let sizeOfA = a.size(on: cells), let sizeOfB = b.size(on: cells) else { return nil }
        return .infix(
            .infix(left, .minus, right), comparison,
            .infix(.number(slack), .times, .infix(sizeOfA, .plus, sizeOfB)))
    }

    /// A binary number errs by one part in 9 × 10^15, and a rule takes a handful of steps.
    private static let slack = Decimal(sign: .plus, exponent: -14, significand: 1)
}

extension Quantity {
    fileprivate var isPlain: Bool {
        switch self {
        case .result, .target, .earlier, .constant: true
        default: false
        }
    }

    fileprivate func formula(on cells: FigureCells) -> Formula? {
        switch self {
        case .result: cells.result
        case .target: cells.target
        case .earlier: cells.earlier
        case .constant(let number): .number(number)
        case .sum(let a, let b): Self.infix(a, .plus, b, on: cells)
        case .difference(let a, let b): Self.infix(a, .minus, b, on: cells)
        case .share(let share, let of): of.formula(on: cells).map { .infix(.number(share), .times, $0) }
        case .absolute(let quantity): quantity.formula(on: cells).map { .call(.absolute, [$0]) }
        case .lesser(let a, let b):
            if let a = a.formula(on: cells), let b = b.formula(on: cells) { .call(.lesser, [a, b]) } else { nil }
        }
    }

    /// The sizes of all figures that it is reckoned from, added up: what an error is a share of.
    fileprivate func size(on cells: FigureCells) -> Formula? {
        switch self {
        case .result, .target, .earlier: formula(on: cells).map { .call(.absolute, [$0]) }
        case .constant(let number): .number(number.magnitude)
        case .sum(let a, let b), .difference(let a, let b), .lesser(let a, let b):
            if let a = a.size(on: cells), let b = b.size(on: cells) { .infix(a, .plus, b) } else { nil }
        case .share(_, let of): of.size(on: cells)
        case .absolute(let quantity): quantity.size(on: cells)
        }
    }

    private static func infix(
        _ a: Quantity, _ operation: Formula.Operator, _ b: Quantity, on cells: FigureCells
    ) -> Formula? {
        guard let a = a.formula(on: cells), let b = b.formula(on: cells) else { return nil }
        return .infix(a, operation, b)
    }
}
