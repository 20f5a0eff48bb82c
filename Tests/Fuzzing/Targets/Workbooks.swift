import Accessibility
import Report
import Rows
import Workbook

extension FuzzTarget {
    /// What stands in a sheet's part; shared texts and styles below lines that name their parts: see ``PackageText``.
    static let sheet = FuzzTarget(name: "sheet") { bytes in
        try WorkbookPromises.check(PackageText(bytes[...], first: PackageText.sheet).zipped)
    }

    /// A workbook's file. One whose first byte is not a ZIP file's tells its parts instead: see ``PackageText``.
    static let workbook = FuzzTarget(name: "workbook") { bytes in
        let isZip = bytes.first == UInt8(ascii: "P")
        try WorkbookPromises.check(isZip ? bytes : PackageText(bytes[...], first: "xl/workbook.xml").zipped)
    }
}

/// What must hold of reading a workbook, whoever made it.
enum WorkbookPromises {
    private struct Reading: Equatable {
        var sheets: [SheetInfo]
        var remarks: [String]
        var rows: [[ReadRow]] = []
        var notes: [ReadNotes] = []
    }

    static func check(_ bytes: [UInt8]) throws {
        try ShortFile.holding(bytes) { path in
            let reading = read(path)
            try hold(read(path) == reading, "reading twice gives the same")
            switch reading {
            case .failure(let failure): try check(failure)
            case .success(let reading): try check(reading, path)
            }
            try checkInspection(path)
            try checkComparison(path)
        }
    }

    private static func read(_ path: String) -> Swift.Result<Reading, ReadFailure> {
        Swift.Result { () throws(ReadFailure) in
            let workbook = try WorkbookReader(path: path)
            var reading = Reading(sheets: workbook.sheets, remarks: workbook.remarks)
            for sheet in workbook.sheets {
                var rows: [ReadRow] = []
                reading.notes.append(
                    try workbook.read(sheet) { row in
                        rows.append(ReadRow(row))
                        return true
                    })
                reading.rows.append(rows)
            }
            return reading
        }
    }

    private static func check(_ failure: ReadFailure) throws {
        try hold(!failure.reason.isEmpty, "a failure says why")
        // Which may be one that only the file has.
        try hold(failure.line.map { $0 >= 1 } ?? true, "a failure is about a row: \(failure)")
    }

    private static func check(_ reading: Reading, _ path: String) throws {
        try hold(!reading.sheets.isEmpty, "a workbook has sheets")
        for rows in reading.rows {
            try ReadRow.check(rows)
            for row in rows {
                try hold((1...1_048_576).contains(row.number) && row.width <= 16_384, "a sheet has an end")
                for (cell, text) in zip(row.cells, row.texts) { try check(cell.kind, text) }
            }
        }
        let workbook = try WorkbookReader(path: path)
        for (sheet, rows) in zip(reading.sheets, reading.rows) {
            var first: ReadRow?
            try workbook.read(sheet) { row in
                first = ReadRow(row)
                return false
            }
            try hold(first == rows.first, "reading may end after a row")
            var stored: [ReadRow] = []
            var isWhole = true
            try workbook.readStored(sheet) { row, forms in
                isWhole = isWhole && row.cells.count == forms.cells.count
                stored.append(ReadRow(row))
                return true
            }
            try hold(isWhole, "every cell has a stored form")
            // Formulas that give an empty text are stored, and are nothing to whoever reads values.
            let shown = stored.filter { row in zip(row.cells, row.texts).contains { !$1.isEmpty || $0.kind != .text } }
            try hold(
                shown.map(\.number) == rows.map(\.number)
                    && zip(shown, rows).allSatisfy { Self.shown($0) == Self.shown($1) },
                "stored forms come with the same values")
        }
    }

    private static func shown(_ row: ReadRow) -> [String] {
        zip(row.cells, row.texts).filter { !$1.isEmpty || $0.kind != .text }.map { cell, text in
            "\(cell.column) \(cell.kind) \(cell.isFormula) \(cell.digits) \(String(decoding: text, as: UTF8.self))"
        }
    }

    /// A value looks as its kind says.
    private static func check(_ kind: Rows.Row.Kind, _ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        switch kind {
        case .text, .error: try hold(!bytes.isEmpty, "a cell holds something")
        case .number: try hold(Double(text) != nil, "a number is one: \(text)")
        case .boolean: try hold(text == "TRUE" || text == "FALSE", "true or false is one of them: \(text)")
        case .date:
            let plain = bytes.map { (0x30...0x39).contains($0) ? UInt8(ascii: "9") : $0 }
            let shape = String(decoding: plain, as: UTF8.self)
            let days = ["9999-99-99", ""]
            let times = ["99:99:99", "99:99:99.999"]
            let shapes = days + times + times.map { "9999-99-99T" + $0 }
            try hold(shapes.contains(shape) && !shape.isEmpty, "a date looks like one: \(text)")
        case .uncalculated: try hold(bytes.isEmpty, "what was not calculated has no value: \(text)")
        }
    }

    /// A workbook of anybody's can be held against the rules for accessible spreadsheets, or is refused.
    private static func checkInspection(_ path: String) throws {
        let inspected = Swift.Result { () throws(ReadFailure) in try WorkbookInspector.inspect(path) }
        switch inspected {
        case .failure(let failure): try check(failure)
        case .success(let workbook):
            for rule in Rule.all { try hold(rule.breaches(in: workbook).allSatisfy { !$0.what.isEmpty }, rule.number) }
        }
    }

    /// A report that keeps what stands in a workbook does not differ from it any more.
    private static func checkComparison(_ path: String) throws {
        guard let workbook = try? WorkbookReader(path: path),
            let comparison = try? WorkbookComparison(of: SmallReport.report, theme: PlainTheme.theme, with: workbook),
            comparison.missingSheets.isEmpty,
            !comparison.cells.contains(where: { $0.isOtherFormula || $0.isBeyondReports })
        else { return }
        let kept = SmallReport.report.keeping(comparison.cells.map { CellEdit($0.place, content: $0.found) })
        // What no report can hold, such as a text beyond a cell's limit, is complained of.
        guard let again = try? WorkbookComparison(of: kept, theme: PlainTheme.theme, with: workbook) else { return }
        // A title or heading is text, whatever was typed over it.
        let lost = again.cells.filter { $0.expected != $0.found.shown }
        try hold(lost.isEmpty && again.addedSheets.isEmpty, "what is kept is there: \(lost)")
    }
}
