import FoundationEssentials
import Report

import struct Rows.Area
import struct Rows.GridPoint

/// Writes a formula as Excel reads it, with its cells resolved to places on the grid.
struct FormulaText: Sendable {
    /// How single cells of the formula's own sheet are written; all others are absolute.
    enum Style: Sendable {
        /// `$C$12`
        case absolute
        /// `C12`, which moves with the cell that a conditional format stands in.
        case relative
    }

    let book: AddressBook
    let sheet: SheetName
    /// The cell that the formula stands in.
    var origin = GridPoint(row: 0, column: 0)
    private var text: [UInt8] = []
    private var patterns: [ObjectIdentifier: WrittenPattern] = [:]
    /// The blanks of the pattern that is being written, in their order.
    private var blanks: [WrittenPattern.Blank] = []
    /// The table of the cell that was looked up last: most formulas stay with one.
    private var last: (id: TableID, table: AddressBook.Entry)?

    /// A pattern as Excel reads it but for its blanks.
    private struct WrittenPattern {
        struct Blank {
            /// How many bytes of the pattern stand before it.
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
        text.removeAll(keepingCapacity: true)
        blanks = []
        try write(formula, style)
        guard blanks.isEmpty else { throw .blankInFormula(at: place) }
        let written = String(decoding: text, as: UTF8.self)
        guard text.count < 8_192 || written.utf16.count < 8_192 else { throw .formulaTooLong(at: place) }
        return written
    }

    /// A cell as seen from the formula's own. Where the cells that fill one pattern are equal for two places, the
    /// pattern's relative formula serves both.
    mutating func offset(of reference: CellReference) throws(WorkbookError) -> RelativePlace {
        let (table, point) = try find(reference)
        return table.sheet == sheet
            ? RelativePlace(row: point.row - origin.row, column: point.column - origin.column)
            : RelativePlace(sheet: table.sheet, row: point.row, column: point.column)
    }

    private mutating func write(_ formula: Formula, _ style: Style) throws(WorkbookError) {
        switch formula {
        case .number(let number):
            guard number.isFinite else { throw .notANumber(at: place) }
            put(number.description)
        case .text(let literal): try write(literal)
        case .boolean(let boolean): put(boolean ? "TRUE" : "FALSE")
        case .cell(let reference): try write(reference, style)
        case .range(let range): write(try book.range(range))
        case .block(let range, let columns): write(try book.range(range, columns: columns))
        case .call(let function, let arguments):
            put(function.rawValue)
            put("(")
            for (index, argument) in arguments.enumerated() {
                if index > 0 { put(",") }
                try write(argument, style)
            }
            put(")")
        case .infix(let left, let sign, let right):
            try writeOperand(left, style)
            put(sign.rawValue)
            try writeOperand(right, style)
        case .filled(let pattern, let cells): try write(pattern, filledWith: cells, style)
        case .blank(let number): blanks.append(WrittenPattern.Blank(offset: text.count, number: number))
        }
    }

    /// In brackets wherever Excel could read it otherwise: another operation, a number with a sign.
    private mutating func writeOperand(_ formula: Formula, _ style: Style) throws(WorkbookError) {
        let needsBrackets =
            switch formula {
            case .infix, .filled: true
            case .number(let number): number < 0
            default: false
            }
        if needsBrackets { put("(") }
        try write(formula, style)
        if needsBrackets { put(")") }
    }

    // MARK: Patterns

    private mutating func write(
        _ pattern: FormulaPattern, filledWith cells: [CellReference], _ style: Style
    ) throws(WorkbookError) {
        let written = try written(pattern)
        var start = 0
        for blank in written.blanks {
            guard cells.indices.contains(blank.number) else { throw .blankInFormula(at: place) }
            text += written.text[start..<blank.offset]
            try write(cells[blank.number], style)
            start = blank.offset
        }
        text += written.text[start...]
    }

    private mutating func written(_ pattern: FormulaPattern) throws(WorkbookError) -> WrittenPattern {
        if let known = patterns[ObjectIdentifier(pattern)] { return known }
        // Behind what is written already, and taken off again.
        let (start, outer) = (text.count, blanks)
        blanks = []
        try write(pattern.formula, .absolute)
        let written = WrittenPattern(
            pattern: pattern, text: Array(text[start...]),
            blanks: blanks.map { WrittenPattern.Blank(offset: $0.offset - start, number: $0.number) })
        text.removeSubrange(start...)
        blanks = outer
        patterns[ObjectIdentifier(pattern)] = written
        return written
    }

    // MARK: Cells

    private mutating func write(_ reference: CellReference, _ style: Style) throws(WorkbookError) {
        let (table, point) = try find(reference)
        if table.sheet == sheet {
            point.append(to: &text, absolute: style == .absolute)
        } else {
            write(SheetArea(sheet: table.sheet, area: Area(row: point.row, columns: point.column...point.column)))
        }
    }

    private mutating func find(
        _ reference: CellReference
    ) throws(WorkbookError) -> (table: AddressBook.Entry, place: GridPoint) {
        if let last, last.id == reference.table { return (last.table, try last.table.place(of: reference)) }
        let table = try book.entry(reference.table)
        last = (reference.table, table)
        return (table, try table.place(of: reference))
    }

    private mutating func write(_ target: SheetArea) {
        if target.sheet != sheet {
            put(target.sheet.quoted)
            put("!")
        }
        target.area.append(to: &text, absolute: true)
    }

    // MARK: Texts

    /// In quotes; a quotation mark is written twice.
    private mutating func write(_ literal: String) throws(WorkbookError) {
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

    private mutating func put(_ piece: String) { text.append(contentsOf: piece.utf8) }
}

/// Where a cell stands, seen from another: rows and columns away on its own sheet, or a fixed place on another.
struct RelativePlace: Sendable, Hashable {
    var sheet: SheetName?
    var row: Int
    var column: Int
}
