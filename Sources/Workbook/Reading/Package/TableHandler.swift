import Rows

/// Reads a part that marks up an area of a sheet as a table: its name is all that matters here.
final class TableHandler: XMLHandler {
    private(set) var name: String?

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard element.isSpreadsheet("table"), let name = element.attribute("displayName") ?? element.attribute("name")
        else { throw .damaged("a table of it has no name") }
        self.name = name
        // Followed to its end all the same, which proves it.
        return false
    }
}
