/// A place between two characters of a text file, as an editor's status bar counts it.
package struct Position: Hashable, Comparable, Sendable {
    // Everything that was read has two of them: half the size is half the memory of a large council's trees.
    private let shortLine: UInt32
    private let shortColumn: UInt32

    /// What is below 0 or above 2³² − 1 becomes that.
    package init(line: Int, column: Int) {
        shortLine = UInt32(clamping: line)
        shortColumn = UInt32(clamping: column)
    }

    /// Counted from 1. CR, LF and CRLF each end a line.
    package var line: Int { Int(shortLine) }
    /// Counted from 1, in Unicode code points. A byte order mark at the start of the file is not counted.
    package var column: Int { Int(shortColumn) }

    package static func < (first: Position, second: Position) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
