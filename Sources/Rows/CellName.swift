/// A cell's name, as a spreadsheet gives it: `B7`.
package enum CellName {
    /// - Parameters:
    ///   - column: counted from 0.
    ///   - row: counted from 1.
    package static func name(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

    /// A, B … Z, AA …: 26 digits without a nought.
    package static func letters(_ column: Int) -> String {
        // Nearly every sheet ends before Z.
        let last = String(UnicodeScalar(UInt8(65 + max(0, column) % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
