/// `B7` in a cell's `r`: which column and row it says it stands in.
enum CellPlace {
    /// - Parameter text: must end with a zero byte.
    /// - Returns: the column counted from 0 and the row counted from 1; nil where it is no place on a sheet.
    @unsafe
    static func parse(_ text: UnsafePointer<CChar>) -> (column: Int, row: Int)? {
        var at = 0
        var column = 0
        // The loop ends at the zero byte at the latest.
        while case let letter = unsafe UInt8(bitPattern: text[at]) & 0xDF, letter &- 0x41 < 26 {
            column = column * 26 + Int(letter &- 0x40)
            guard column <= ReadingLimits.columns else { return nil }
            at += 1
        }
        guard column > 0, let row = unsafe NumberText.whole(in: text + at), (1...ReadingLimits.rows).contains(row)
        else {
            return nil
        }
        return (column - 1, row)
    }
}
