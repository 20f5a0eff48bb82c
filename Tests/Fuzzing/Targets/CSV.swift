import Delimited
import Finance
import Model
import Rows

extension FuzzTarget {
    /// A text file of rows: read, written again, and taken for finance's file and for a budget file of ours.
    static let csv = FuzzTarget(name: "csv") { bytes in
        try CSVPromises.check(bytes)
        let file = Swift.Result { () throws(ReadFailure) in try DelimitedReader(Bytes(bytes), name: "extract") }
        guard case .success(let file) = file else { return }
        for mapping in FinancePromises.mappings { try FinancePromises.check(file, mapping) }
        try FinancePromises.checkBudgetFile(bytes)
    }
}

/// Bytes that come in small pieces, as from a pipe.
private struct Pieces: ByteSource {
    let bytes: [UInt8]
    let size: Int

    func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        for start in stride(from: 0, to: bytes.count, by: size) {
            guard take(bytes.span.extracting(start..<min(bytes.count, start + size))) else { return }
        }
    }
}

/// What must hold of reading and writing rows.
enum CSVPromises {
    private struct Reading: Equatable {
        var rows: [ReadRow] = []
        var notes = ReadNotes()
        var remarks: [String]
        var delimiter: Delimiter
        var encoding: TextEncoding
    }

    static func check(_ bytes: [UInt8]) throws {
        let whole = read(Bytes(bytes))
        try hold(read(Bytes(bytes)) == whole, "reading twice gives the same")
        try hold(read(Pieces(bytes: bytes, size: 1 + bytes.count % 13)) == whole, "the size of pieces changes nothing")
        // A text whose lines end in CR, LF or both has no more lines than such bytes.
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        switch whole {
        case .failure(let failure): try hold(failure.line.map { (1...lines).contains($0) } ?? true, "\(failure)")
        case .success(let reading):
            try ReadRow.check(reading.rows)
            try hold(reading.rows.allSatisfy { (1...lines).contains($0.line) }, "a row begins on a line")
            try hold(reading.notes.notes.allSatisfy { (1...lines).contains($0.line) }, "a note is about a line")
            try checkWriting(reading.rows.map(\.fields))
        }
    }

    private static func read(_ source: any ByteSource) -> Swift.Result<Reading, ReadFailure> {
        Swift.Result { () throws(ReadFailure) in
            let file = try DelimitedReader(source, name: "file")
            var reading = Reading(remarks: file.remarks, delimiter: file.delimiter, encoding: file.encoding)
            reading.notes = try file.read(file.sheets[0]) { row in
                reading.rows.append(ReadRow(row))
                return true
            }
            return reading
        }
    }

    /// What was read is written so that it reads the same.
    private static func checkWriting(_ records: [CSV.Record]) throws {
        for field in records.joined() {
            let text = String(decoding: field, as: UTF8.self)
            let guarded = FormulaGuard.guarded(text)
            try hold(guarded.utf8.elementsEqual(FormulaGuard.guarded(field)), "bytes are guarded as text: \(text)")
            try hold(FormulaGuard.unguarded(guarded).utf8.elementsEqual(field), "a guard comes off again: \(text)")
        }
        let written = CSV.encode(records)
        let difference = try CSVProof.difference(of: records, in: Bytes(written))
        try hold(difference == nil, "what was read can be written: \(difference ?? "")")
    }
}

/// A row that was read, kept.
struct ReadRow: Equatable {
    var number: Int
    var line: Int
    var width: Int
    var cells: [Row.Cell]
    var texts: [[UInt8]]

    init(_ row: borrowing Row) {
        (number, line, width, cells) = (row.number, row.line, row.width, row.cells)
        texts = []
        for cell in row.cells { texts.append(Array(row.bytes[cell.range])) }
    }

    /// Where its texts lie is nobody's business.
    static func == (one: ReadRow, other: ReadRow) -> Bool {
        one.number == other.number && one.line == other.line && one.width == other.width && one.texts == other.texts
            && one.cells.elementsEqual(other.cells) {
                $0.column == $1.column && $0.kind == $1.kind && $0.isFormula == $1.isFormula && $0.digits == $1.digits
            }
    }

    /// All its fields, the empty ones too.
    var fields: CSV.Record {
        var fields: CSV.Record = Array(repeating: [], count: width)
        for (cell, text) in zip(cells, texts) { fields[cell.column] = text[...] }
        return fields
    }

    /// What every reader's rows have in common.
    static func check(_ rows: [ReadRow]) throws {
        for (row, next) in zip(rows, rows.dropFirst()) {
            try hold(row.number < next.number && row.line <= next.line, "rows come from top to bottom")
        }
        for row in rows {
            try hold(!row.cells.isEmpty, "a row holds something")
            try hold(
                zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }
                    && row.cells.allSatisfy { (0..<row.width).contains($0.column) },
                "cells come from left to right")
            try hold(row.texts.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "texts are UTF-8")
        }
    }
}

/// What must hold of finance's rows and of the budget files that become of them.
enum FinancePromises {
    static let period = FinancialYear(start: 2012).map { Period(year: $0, quarter: .q1) }
    private static let directorates = [
        Directorate(code: "CAP", name: "Customer Access"), Directorate(code: "ASC", name: "Adult Social Care"),
    ]

    static let mappings = [
        FinanceMapping(units: .thousands, underspend: .negative),
        FinanceMapping(
            units: .pounds, underspend: .positive, headingRows: 2, fillDown: [.directorate],
            directorates: [Named("Access", Sourced("CAP", origin: .none))],
            periods: [Named("June", .q1)], duplicates: .addUp),
    ]

    static func check(_ file: any RowFile, _ mapping: FinanceMapping) throws {
        guard let period else { return }
        let read = { () throws(ReadFailure) in
            try FinanceExtract.read(
                file, name: "extract", mapping: mapping, directorates: directorates, period: period)
        }
        guard let extract = try? read() else { return }
        try hold(extract.totals.reconcile, "every penny is in its place")
        let merge = BudgetMerge(extract, into: Ledger(period: period), directorates: directorates)
        let again = BudgetMerge(try read(), into: Ledger(period: period), directorates: directorates)
        try hold(merge.text() == again.text() && merge.diagnostics == again.diagnostics, "reading twice gives the same")
        try hold(json(merge) == json(again), "printing twice gives the same")
        try holdComplaints(merge.diagnostics, about: [:])
        try hold(merge.merged.count == merge.newCount, "without old lines, all are new")
        guard merge.isClean else { return }
        let ledger = try checkRecords(BudgetFileRecords(merge.merged), period)
        let second = BudgetMerge(extract, into: ledger, directorates: directorates)
        try hold(second.changesNothing && second.overall.after == merge.overall.after, "merging twice is merging once")
    }

    private static func json(_ merge: BudgetMerge) -> String {
        var text = ""
        merge.writeJSON { text += $0 }
        return text
    }

    /// A file that says it is a budget file is read, or complained of; what was read can be written.
    static func checkBudgetFile(_ bytes: [UInt8]) throws {
        guard let period, let reader = try? DelimitedReader(Bytes(bytes), name: "budget", delimiter: .comma),
            let (ledger, diagnostics) = try? BudgetFile.read(
                reader, name: "2012-13-q1.csv", period: period, unguarded: FormulaGuard.unguarded)
        else { return }
        try holdComplaints(diagnostics, about: [:])
        for code in ledger.directorates { _ = try checkRecords(BudgetFileRecords(ledger, of: code), period) }
    }

    /// What is written to a budget file comes back as it was, to the last penny.
    @discardableResult
    private static func checkRecords(_ records: BudgetFileRecords, _ period: Period) throws -> Ledger {
        let written = CSV.encode(records)
        let difference = try CSVProof.difference(of: records, in: Bytes(written))
        try hold(difference == nil, "a budget file reads as it was written: \(difference ?? "")")
        let reader = try DelimitedReader(Bytes(written), name: "budget", delimiter: .comma)
        let (ledger, diagnostics) = try BudgetFile.read(
            reader, name: "2012-13-q1.csv", period: period, unguarded: FormulaGuard.unguarded)
        try hold(!diagnostics.contains { $0.severity == .error }, "our own budget file is a good one: \(diagnostics)")
        let again = ledger.directorates.flatMap { BudgetFileRecords(ledger, of: $0).dropFirst() }
        try hold(again == Array(records.dropFirst()), "every line of a budget file comes back")
        return ledger
    }
}
