import Rows

/// The texts of one row that tell what it is about, without the white space around them.
struct RowTexts {
    /// The row's own bytes, and behind them those that it means otherwise than it writes them.
    private(set) var bytes: [UInt8]

    // Where in the bytes each text lies; nowhere where there is none.
    private(set) var code = 0..<0
    private(set) var service = 0..<0
    private(set) var directorate = 0..<0
    private(set) var explanation = 0..<0

    // Those of a row above where the row's own cell is empty, and its column is filled down.
    private(set) var heldService = 0..<0
    private(set) var heldDirectorate = 0..<0
    private(set) var heldYear = 0..<0
    private(set) var heldPeriod = 0..<0

    /// - Parameter carried: what was last written in the columns that are filled down.
    init(_ row: borrowing Row, _ plan: ColumnPlan, carried: borrowing [Int: [UInt8]]) {
        bytes = row.bytes
        code = place(of: plan.costCentre, row)
        service = place(of: plan.service, row)
        directorate = place(of: plan.directorate, row)
        explanation = place(of: plan.explanation, row)
        heldService = held(service, plan.service, carried)
        heldDirectorate = held(directorate, plan.directorate, carried)
        if let column = plan.year { heldYear = held(place(of: column, row), column, carried) }
        if let column = plan.period { heldPeriod = held(place(of: column, row), column, carried) }
    }

    func text(_ place: Range<Int>) -> String { bytes[place].text }

    @inline(__always)
    private mutating func place(of column: Int?, _ row: borrowing Row) -> Range<Int> {
        guard let column, let cell = row.cell(column) else { return 0..<0 }
        if case .number = cell.kind, let number = row.plainNumber(cell) { return append(number) }
        return row.trimmed(cell)
    }

    @inline(__always)
    private mutating func held(_ own: Range<Int>, _ column: Int?, _ carried: borrowing [Int: [UInt8]]) -> Range<Int> {
        guard own.isEmpty, !carried.isEmpty, let column, let text = carried[column] else { return own }
        return append(text)
    }

    private mutating func append(_ text: [UInt8]) -> Range<Int> {
        bytes += text
        return bytes.count - text.count..<bytes.count
    }
}
