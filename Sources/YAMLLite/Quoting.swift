/// Shows a user how to write a text in quotes.
enum Quoting {
    /// A longer text is not repeated in a hint.
    private static let longest = 60

    /// `: "Ward #3 grants"`, to be put after an advice to use quotes; empty where the text is long.
    static func example(_ source: Source, _ range: Range<Int>) -> String {
        guard !range.isEmpty, range.count <= longest else { return "" }
        return ": " + quoted(source.text(range))
    }

    /// In double quotes where the text holds nothing that means something there, else in single ones.
    private static func quoted(_ text: String) -> String {
        guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
        return "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
}
