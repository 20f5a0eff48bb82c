import Rows

/// Reads a sheet's part and hands over row after row, in the same storage.
final class SheetHandler: XMLHandler {
    private enum State: UInt8 {
        case outside, sheet, rows, row, cell, value, formula, inline, inlineText, run, runText, tables
    }

    typealias Take = (borrowing Row, borrowing StoredRow) -> Bool

    private let take: Take
    // Expat calls back some ten million times for a large sheet, never from within a call: to check each of them for
    // overlapping access would take a tenth of the time.
    @exclusivity(unchecked) private var state = State.outside
    @exclusivity(unchecked) private var cells: RowFiller
    /// How many tables it says are marked up in it.
    private(set) var tables = 0
    private(set) var notes = ReadNotes()

    /// - Parameters:
    ///   - keepsStored: whether the stored forms are wanted too.
    ///   - textBytes: of other sheets, handed over before.
    ///   - take: false ends the reading.
    init(
        sheet: String, texts: SharedTexts, styles: CellStyles, from1904: Bool, keepsStored: Bool, textBytes: Int,
        take: @escaping Take
    ) {
        cells = RowFiller(
            sheet: sheet, texts: texts, styles: styles, dates: SerialDate(from1904: from1904),
            keepsStored: keepsStored, textBytes: textBytes)
        self.take = take
    }

    /// Bytes of texts handed over so far, with those of other sheets.
    var textBytes: Int { cells.textBytes }

    override func start(_ element: XMLElement) throws(ReadFailure) -> Bool {
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

    override func end() throws(ReadFailure) {
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
            if !cells.row.cells.isEmpty, !take(cells.row, cells.stored) { hasEnough = true }
            state = .rows
        case .inlineText, .runText:
            cells.endInlineText()
            state = state == .inlineText ? .inline : .run
        case .run: state = .inline
        case .rows, .tables: state = .sheet
        case .sheet, .outside: state = .outside
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) throws(ReadFailure) {
        switch state {
        case .value: try cells.addValue(bytes)
        case .inlineText, .runText: try cells.addInline(bytes)
        case .formula: try cells.addFormula(bytes)
        default: break
        }
    }

    private func startText(_ next: State) {
        cells.startInlineText()
        state = next
    }

    private var notASheet: ReadFailure {
        .damaged("the sheet '\(cells.sheet)' holds something else than cells")
    }
}
