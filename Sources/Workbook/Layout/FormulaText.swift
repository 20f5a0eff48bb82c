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
    let sheet: SheetName
    /// The cell that the formula stands in.
    var origin = GridPoint(row: 0, column: 0)
    /// A sheet's formulas name the same few numbers again and again, and a decimal's digits are costly.
    private var digits: [Decimal: String] = [:]
    private var patterns: [ObjectIdentifier: WrittenPattern] = [:]
    /// The blanks of the pattern that is being written, in their order.
    private var blanks: [WrittenPattern.Blank] = []

    /// A pattern as Excel reads it but for its blanks.
    private struct WrittenPattern {
        struct Blank {
            /// How many bytes stand before it.
            var offset: Int
            var number: Int
        }

        /// Kept, so that no other one is ever known by its address.
        let pattern: FormulaPattern
        let text: [UInt8]
        let blanks: [Blank]
    }

    init(book: AddressBook, sheet: SheetName) {
        self.book = book
        self.sheet = sheet
    }

    /// The formula's place, for messages.
    var place: String { "\(sheet.plain)!\(origin.name())" }

    /// Without the leading `=`.
    mutating func text(_ formula: Formula, style: Style = .absolute) throws(WorkbookError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        try write(formula, style: style, to: &bytes)
        guard blanks.isEmpty else { throw .blankInFormula(at: place) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count < 8_192 || text.utf16.count < 8_192 else { throw .formulaTooLong(at: place) }
        return text
    }

    private mutating func write(
        _ formula: Formula, style: Style, to text: inout [UInt8]
    ) throws(WorkbookError) {
        switch formula {
        case .number(let number): text.put(try digits(of: number))
        case .text(let literal): try write(literal, to: &text)
        case .boolean(let boolean): text.put(boolean ? "TRUE" : "FALSE")
        case .cell(let reference): try write(reference, style: style, to: &text)
        case .range(let range): write(try book.range(range), to: &text)
        case .block(let range, let columns): write(try book.range(range, columns: columns), to: &text)
        case .call(let function, let arguments):
            text.put(function.rawValue)
            text.append(UInt8(ascii: "("))
            for (index, argument) in arguments.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                try write(argument, style: style, to: &text)
            }
            text.append(UInt8(ascii: ")"))
        case .infix(let left, let sign, let right):
            try writeOperand(left, style: style, to: &text)
            text.put(sign.rawValue)
            try writeOperand(right, style: style, to: &text)
        case .filled(let pattern, let cells): try write(pattern, filledWith: cells, style: style, to: &text)
        case .blank(let number): blanks.append(WrittenPattern.Blank(offset: text.count, number: number))
        }
    }

    private func write(
        _ reference: CellReference, style: Style, to text: inout [UInt8]
    ) throws(WorkbookError) {
        let target = try book.cell(reference)
        let point = target.area.origin
        switch style {
        case _ where target.sheet != sheet: write(target, to: &text)
        case .absolute: point.append(to: &text, absolute: true)
        case .relative: point.append(to: &text)
        case .offset:
            text.put("R[")
            text.append(digitsOf: point.row - origin.row)
            text.put("]C[")
            text.append(digitsOf: point.column - origin.column)
            text.put("]")
        }
    }

    private mutating func write(
        _ pattern: FormulaPattern, filledWith cells: [CellReference], style: Style, to text: inout [UInt8]
    ) throws(WorkbookError) {
        let written = try written(pattern)
        var start = 0
        for blank in written.blanks {
            guard cells.indices.contains(blank.number) else { throw .blankInFormula(at: place) }
            text += written.text[start..<blank.offset]
            try write(cells[blank.number], style: style, to: &text)
            start = blank.offset
        }
        text += written.text[start...]
    }

    private mutating func written(_ pattern: FormulaPattern) throws(WorkbookError) -> WrittenPattern {
        if let known = patterns[ObjectIdentifier(pattern)] { return known }
        let outer = blanks
        blanks = []
        var text: [UInt8] = []
        try write(pattern.formula, style: .absolute, to: &text)
        let written = WrittenPattern(pattern: pattern, text: text, blanks: blanks)
        blanks = outer
        patterns[ObjectIdentifier(pattern)] = written
        return written
    }

    /// In brackets wherever Excel could read it otherwise: another operation, a number with a sign.
    private mutating func writeOperand(
        _ formula: Formula, style: Style, to text: inout [UInt8]
    ) throws(WorkbookError) {
        let needsBrackets =
            switch formula {
            case .infix: true
            case .number(let number): number < 0
            default: false
            }
        if needsBrackets { text.append(UInt8(ascii: "(")) }
        try write(formula, style: style, to: &text)
        if needsBrackets { text.append(UInt8(ascii: ")")) }
    }

    private mutating func digits(of number: Decimal) throws(WorkbookError) -> String {
        if let known = digits[number] { return known }
        guard number.isFinite else { throw .notANumber(at: place) }
        let written = number.description
        digits[number] = written
        return written
    }

    /// In quotes; a quotation mark is written twice.
    private func write(_ literal: String, to text: inout [UInt8]) throws(WorkbookError) {
        guard literal.utf8.count <= 255 || literal.utf16.count <= 255 else { throw .formulaTextTooLong(at: place) }
        try TextCheck.check(literal, at: place)
        let mark = UInt8(ascii: "\"")
        text.append(mark)
        for byte in literal.utf8 {
            if byte == mark { text.append(mark) }
            text.append(byte)
        }
        text.append(mark)
    }

    private func write(_ target: SheetArea, to text: inout [UInt8]) {
        if target.sheet != sheet {
            text.put(target.sheet.quoted)
            text.append(UInt8(ascii: "!"))
        }
        target.area.append(to: &text, absolute: true)
    }
}

extension [UInt8] {
    fileprivate mutating func put(_ piece: String) { append(contentsOf: piece.utf8) }
}
