/// A place between two characters of a text file, as an editor's status bar counts it.
package struct Position: Hashable, Comparable, Sendable {
    /// Counted from 1. CR, LF and CRLF each end a line.
    package var line: Int
    /// Counted from 1, in Unicode code points. A byte order mark at the start of the file is not counted.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (first: Position, second: Position) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
