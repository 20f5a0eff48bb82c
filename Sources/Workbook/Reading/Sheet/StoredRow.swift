/// What a workbook stores of a row's cells beside their values: as many cells, in the same order.
///
/// For comparing a workbook with what was to be written into it.
package struct StoredRow: Sendable, Hashable {
    package enum Formula: Sendable, Hashable {
        case none
        /// Where its text lies in ``StoredRow/bytes``, without the leading `=`.
        case text(Range<Int>)
        /// It is that of another cell, moved here: only that one has its text.
        case shared
    }

    package struct Cell: Sendable, Hashable {
        package var formula: Formula
        /// Where the number as the file has it lies in ``StoredRow/bytes``, of a number or of a date: `41091.5`.
        package var number: Range<Int>?
        /// The number of its style.
        package var style: Int
    }

    package var cells: [Cell] = []
    /// UTF-8.
    package var bytes: [UInt8] = []

    package init() {}

    package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The number of a cell as the file has it; nil where it is none.
    func number(_ cell: Cell) -> String? { cell.number.map(text) }

    mutating func clear() {
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }
}
