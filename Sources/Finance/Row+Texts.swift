import Rows

// Here and not where rows are, since what one layer asks of another is a call each time, and a million rows ask often.
extension Row {
    /// The cell in a column; nil where it holds nothing.
    @inline(__always)
    func cell(_ column: Int) -> Cell? {
        // Most rows are full, so that a cell stands at its own column's place.
        if column < cells.count, cells[column].column == column { return cells[column] }
        return search(for: column)
    }

    private func search(for column: Int) -> Cell? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }

    /// Where a cell's text lies in the row's bytes, without the white space around it.
    @inline(__always)
    func trimmed(_ cell: Cell) -> Range<Int> {
        let bytes = bytes.span
        let start = bytes.skippingSpace(from: cell.range.lowerBound, to: cell.range.upperBound)
        return start..<bytes.droppingSpace(from: start, to: cell.range.upperBound)
    }

    /// The first text that is not all white space.
    var firstText: Range<Int> { cells.lazy.map(trimmed).first { !$0.isEmpty } ?? 0..<0 }

    /// What a column holds, as bytes of UTF-8, without the white space around it.
    func bytes(in column: Int) -> [UInt8] {
        guard let cell = cell(column) else { return [] }
        if case .number = cell.kind, let number = plainNumber(cell) { return number }
        return Array(bytes[trimmed(cell)])
    }

    /// The same as a string.
    func plainText(_ column: Int) -> String { String(decoding: bytes(in: column), as: UTF8.self) }

    /// A whole number without a point or a power, since programs write the code 4012 in many ways, and with the leading
    /// noughts that its format shows.
    ///
    /// - Parameter cell: one that holds a number.
    /// - Returns: nil where it is none, or is written so.
    func plainNumber(_ cell: Cell) -> [UInt8]? {
        let text = bytes.span.extracting(trimmed(cell))
        var number: [UInt8]?
        if !text.isDigits {
            guard case .amount(let stated) = AmountReader.read(text, units: .pounds) else { return nil }
            number = Array(stated.money.decimal.description.utf8)
        }
        let missing = Int(cell.digits) - (number?.count ?? text.count)
        guard missing > 0, number?.span.isDigits ?? true else { return number }
        return Array(repeating: 0x30, count: missing) + (number ?? text.array)
    }
}
