/// A cell's name, as a spreadsheet gives it: `B7`.
package enum CellName {
    /// - Parameters:
    ///   - column: counted from 0.
    ///   - row: counted from 1.
    package static func name(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

    /// A, B … Z, AA …: 26 digits without a nought.
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }
}
