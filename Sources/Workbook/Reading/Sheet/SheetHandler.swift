import Rows

/// Reads a sheet's part and hands over row after row, in the same storage.
final class SheetHandler: XMLHandler {
    typealias Take = (borrowing Row, borrowing StoredRow) -> Bool

    // Expat calls back some ten million times for a large sheet: to check each of them for overlapping access would
    // take a tenth of the time. None does, which is why each `unsafe` here holds: it never calls back from within a
    // call, and what takes the rows does not know this handler.
    @exclusivity(unchecked) private var reading: SheetReading

    /// How many tables it says are marked up in it.
    var tables: Int { unsafe reading.tables }
    var notes: ReadNotes { unsafe reading.notes }

    /// - Parameters:
    ///   - keepsStored: whether the stored forms are wanted too.
    ///   - textBytes: of other sheets, handed over before.
    ///   - take: false ends the reading.
    init(
        sheet: String, texts: SharedTexts, styles: CellStyles, from1904: Bool, keepsStored: Bool, textBytes: Int,
        take: @escaping Take
    ) {
        let cells = RowFiller(
            sheet: sheet, texts: texts, styles: styles, dates: SerialDate(from1904: from1904),
            keepsStored: keepsStored, textBytes: textBytes)
        unsafe reading = SheetReading(cells: cells, take: take)
    }

    /// Bytes of texts handed over so far, with those of other sheets.
    var textBytes: Int { unsafe reading.textBytes }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        try unsafe reading.start(element)
    }

    override func end() throws(ReadFailure) {
        if try unsafe !reading.end() { hasEnough = true }
    }

    override func text(_ bytes: Span<UInt8>) throws(ReadFailure) { try unsafe reading.text(bytes) }
}

/// How far the reading of a sheet's part has come.
private struct SheetReading {
    private enum State: UInt8 {
        case outside, sheet, rows, row, cell, value, formula, inline, inlineText, run, runText, tables
    }

    private let take: SheetHandler.Take
    private var state = State.outside
    private var cells: RowFiller
    private(set) var tables = 0
    private(set) var notes = ReadNotes()
    var textBytes: Int { cells.textBytes }

    init(cells: RowFiller, take: @escaping SheetHandler.Take) {
        self.cells = cells
        self.take = take
    }

    mutating func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard element.vocabulary == .spreadsheet else {
            if state == .outside { throw notASheet }
            return try leaveOut()
        }
        switch state {
        case .row where element.isNamed(letter: "c"):
            try cells.startCell(element)
            state = .cell
        case .cell where element.isNamed(letter: "v"):
            try cells.startValue()
            state = .value
        case .cell where element.isNamed(letter: "f"):
            cells.startFormula(element)
            state = .formula
        case .cell where element.isNamed("is"):
            try cells.startInline()
            state = .inline
        case .inline where element.isNamed(letter: "t"): startText(.inlineText)
        case .inline where element.isNamed(letter: "r"): state = .run
        case .run where element.isNamed(letter: "t"): startText(.runText)
        case .rows where element.isNamed("row"):
            try cells.startRow(element)
            state = .row
        case .sheet where element.isNamed("sheetData"): state = .rows
        case .sheet where element.isNamed("tableParts"): state = .tables
        case .tables where element.isNamed("tablePart"):
            tables += 1
            return false
        case .outside:
            guard element.isNamed("worksheet") else { throw notASheet }
            state = .sheet
        default: return try leaveOut()
        }
        return true
    }

    /// What stands in a cell is not made of what is left when something is taken out of it.
    private func leaveOut() throws(ReadFailure) -> Bool {
        switch state {
        case .value, .formula, .inlineText, .runText: throw cells.interrupted
        default: return false
        }
    }

    /// - Returns: whether more is wanted.
    mutating func end() throws(ReadFailure) -> Bool {
        switch state {
        case .value, .formula, .inline: state = .cell
        case .cell:
            if try cells.endCell() {
                let (column, row) = (cells.column, cells.row.number)
                notes.add(
                    line: row, "\(CellName.name(column: column, row: row)) holds a formula that was never calculated")
            }
            state = .row
        case .row:
            state = .rows
            return cells.row.cells.isEmpty || take(cells.row, cells.stored)
        case .inlineText, .runText:
            cells.endInlineText()
            state = state == .inlineText ? .inline : .run
        case .run: state = .inline
        case .rows, .tables: state = .sheet
        case .sheet, .outside: state = .outside
        }
        return true
    }

    mutating func text(_ bytes: Span<UInt8>) throws(ReadFailure) {
        switch state {
        case .value: try cells.addValue(bytes)
        case .inlineText, .runText: try cells.addInline(bytes)
        case .formula: try cells.addFormula(bytes)
        default: break
        }
    }

    private mutating func startText(_ next: State) {
        cells.startInlineText()
        state = next
    }

    private var notASheet: ReadFailure {
        .damaged("the sheet '\(cells.sheet)' holds something else than cells")
    }
}
