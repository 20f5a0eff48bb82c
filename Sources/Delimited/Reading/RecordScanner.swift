import Rows

/// UTF-8 → records, piece by piece.
///
/// Only the bytes that shape a record are looked at one by one. What stands between them is copied a record at a time,
/// delimiters included, and a cell is a range of the copy; only a doubled quote or text behind a closing one makes the
/// copy differ from the file.
struct RecordScanner {
    private(set) var notes: ReadNotes
    private(set) var failure: ReadFailure?

    private let marks: Marks
    /// Its first cells are those of the record that is being read, as many as are filled; behind them are those of the
    /// record before, which the next fields fill anew: most records have as many.
    private var row = Row()
    private var filled = 0
    private var raggedness = Raggedness()
    private var state = State.plain
    /// The field that is being read, counted from 0, and where it begins in the row's bytes.
    private var column = 0
    private var fieldStart = 0
    /// The line that is being read, and the one that the record began on.
    private var line: Int
    private var recordLine: Int
    /// The line of the last note on quotes: one a line is enough.
    private var notedLine = 0
    /// The line of the last quote that opened a field.
    private var openedLine = 0

    // Offsets count from the first byte of all pieces.
    /// How many bytes came before the piece.
    private var base = 0
    /// Where the last quote is that may have closed a field.
    private var closedAt = 0
    /// Just behind the last CR: an LF here belongs to it.
    private var behindReturn = -1
    /// How much of the piece is in the row's bytes, or left out of them.
    private var copied = 0

    private enum State {
        /// Outside quotes.
        case plain
        case quoted
        /// Behind a quote that closes the field, unless another follows, with which it stands for one in the text.
        case closing
    }

    /// - Parameters:
    ///   - line: the first record's.
    ///   - notes: what is odd in the file already.
    init(_ delimiter: Delimiter, line: Int = 1, notes: ReadNotes = ReadNotes()) {
        marks = Marks(delimiter)
        self.line = line
        recordLine = line
        self.notes = notes
    }

    /// - Returns: false where no more is wanted, or there is a ``failure``.
    mutating func scan(_ piece: Span<UInt8>, _ take: (borrowing Row) -> Bool) -> Bool {
        copied = 0
        var start = 0
        while start + 16 <= piece.count {
            var bits = marks.bits(in: piece.sixteen(at: start))
            while bits != 0 {
                guard mark(at: start &+ bits.trailingZeroBitCount, in: piece, take) else { return false }
                bits &= bits &- 1
            }
            start += 16
        }
        while start < piece.count {
            if marks.contains(piece[start]) {
                guard mark(at: start, in: piece, take) else { return false }
            }
            start += 1
        }
        guard fits(upTo: piece.count) else { return false }
        copy(piece, upTo: piece.count)
        base += piece.count
        return true
    }

    /// Hands over the last record, where no line break ends it.
    mutating func finish(_ take: (borrowing Row) -> Bool) {
        copied = 0
        switch state {
        case .plain: break
        case .closing: if base > closedAt + 1 { noteTextBehindQuote() }
        case .quoted:
            failure = ReadFailure(
                "opens a quote that is never closed", line: openedLine,
                hint: "a quote is missing, or one too many: inside a field in quotes, a quote is written twice")
            return
        }
        guard endField(at: 0) else { return }
        _ = deliver(take)
        raggedness.settle(&notes)
    }

    // MARK: The bytes that shape a record

    /// - Returns: whether to go on.
    @inline(__always)
    private mutating func mark(
        at place: Int, in piece: Span<UInt8>, _ take: (borrowing Row) -> Bool
    ) -> Bool {
        let byte = piece[place]
        guard state == .plain else { return markInQuotes(byte, at: place, in: piece, take) }
        return plainMark(byte, at: place, in: piece, take)
    }

    @inline(__always)
    private mutating func plainMark(
        _ byte: UInt8, at place: Int, in piece: Span<UInt8>, _ take: (borrowing Row) -> Bool
    ) -> Bool {
        if byte == marks.delimiter {
            guard endField(at: place) else { return false }
            column &+= 1
            fieldStart &+= 1
            guard column < Limits.mostFields else { return fail(Limits.tooManyFields(line: recordLine)) }
            return true
        }
        if byte == Marks.quote {
            if fieldStart == end(at: place) {
                state = .quoted
                openedLine = line
                fieldStart += 1
            } else {
                note("has a quote inside a field that does not begin with one; it is taken as text")
            }
            return true
        }
        if byte == Marks.feed, base + place == behindReturn {
            copied = place + 1
            return true
        }
        if byte == Marks.carriageReturn { behindReturn = base + place + 1 }
        guard endField(at: place) else { return false }
        copy(piece, upTo: place)
        copied = place + 1
        line += 1
        return deliver(take)
    }

    private mutating func markInQuotes(
        _ byte: UInt8, at place: Int, in piece: Span<UInt8>, _ take: (borrowing Row) -> Bool
    ) -> Bool {
        let offset = base + place
        if state == .quoted {
            switch byte {
            case Marks.quote:
                guard fits(upTo: place) else { return false }
                copy(piece, upTo: place)
                copied = place + 1
                (state, closedAt) = (.closing, offset)
            case Marks.carriageReturn:
                line += 1
                behindReturn = offset + 1
            case Marks.feed: if offset != behindReturn { line += 1 }
            default: break
            }
            return true
        }
        if offset == closedAt + 1, byte == Marks.quote {
            // The first of the two was left out; this one is kept.
            copied = place
            state = .quoted
            return true
        }
        if offset > closedAt + 1 { noteTextBehindQuote() }
        state = .plain
        return plainMark(byte, at: place, in: piece, take)
    }

    // MARK: Fields and records

    /// Where a place in the piece is, or will be, in the row's bytes.
    @inline(__always)
    private func end(at place: Int) -> Int { row.bytes.count &+ place &- copied }

    @inline(__always)
    private mutating func copy(_ piece: Span<UInt8>, upTo place: Int) {
        guard copied < place else { return }
        row.bytes.append(piece.extracting(copied..<place))
    }

    /// Ends the field that is being read, and lets the next begin at the byte that ended it.
    @inline(__always)
    private mutating func endField(at place: Int) -> Bool {
        guard fits(upTo: place) else { return false }
        let end = end(at: place)
        if end > fieldStart {
            if filled < row.cells.count {
                row.cells[filled].column = column
                row.cells[filled].range = fieldStart..<end
            } else {
                row.cells.append(Row.Cell(column: column, kind: .text, range: fieldStart..<end))
            }
            filled &+= 1
        }
        fieldStart = end
        return true
    }

    /// Whether field and record are within the limits. Asked before anything is copied, whatever the size of a piece.
    @inline(__always)
    private mutating func fits(upTo place: Int) -> Bool {
        let end = end(at: place)
        if end &- fieldStart <= Limits.mostFieldBytes, end <= Limits.mostRecordBytes { return true }
        if end - fieldStart > Limits.mostFieldBytes {
            let isQuoted = state == .quoted
            return fail(Limits.tooLong(line: isQuoted ? openedLine : line, isQuoted: isQuoted))
        }
        return fail(Limits.recordTooLong(line: recordLine))
    }

    /// Hands the record over where it holds something, and makes room for the next.
    @inline(__always)
    private mutating func deliver(_ take: (borrowing Row) -> Bool) -> Bool {
        var goesOn = true
        if filled < row.cells.count { row.cells.removeLast(row.cells.count - filled) }
        if let last = row.cells.last {
            row.width = column + 1
            row.line = recordLine
            raggedness.look(line: recordLine, width: row.width, filled: last.column + 1, &notes)
            goesOn = take(row)
        }
        row.bytes.removeAll(keepingCapacity: true)
        filled = 0
        row.number += 1
        recordLine = line
        (column, fieldStart) = (0, 0)
        return goesOn
    }

    // MARK: What is odd

    private mutating func noteTextBehindQuote() {
        note("has text behind a quote that closes a field; it is taken as part of the field")
    }

    private mutating func note(_ message: String) {
        guard notedLine != line else { return }
        notedLine = line
        notes.add(line: line, message)
    }

    private mutating func fail(_ failure: ReadFailure) -> Bool {
        self.failure = failure
        return false
    }
}
