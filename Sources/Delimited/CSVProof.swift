import Rows

/// Proves that a CSV file which was just written holds what was to be written.
package enum CSVProof {
    /// Reads the file and holds every field against its record.
    ///
    /// - Returns: where the first difference is, as the end of a sentence; nil where there is none.
    package static func difference(
        of records: some Sequence<CSV.Record>, in source: any ByteSource
    ) throws(ReadFailure) -> String? {
        let reader = try DelimitedReader(source, name: "", delimiter: .comma)
        guard reader.encoding == .utf8(mark: false) else { return "is not the text that was written" }
        var rest = records.makeIterator()
        var number = 0
        /// A record without anything in it is not handed over.
        func next() -> CSV.Record? {
            repeat {
                number += 1
                guard let record = rest.next() else { return nil }
                if !record.allSatisfy(\.isEmpty) { return record }
            } while true
        }
        var difference: String?
        try reader.read(reader.sheets[0]) { row in
            guard let record = next() else {
                difference = "has a record more, in line \(row.line)"
                return false
            }
            if row.number != number || !isSame(record, row) { difference = "differs in line \(row.line)" }
            return difference == nil
        }
        if difference == nil, next() != nil { difference = "ends too early" }
        return difference
    }

    private static func isSame(_ record: CSV.Record, _ row: borrowing Row) -> Bool {
        guard row.width == record.count else { return false }
        var cells = row.cells[...]
        for (column, field) in record.enumerated() where !field.isEmpty {
            guard let cell = cells.popFirst(), cell.column == column,
                row.bytes.span.extracting(cell.range).isSame(as: FormulaGuard.guarded(field).span)
            else { return false }
        }
        return cells.isEmpty
    }
}
