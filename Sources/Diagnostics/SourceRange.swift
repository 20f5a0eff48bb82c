/// A stretch of a text file: from `start` up to, but without, the character at `end`.
package struct SourceRange: Hashable, Sendable {
    package var start: Position
    package var end: Position

    package init(start: Position, end: Position) {
        self.start = start
        self.end = end
    }
}
