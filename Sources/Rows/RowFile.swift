/// A file that holds rows, whatever its format: what takes rows takes any of them.
package protocol RowFile: Sendable {
    /// In the order of the tabs; a text file is one sheet. Never empty.
    var sheets: [SheetInfo] { get }

    /// What is odd in the file as a whole, read all the same: ends of sentences that begin with the file's name.
    var remarks: [String] { get }

    /// Hands over the rows of a sheet that hold something, from top to bottom, one at a time.
    ///
    /// - Parameter take: is given each row, whose storage the next one takes over; false ends the reading.
    /// - Returns: what whoever made the file should know, such as rows of unlike lengths; at most
    ///   ``ReadNotes/most`` of them.
    @discardableResult
    func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes
}

/// One sheet of a file.
package struct SheetInfo: Sendable, Hashable {
    /// Its place among the sheets, counted from 0.
    package var index: Int
    package var name: String
    package var isHidden: Bool
    /// The names of the tables that are marked up in it.
    package var tables: [String]

    package init(index: Int, name: String, isHidden: Bool = false, tables: [String] = []) {
        self.index = index
        self.name = name
        self.isHidden = isHidden
        self.tables = tables
    }
}

extension RowFile {
    package var remarks: [String] { [] }

    /// The sheet of a name, of the table of a name, or with a number counted from 1; whatever the case of the letters.
    package func sheet(named name: String) -> SheetInfo? {
        let folded = name.lowercased()
        return sheets.first { $0.name.lowercased() == folded }
            ?? sheets.first { $0.tables.contains { $0.lowercased() == folded } }
            ?? Int(name).flatMap { number in sheets.first { $0.index == number - 1 } }
    }

    /// The one that a reader sees first; nil where all are hidden.
    package var firstVisibleSheet: SheetInfo? { sheets.first { !$0.isHidden } }
}

/// The bytes of a text file, which may be read more than once: nothing here opens a file.
package protocol ByteSource: Sendable {
    /// Hands over the bytes from the first to the last, a piece at a time; false ends the reading.
    func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure)
}

/// Bytes that are in memory already.
package struct Bytes: ByteSource {
    package let bytes: [UInt8]
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        if !bytes.isEmpty { _ = take(bytes.span) }
    }
}
