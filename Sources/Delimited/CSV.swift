import Report

import struct Rows.GridPoint

/// Neutral table → CSV as RFC 4180 has it: records end in CR LF, UTF-8.
///
/// Without a byte order mark: the published files are read by programs, to which a mark is part of the first heading's
/// name; whoever wants to look at figures in a spreadsheet has the workbook.
package enum CSV {
    /// A record's fields, as bytes of UTF-8.
    package typealias Record = [ArraySlice<UInt8>]

    /// Headings, then a record for each row of figures; rows that only begin a section are left out. A cell that lies
    /// under another repeats it, since a record stands alone.
    package static func records(of table: Table) -> [Record] {
        let covered = covered(in: table)
        var records: [Record] = []
        records.reserveCapacity(table.rows.count + 1)
        if table.showsHeadings { records.append(record(table.columns.count) { table.columns[$0].heading }) }
        // By their numbers: a loop over the cells themselves would copy each.
        for row in table.rows.indices where table.rows[row].kind != .section {
            records.append(
                record(table.rows[row].cells.count) { column in
                    covered[GridPoint(row: row, column: column)] ?? table.rows[row].cells[column].content.shown
                })
        }
        return records
    }

    /// The fields share one piece of memory.
    private static func record(_ count: Int, field: (Int) -> String) -> Record {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        ends.reserveCapacity(count)
        for number in 0..<count {
            bytes.append(contentsOf: field(number).utf8)
            ends.append(bytes.count)
        }
        var start = 0
        return ends.map { end in
            defer { start = end }
            return bytes[start..<end]
        }
    }

    /// How many fields the formula guard changes, as a sentence without its stop; nil where it changes none.
    package static func note(onGuarded records: [Record]) -> String? {
        let guarded = records.reduce(0) { $0 + $1.count { FormulaGuard.guarded($0).count != $0.count } }
        return switch guarded {
        case 0: nil
        case 1: "1 cell begins like a formula and was given a leading apostrophe"
        default: "\(guarded) cells begin like a formula and were given a leading apostrophe"
        }
    }

    /// Adds a record with its line end.
    package static func append(_ record: Record, to bytes: inout [UInt8]) {
        for (index, field) in record.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(FormulaGuard.guarded(field), to: &bytes)
        }
        // A record of one empty field would be an empty line, which readers skip.
        if record.count == 1, record[0].isEmpty { bytes.append(contentsOf: [0x22, 0x22]) }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// All records in one piece.
    package static func encode(_ records: some Sequence<Record>) -> [UInt8] {
        records.reduce(into: []) { append($1, to: &$0) }
    }

    /// What the cells show that cover others, for each covered one.
    private static func covered(in table: Table) -> [GridPoint: String] {
        var covered: [GridPoint: String] = [:]
        for row in table.rows.indices {
            for column in table.rows[row].cells.indices {
                let (rowSpan, columnSpan) =
                    (table.rows[row].cells[column].rowSpan, table.rows[row].cells[column].columnSpan)
                guard rowSpan > 1 || columnSpan > 1 else { continue }
                let rows = row..<min(table.rows.count, row + min(max(1, rowSpan), table.rows.count))
                for below in rows {
                    let count = table.rows[below].cells.count
                    let last = min(count, column + min(max(1, columnSpan), count))
                    for beside in column..<max(column, last)
                    where table.rows[below].cells[beside].content.isCovered {
                        covered[GridPoint(row: below, column: beside)] = table.rows[row].cells[column].content.shown
                    }
                }
            }
        }
        return covered
    }

    /// U+FEFF.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Adds a field, in quotes where it needs them.
    package static func append(_ field: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let text = field.span
        let needsQuotes = text.indices.contains { at in
            text[at] == 0x22 || text[at] == 0x2C || text[at] == 0x0A || text[at] == 0x0D
        }
        // A byte order mark that begins a field would begin the file, and be lost, if the field is its first.
        guard needsQuotes || field.first == 0x20 || field.last == 0x20 || field.starts(with: mark) else {
            bytes.append(contentsOf: field)
            return
        }
        bytes.append(0x22)
        for byte in field {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
