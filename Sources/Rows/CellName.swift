/// A cell's name, as a spreadsheet gives it: `B7`.
package enum CellName {
    /// - Parameters:
    ///   - column: counted from 0.
    ///   - row: counted from 1.
    package static func name(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

    /// A, B … Z, AA …: 26 digits without a nought.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        append(column: column, to: &letters)
        return String(decoding: letters, as: UTF8.self)
    }

    static func append(column: Int, to bytes: inout [UInt8]) {
        if column >= 26 { append(column: column / 26 - 1, to: &bytes) }
        bytes.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: max(0, column) % 26))
    }
}

extension [UInt8] {
    /// Adds a whole number's digits, without the detour over a string.
    package mutating func append(digitsOf number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude)
    }

    private mutating func append(digitsOf number: UInt) {
        if number >= 10 { append(digitsOf: number / 10) }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
