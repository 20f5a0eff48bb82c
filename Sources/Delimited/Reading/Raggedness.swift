/// Whether records have as many fields as the first that holds something.
struct Raggedness {
    /// The record that others are compared with.
    private var line = 0
    /// All its fields, and those up to the last that holds something: a spreadsheet may fill up its rows with empty
    /// fields or not, and neither is odd.
    private var width = 0
    private var filled = 0
    private var titles = 0

    /// A title or a note above a table has one field and says nothing about the table's width; a file whose records
    /// have one field each all the way has more of them than this.
    private static let mostTitles = 10

    /// - Parameters:
    ///   - width: how many fields a record has.
    ///   - filled: how many it has up to the last that holds something.
    /// - Returns: what is odd about it.
    mutating func note(line: Int, width: Int, filled: Int) -> String? {
        if self.width == 0 || (self.width == 1 && titles <= Self.mostTitles) {
            titles += 1
            (self.line, self.width, self.filled) = (line, width, filled)
            return nil
        }
        guard filled > self.width || width < self.filled else { return nil }
        let fields = filled > self.width ? filled : width
        return "has \(fields) \(fields == 1 ? "field" : "fields"), and line \(self.line) has \(self.width)"
    }
}
