import Rows

/// CSV → rows: RFC 4180, and what programs really write.
///
/// Fields in quotes may hold delimiters, line breaks and doubled quotes; records end in CR, LF or both. The encoding is
/// settled for the whole file, the delimiter by its first records. Text stays text: whether `007` is a number is for
/// whoever knows the column. However large a file is, one record of it is in memory.
///
/// The apostrophe with which ``FormulaGuard`` guards our own files stays; whoever reads one of those takes it off with
/// ``FormulaGuard/unguarded(_:)``.
package struct DelimitedReader: RowFile {
    package let sheets: [SheetInfo]
    package let delimiter: Delimiter
    package let encoding: TextEncoding
    package var remarks: [String] { opening.remarks }

    private let source: any ByteSource
    private let opening: Opening
    /// What is odd about the whole file.
    private let notes: ReadNotes

    /// Reads the file once for its encoding and a little of it for its delimiter.
    ///
    /// - Parameters:
    ///   - name: of its one sheet: the file's name without its ending.
    ///   - delimiter: nil to find it out.
    package init(_ source: any ByteSource, name: String, delimiter: Delimiter? = nil) throws(ReadFailure) {
        let survey = try Survey(source)
        self.source = source
        encoding = survey.encoding
        notes = survey.notes
        sheets = [SheetInfo(index: 0, name: name)]

        var start: [UInt8] = []
        try DecodedText(source, as: survey.encoding).read { piece in
            let room = Opening.mostBytes - start.count
            start.append(piece.extracting(first: room))
            return piece.count < room
        }
        opening = Opening(start, isWhole: start.count < Opening.mostBytes, given: delimiter)
        self.delimiter = opening.delimiter
    }

    @discardableResult
    package func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes {
        let declaration = opening.declarationLength
        var scanner = RecordScanner(delimiter, line: declaration > 0 ? 2 : 1, notes: notes)
        var isStopped = false
        try DecodedText(source, as: encoding, skipping: declaration).read { piece in
            isStopped = !scanner.scan(piece, take)
            return !isStopped
        }
        if !isStopped { scanner.finish(take) }
        if let failure = scanner.failure { throw failure }
        return scanner.notes
    }
}
