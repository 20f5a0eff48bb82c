import Rows

/// Fills a row with the cells of a sheet, one after another.
///
/// No cell costs an allocation once the buffers have grown: this runs millions of times.
struct RowFiller {
    let sheet: String
    private let texts: SharedTexts
    private let styles: CellStyles
    private let dates: SerialDate
    private let keepsStored: Bool

    private(set) var row = Row(number: 0)
    private(set) var stored = StoredRow()
    /// Whether the row's element said which it is; if not, its first cell may.
    private var isRowGiven = false
    /// The last cell's, counted from 0; -1 before the first.
    private(set) var column = -1
    private var type = CellType.number
    private var style = 0
    private var formula = StoredRow.Formula.none
    private var hasFormula = false
    private var hasValue = false
    private var hasInline = false
    /// Where the cell's value begins in the row's bytes: most values are there to stay as they come.
    private var start = 0
    private var inline: [UInt8] = []
    private var inlineStart = 0
    /// Bytes of texts handed over so far.
    private(set) var textBytes: Int

    /// - Parameter textBytes: of other sheets, handed over before.
    init(
        sheet: String, texts: SharedTexts, styles: CellStyles, dates: SerialDate, keepsStored: Bool, textBytes: Int
    ) {
        self.textBytes = textBytes
        self.sheet = sheet
        self.texts = texts
        self.styles = styles
        self.dates = dates
        self.keepsStored = keepsStored
    }

    /// Of a row, only `r` counts: its place.
    mutating func startRow(_ element: borrowing XMLElement) throws(ReadFailure) {
        let before = row.number
        var number = before + 1
        isRowGiven = false
        try element.eachAttribute { (name, text) throws(ReadFailure) in
            if name.isLetter("r") {
                guard let given = text.wholeNumber, given >= 1 else {
                    throw .damaged(
                        "the sheet '\(sheet)' has, below row \(before), a row numbered '\(shown(text))'",
                        row: before > 0 ? before : nil)
                }
                number = given
                isRowGiven = true
            }
        }
        try startRow(number: number, after: before)
    }

    private mutating func startRow(number: Int, after before: Int) throws(ReadFailure) {
        guard number > before else {
            throw .damaged(
                "in the sheet '\(sheet)', row \(number) comes after row \(before)", row: number)
        }
        guard number <= ReadingLimits.rows else {
            throw .damaged("the sheet '\(sheet)' has more than 1,048,576 rows, which no program can show", row: number)
        }
        row.clear()
        stored.clear()
        (row.number, row.line) = (number, number)
        column = -1
    }

    mutating func startCell(_ element: borrowing XMLElement) throws(ReadFailure) {
        var next = column + 1
        type = .number
        style = 0
        formula = .none
        hasFormula = false
        hasValue = false
        hasInline = false
        start = row.bytes.count
        if !inline.isEmpty { inline.removeAll(keepingCapacity: true) }
        try element.eachAttribute { (name, text) throws(ReadFailure) in
            if name.isLetter("r") {
                next = try place(text)
            } else if name.isLetter("t") {
                guard let known = text.cellType else {
                    throw damaged("is of the unknown type '\(shown(text))'", column: next)
                }
                type = known
            } else if name.isLetter("s") {
                // Checked once the place is known.
                style = text.wholeNumber ?? -1
            }
        }
        guard next > column else { throw damaged("comes twice, or after a cell to the right of it", column: next) }
        guard next < ReadingLimits.columns else {
            throw damaged("lies to the right of column XFD, the last that a sheet can have", column: next)
        }
        column = next
    }

    /// The column that a reference gives, whose row must be this one.
    private mutating func place(_ reference: borrowing XMLText) throws(ReadFailure) -> Int {
        guard let place = reference.cellPlace else {
            throw .damaged(
                "the sheet '\(sheet)' has a cell named '\(shown(reference))' in row \(row.number): "
                    + "a sheet goes from A1 to XFD1048576", row: row.number)
        }
        if place.row != row.number {
            guard !isRowGiven, column < 0, place.row > row.number else {
                throw damaged("stands in row \(row.number)", column: place.column, row: place.row)
            }
            try startRow(number: place.row, after: row.number)
        }
        isRowGiven = true
        return place.column
    }

    private func damaged(_ what: String, column: Int, row number: Int? = nil) -> ReadFailure {
        let name = CellName.name(column: column, row: number ?? row.number)
        return .damaged("in the sheet '\(sheet)', the cell \(name) \(what)", row: row.number)
    }
}

// MARK: What stands in a cell

extension RowFiller {
    mutating func startFormula(_ element: borrowing XMLElement) {
        hasFormula = true
        guard keepsStored else { return }
        let start = stored.bytes.count
        // A shared formula without a text is another cell's; so, in its way, is one of a table of cases.
        let isShared = ["shared", "dataTable"].contains(element.attribute("t") ?? "")
        formula = isShared ? .shared : .text(start..<start)
    }

    mutating func addFormula(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard keepsStored, !bytes.isEmpty else { return }
        let end = stored.bytes.count + bytes.count
        guard end <= ReadingLimits.rowBytes else { throw tooLong }
        let start = if case .text(let range) = formula { range.lowerBound } else { stored.bytes.count }
        stored.bytes.append(bytes)
        formula = .text(start..<end)
    }

    mutating func startValue() throws(ReadFailure) {
        guard !hasValue else { throw damaged("holds two values", column: column) }
        hasValue = true
    }

    mutating func addValue(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard row.bytes.count - start + bytes.count <= ReadingLimits.cellBytes else { throw tooLong }
        row.bytes.append(bytes)
    }

    mutating func startInline() throws(ReadFailure) {
        guard !hasInline else { throw damaged("holds two texts", column: column) }
        hasInline = true
    }

    mutating func startInlineText() { inlineStart = inline.count }

    mutating func addInline(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard inline.count + bytes.count <= ReadingLimits.cellBytes else { throw tooLong }
        inline.append(bytes)
    }

    mutating func endInlineText() { EscapedText.decode(&inline, from: inlineStart) }

    /// Adds the cell to the row if it holds anything.
    ///
    /// - Returns: whether it is a formula without a value.
    mutating func endCell() throws(ReadFailure) -> Bool {
        guard let format = styles.format(style) else {
            throw damaged("has a style that the workbook does not list", column: column)
        }
        var number: Range<Int>?
        let (kind, range) = try readValue(isDate: format.isDate, number: &number)
        var cell = Row.Cell(column: column, kind: kind, range: range, isFormula: hasFormula, digits: format.digits)
        var isUncalculated = false
        if cell.range.isEmpty {
            guard hasFormula else { return false }
            let isCalculated = type == .text && hasValue || type == .inlineText && hasInline
            if isCalculated {
                // A formula that gives an empty text shows nothing, but who compares wants it.
                guard keepsStored else { return false }
            } else {
                cell.kind = .uncalculated
                isUncalculated = true
            }
        }
        textBytes += cell.range.count
        guard row.bytes.count <= ReadingLimits.rowBytes, textBytes <= ReadingLimits.textBytes else { throw tooLong }
        row.cells.append(cell)
        row.width = column + 1
        if keepsStored { stored.cells.append(StoredRow.Cell(formula: formula, number: number, style: style)) }
        return isUncalculated
    }

    /// Makes of what stands in the row's bytes from ``start`` on the value that it stands for.
    ///
    /// - Returns: its kind, and where it now stands; nowhere if there is none.
    private mutating func readValue(isDate: Bool, number: inout Range<Int>?) throws(ReadFailure) -> (
        Row.Kind, Range<Int>
    ) {
        switch type {
        case .number:
            // Some programs leave out the type of a text within the cell.
            if hasInline, !hasValue { return (.text, replaceValue(with: inline)) }
            guard let range = NumberText.range(in: row.bytes, from: start) else {
                guard trimmed.isEmpty else { throw unreadable("a number") }
                return (.number, trimmed)
            }
            if keepsStored {
                number = stored.bytes.count..<(stored.bytes.count + range.count)
                stored.bytes.append(contentsOf: row.bytes[range])
            }
            guard isDate, let serial = serial(range) else { return (.number, range) }
            let end = row.bytes.count
            guard dates.append(serial, to: &row.bytes) else { return (.number, range) }
            row.bytes.removeSubrange(start..<end)
            return (.date, start..<row.bytes.count)
        case .sharedText:
            let range = trimmed
            if range.isEmpty { return (.text, range) }
            guard let index = NumberText.whole(in: row.bytes, range), index < texts.count else {
                throw damaged("names the text number '\(shown(20))', which the workbook does not hold", column: column)
            }
            row.bytes.removeLast(row.bytes.count - start)
            texts.append(index, to: &row.bytes)
            return (.text, start..<row.bytes.count)
        case .inlineText where hasInline: return (.text, replaceValue(with: inline))
        case .text, .inlineText:
            EscapedText.decode(&row.bytes, from: start)
            return (.text, start..<row.bytes.count)
        case .boolean:
            let range = trimmed
            if range.isEmpty { return (.boolean, range) }
            guard let isTrue = BooleanText.value(row.bytes[range]) else { throw unreadable("true or false") }
            return (.boolean, replaceValue(with: isTrue ? BooleanText.true : BooleanText.false))
        case .error: return (.error, trimmed)
        case .date:
            var date: [UInt8] = []
            guard trimmed.isEmpty || ISODate.append(row.bytes[trimmed], to: &date) else { throw unreadable("a date") }
            return (.date, replaceValue(with: date))
        }
    }

    private var trimmed: Range<Int> { NumberText.trimmed(row.bytes, from: start) }

    private mutating func replaceValue(with bytes: [UInt8]) -> Range<Int> {
        row.bytes.removeLast(row.bytes.count - start)
        row.bytes.append(contentsOf: bytes)
        return start..<row.bytes.count
    }

    /// Most dates are whole days, whose digits need no conversion of decimals.
    private func serial(_ range: Range<Int>) -> Double? {
        if let whole = NumberText.whole(in: row.bytes, range) { return Double(whole) }
        // Unlike C's, this does not heed the process's locale.
        return Double(String(decoding: row.bytes[range], as: UTF8.self))
    }

    /// The beginning of the value as the file has it, for messages.
    private func shown(_ count: Int) -> String {
        String(decoding: row.bytes.dropFirst(start).prefix(count), as: UTF8.self)
    }

    private func shown(_ text: borrowing XMLText) -> String { String(text.string.prefix(20)) }

    private func unreadable(_ kind: String) -> ReadFailure {
        damaged("should hold \(kind), and holds '\(shown(40))'", column: column)
    }

    var interrupted: ReadFailure { damaged("has an element within its value, formula or text", column: column) }

    private var tooLong: ReadFailure {
        .tooLarge(
            "in the sheet '\(sheet)', the text of row \(row.number) or of all rows up to it is longer than any that "
                + "a program would show", row: row.number)
    }
}
