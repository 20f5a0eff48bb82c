/// Where a complaint belongs: a file, and where known a stretch of it.
package struct Place: Hashable, Sendable {
    /// The file's path as the user is to see it.
    package var file: String
    /// `nil` where the complaint is about the file as a whole.
    package var range: SourceRange?

    package init(file: String, range: SourceRange? = nil) {
        self.file = file
        self.range = range
    }
}
