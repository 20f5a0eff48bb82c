import Delimited
import Rows

/// A row as a value, for tests to compare.
struct ReadRecord: Hashable, Sendable, CustomStringConvertible {
    var number: Int
    var line: Int
    /// As many as the record has, the empty ones included.
    var fields: [String]

    init(_ number: Int, line: Int, _ fields: [String]) {
        self.number = number
        self.line = line
        self.fields = fields
    }

    init(_ row: borrowing Row) {
        number = row.number
        line = row.line
        fields = []
        for column in 0..<row.width { fields.append(row.text(column)) }
    }

    var description: String { "\(number) (line \(line)): \(fields)" }
}

extension ByteSource {
    /// What a reader makes of it.
    func records(by delimiter: Delimiter? = nil) throws(ReadFailure) -> (records: [ReadRecord], notes: ReadNotes) {
        let reader = try DelimitedReader(self, name: "t", delimiter: delimiter)
        var records: [ReadRecord] = []
        let notes = try reader.read(reader.sheets[0]) { row in
            records.append(ReadRecord(row))
            return true
        }
        return (records, notes)
    }

    func fields(by delimiter: Delimiter? = nil) throws(ReadFailure) -> [[String]] {
        try records(by: delimiter).records.map(\.fields)
    }

    /// Why a reader does not read it to its end.
    func failure(by delimiter: Delimiter? = nil) -> ReadFailure? {
        do throws(ReadFailure) {
            _ = try records(by: delimiter)
            return nil
        } catch {
            return error
        }
    }
}

extension Bytes {
    init(_ text: String) { self.init(Array(text.utf8)) }
}

/// Bytes that come in pieces of one size.
struct Pieces: ByteSource {
    let bytes: [UInt8]
    let size: Int

    func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        for start in stride(from: 0, to: bytes.count, by: size) {
            // A copy of its own: whoever looks beyond a piece is found out.
            let piece = Array(bytes[start..<min(bytes.count, start + size)])
            guard take(piece.span) else { return }
        }
    }
}

/// One byte over and over, a megabyte at a time.
struct Endless: ByteSource {
    let byte: UInt8
    let count: Int
    var start: [UInt8] = []

    func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        if !start.isEmpty, !take(start.span) { return }
        let piece = [UInt8](repeating: byte, count: 1 << 20)
        for _ in 0..<count / piece.count {
            guard take(piece.span) else { return }
        }
    }
}
