/// One row of a sheet or one record of a CSV file, as its reader found it: where every reader's values meet.
///
/// A reader fills one row after another in the same storage, so that a million of them cost no more memory than one.
/// Whoever wants to keep a cell takes its text.
package struct Row: Sendable {
    /// What a cell holds, as the file says: nothing is guessed from how a text looks.
    package enum Kind: String, Sendable, Hashable {
        case text
        /// As many digits as the file has: `1278.5`, `1.2E-7`.
        case number
        /// `TRUE` or `FALSE`.
        case boolean
        /// `2012-07-01`, `2012-07-01T09:30:00` or `09:30:00`, without a time zone: a file knows none.
        case date
        /// `#N/A`, `#DIV/0!` and their like.
        case error
        /// A formula that no program has calculated yet, so that its value is not known. Its text is empty.
        case uncalculated
    }

    package struct Cell: Sendable, Hashable {
        /// Counted from 0: column A is 0.
        package var column: Int
        /// Where its text lies in the row's ``Row/bytes``.
        package var range: Range<Int>
        package var kind: Kind
        /// Whether a formula gives it.
        package var isFormula: Bool
        /// As how many digits its format shows a whole number: with 5, `4010` is seen as `04010`. 0 where it says nothing
        /// of that; a text file never does.
        package var digits: UInt8

        package init(column: Int, kind: Kind, range: Range<Int>, isFormula: Bool = false, digits: UInt8 = 0) {
            self.column = column
            self.kind = kind
            self.range = range
            self.isFormula = isFormula
            self.digits = digits
        }
    }

    /// Counted from 1, as a spreadsheet counts: rows that hold nothing have numbers too.
    package var number: Int
    /// The line of a text file that it begins on, counted from 1; of a workbook, its ``number``.
    package var line: Int
    /// How many fields there are, the empty ones included; of a workbook, up to the last cell that holds something.
    package var width: Int
    /// Those that hold something, from left to right.
    package var cells: [Cell]
    /// The texts of all cells, one after another: UTF-8. A reader may leave other bytes between them.
    package var bytes: [UInt8]

    package init(number: Int = 1, line: Int = 1, width: Int = 0, cells: [Cell] = [], bytes: [UInt8] = []) {
        self.number = number
        self.line = line
        self.width = width
        self.cells = cells
        self.bytes = bytes
    }
}

extension Row {
    package func text(of cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

    /// The text in a column; empty where it holds nothing.
    package func text(_ column: Int) -> String { cells.first { $0.column == column }.map(text(of:)) ?? "" }

    /// Empties it for the next row; its storage stays.
    package mutating func clear() {
        width = 0
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds a cell to the right of those there are.
    package mutating func append(_ text: some Sequence<UInt8>, kind: Kind, column: Int, isFormula: Bool = false) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells.append(Cell(column: column, kind: kind, range: start..<bytes.count, isFormula: isFormula))
        width = max(width, column + 1)
    }
}
