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
        /// `R[0]C[2]` from the formula's own: equal texts mean that one relative formula serves both cells.
        case offset
    }

    let book: AddressBook
    let sheet: String
    /// The cell that the formula stands in.
    let origin: GridPoint

    /// The formula's place, for messages.
    var place: String { "\(sheet)!\(origin.name())" }

    /// Without the leading `=`.
    func text(_ formula: Formula, style: Style = .absolute) throws(WorkbookError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        try write(formula, style: style, to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf16.count < 8_192 else { throw .formulaTooLong(at: place) }
        return text
    }

    private func write(_ formula: Formula, style: Style, to text: inout [UInt8]) throws(WorkbookError) {
        switch formula {
        case .number(let number):
            guard number.isFinite else { throw .notANumber(at: place) }
            text.put(number.description)
        case .text(let literal): text.put(try quoted(literal))
        case .boolean(let boolean): text.put(boolean ? "TRUE" : "FALSE")
        case .cell(let reference):
            let target = try book.cell(reference)
            let point = target.area.origin
            switch style {
            case _ where target.sheet != sheet: text.put(target.name)
            case .absolute: text.put(point.name(absolute: true))
            case .relative: text.put(point.name())
            case .offset: text.put("R[\(point.row - origin.row)]C[\(point.column - origin.column)]")
            }
        case .range(let range): text.put(shown(try book.range(range)))
        case .block(let range, let columns): text.put(shown(try book.range(range, columns: columns)))
        case .call(let function, let arguments):
            text.put(function.rawValue)
            text.put("(")
            for (index, argument) in arguments.enumerated() {
                if index > 0 { text.put(",") }
                try write(argument, style: style, to: &text)
            }
            text.put(")")
        case .infix(let left, let sign, let right):
            try writeOperand(left, style: style, to: &text)
            text.put(sign.rawValue)
            try writeOperand(right, style: style, to: &text)
        }
    }

    /// In brackets wherever Excel could read it otherwise: another operation, a number with a sign.
    private func writeOperand(_ formula: Formula, style: Style, to text: inout [UInt8]) throws(WorkbookError) {
        let needsBrackets =
            switch formula {
            case .infix: true
            case .number(let number): number < 0
            default: false
            }
        if needsBrackets { text.put("(") }
        try write(formula, style: style, to: &text)
        if needsBrackets { text.put(")") }
    }

    private func quoted(_ text: String) throws(WorkbookError) -> String {
        guard text.utf16.count <= 255 else { throw .formulaTextTooLong(at: place) }
        try TextCheck.check(text, at: place)
        return "\"" + text.doubling("\"") + "\""
    }

    private func shown(_ target: SheetArea) -> String {
        target.sheet == sheet ? target.area.name(absolute: true) : target.name
    }
}

extension [UInt8] {
    fileprivate mutating func put(_ text: String) { append(contentsOf: text.utf8) }
}
