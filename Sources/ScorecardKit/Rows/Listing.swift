import Rows

/// A form in which rows are listed.
protocol Listing {
    /// How many texts were guarded against being run as formulas.
    var guarded: Int { get }

    mutating func begin(_ sheet: SheetInfo)
    mutating func add(_ row: borrowing Row, to output: inout [UInt8])
}
