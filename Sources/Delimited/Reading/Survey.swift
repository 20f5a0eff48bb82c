import Rows

/// The first reading of a text file, which settles how its bytes stand for characters: for the whole of it, since a
/// file that is UTF-8 up to its last line is none.
struct Survey {
    let encoding: TextEncoding
    private(set) var notes = ReadNotes()

    init(_ source: any ByteSource) throws(ReadFailure) {
        var start: [UInt8] = []
        try source.read { piece in
            start.append(piece.extracting(first: 3 - start.count))
            return start.count < 3
        }
        let marked = TextEncoding(mark: start)
        if case .utf16 = marked {
            encoding = marked ?? .utf8(mark: false)
            try DecodedText(source, as: encoding).read { _ in true }
            return
        }
        var check = UTF8Check()
        try source.read { check.take($0) }
        check.finish()
        if let null = check.null { throw NotText.null(line: try Self.line(of: null, in: source)) }
        guard let fault = check.fault else {
            encoding = marked ?? .utf8(mark: false)
            return
        }
        let line = try Self.line(of: fault, in: source)
        if marked != nil {
            throw ReadFailure(
                "begins with the mark of UTF-8, and is not valid UTF-8", line: line, hint: NotText.saveAgain)
        }
        encoding = .windows1252
        notes.add(
            line: line,
            check.hasWideCharacters
                ? "is not valid UTF-8, though lines above are: the whole file is read as Windows-1252, and some "
                    + "characters may be wrong"
                : "is not UTF-8: the whole file is read as Windows-1252")
    }

    /// The line that an offset is on. Counted only where something is odd.
    private static func line(of offset: Int, in source: any ByteSource) throws(ReadFailure) -> Int {
        var line = 1
        var (rest, wasReturn) = (offset, false)
        try source.read { piece in
            for at in 0..<min(rest, piece.count) {
                let byte = piece[at]
                if byte == Marks.carriageReturn || (byte == Marks.feed && !wasReturn) { line += 1 }
                wasReturn = byte == Marks.carriageReturn
            }
            rest -= min(rest, piece.count)
            return rest > 0
        }
        return line
    }
}
