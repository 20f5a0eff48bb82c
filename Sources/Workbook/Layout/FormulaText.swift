import FoundationEssentials
import Report

import struct Rows.GridPoint

/// Writes a formula as Excel reads it, with its cells resolved to places on the grid.
struct FormulaText: Sendable {
    /// How single cells of the formula's own sheet are written; all others are absolute.
    enum Style: Sendable {
        /// `$C$12`
        case absolute
        /// `C12`, which moves with the cell that a conditional format stands in.
        case relative
        /// `R[0]C[2]` from a cell: equal texts mean that one relative formula serves both cells.
        case offset(GridPoint)
    }

    let book: AddressBook
    let sheet: String
    /// The formula's place, for messages.
    let place: String

    /// Without the leading `=`.
    func text(_ formula: Formula, style: Style = .absolute) throws(WorkbookError) -> String {
        let text = try written(formula, style: style)
        guard text.utf16.count < 8_192 else { throw .formulaTooLong(at: place) }
        return text
    }

    private func written(_ formula: Formula, style: Style) throws(WorkbookError) -> String {
        switch formula {
        case .number(let number):
            guard number.isFinite else { throw .notANumber(at: place) }
            return number.description
        case .text(let text): return try literal(text)
        case .boolean(let boolean): return boolean ? "TRUE" : "FALSE"
        case .cell(let reference):
            let target = try book.cell(reference)
            guard target.sheet == sheet else { return target.name }
            let point = target.area.origin
            switch style {
            case .absolute: return point.name(absolute: true)
            case .relative: return point.name()
            case .offset(let origin): return "R[\(point.row - origin.row)]C[\(point.column - origin.column)]"
            }
        case .range(let range): return shown(try book.range(range))
        case .block(let range, let columns): return shown(try book.range(range, columns: columns))
        case .call(let function, let arguments):
            var texts: [String] = []
            for argument in arguments { texts.append(try written(argument, style: style)) }
            return "\(function.rawValue)(\(texts.joined(separator: ",")))"
        case .infix(let left, let sign, let right):
            return try operand(left, style: style) + sign.rawValue + operand(right, style: style)
        }
    }

    /// In brackets wherever Excel could read it otherwise: another operation, a number with a sign.
    private func operand(_ formula: Formula, style: Style) throws(WorkbookError) -> String {
        let text = try written(formula, style: style)
        switch formula {
        case .infix: return "(\(text))"
        case .number(let number) where number < 0: return "(\(text))"
        default: return text
        }
    }

    private func literal(_ text: String) throws(WorkbookError) -> String {
        guard text.utf16.count <= 255 else { throw .formulaTextTooLong(at: place) }
        try TextCheck.check(text, at: place)
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private func shown(_ target: SheetArea) -> String {
        target.sheet == sheet ? target.area.name(absolute: true) : target.name
    }
}
