import Diagnostics

/// libyaml's complaint in words for someone who knows spreadsheets and not YAML, at the place where the mistake is.
///
/// libyaml says where it could not go on. The mistake is often earlier, and what it was shows in the line's text.
struct Translation {
    /// A stretch of one line to cover up so that the file can be read on.
    struct Cover {
        var range: Range<Int>
        var filler: Unicode.Scalar
    }

    let finding: Finding
    /// `nil` where nothing sure can be said of what follows the mistake.
    let cover: Cover?

    init(_ finding: Finding, _ cover: Cover? = nil) {
        self.finding = finding
        self.cover = cover
    }

    /// - Parameter found: what has been complained of before libyaml stopped.
    init(_ error: SyntaxError, in source: Source, found: [Finding]) {
        let mistake = Mistake(error: error, place: LineShape(source, at: error.problemIndex), source: source)
        self =
            mistake.tab
            ?? mistake.brackets(found)
            ?? mistake.quotes
            ?? mistake.leadingCharacter
            ?? mistake.colon
            ?? mistake.structure
            ?? Translation(
                Finding(
                    .unreadable, "this line cannot be made sense of",
                    hint: "put the text in quotes, and compare the indentation with the lines above",
                    at: mistake.rest))
    }
}
