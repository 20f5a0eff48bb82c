import Delimited
import Rows

/// Rows as CSV: row 7 is the seventh record, whatever is missing above it, and the cell in column C the third field.
///
/// Nothing is padded to the right or below, so that a sheet with one cell in its last corner costs no more than the
/// line breaks and commas before it: at most 2 MB.
struct CSVListing: Listing {
    private(set) var guarded = 0
    private var nextRow = 1

    mutating func begin(_ sheet: SheetInfo) { nextRow = 1 }

    mutating func add(_ row: borrowing Row, to output: inout [UInt8]) {
        while nextRow < row.number {
            output.append(contentsOf: [0x0D, 0x0A])
            nextRow += 1
        }
        var column = 0
        for cell in row.cells where cell.kind != .uncalculated {
            while column < cell.column {
                output.append(0x2C)
                column += 1
            }
            let text = row.bytes[cell.range]
            if cell.kind == .text, FormulaGuard.mayGuard(text) {
                let guardedText = FormulaGuard.guarded(row.text(of: cell))
                if guardedText.utf8.count > text.count { guarded += 1 }
                CSV.append(Array(guardedText.utf8)[...], to: &output)
            } else {
                CSV.append(text, to: &output)
            }
        }
        output.append(contentsOf: [0x0D, 0x0A])
        nextRow = row.number + 1
    }
}
