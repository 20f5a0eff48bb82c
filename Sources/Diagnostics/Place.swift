/// Where a complaint belongs: a file, and where known a stretch of it.
package struct Place: Hashable, Sendable {
    /// The file's path as the user is to see it.
    package var file: String
    /// `nil` where the complaint is about the file as a whole.
    package var range: SourceRange?
    /// The line, where that is all that is known: of a text file, or the row of a sheet.
    private var lone: Int?

    package init(file: String, range: SourceRange? = nil) {
        self.file = file
        self.range = range
    }

    package init(file: String, line: Int?) {
        self.file = file
        lone = line
    }

    package var line: Int? { range?.start.line ?? lone }
}
