/// The line of source that a complaint is about, with its place underlined.
struct Excerpt {
    /// More than this many characters of a line are never shown: the rest is cut, with `…` in its place.
    static let widestLine = 100
    /// How much of a cut line is shown before the place.
    static let lead = 40

    /// The line, or the part of it round the place, with tabs and control characters as single visible characters.
    let source: String
    /// Spaces, then `^` under the first character, then `~` under the others.
    let underline: String

    /// - Parameter line: the line that `range` starts on. A range over several lines is underlined to the line's end.
    init(line: ArraySlice<Unicode.Scalar>, range: SourceRange) {
        let line = Array(line)
        let start = min(max(range.start.column - 1, 0), line.count)
        let end = range.end.line == range.start.line ? min(range.end.column - 1, line.count) : line.count

        var window = 0..<line.count
        if line.count > Self.widestLine {
            let first = min(max(start - Self.lead, 0), line.count - Self.widestLine)
            window = first..<(first + Self.widestLine)
        }
        let before = window.lowerBound > 0 ? "…" : ""
        let after = window.upperBound < line.count ? "…" : ""
        source = before + Self.text(line[window]) + after

        // Counting characters, not code points, keeps the caret under its place after an accent typed as two.
        let indent = (before + Self.text(line[window.lowerBound..<start])).count
        let marked = max(Self.text(line[start..<max(start, min(end, window.upperBound))]).count, 1)
        underline = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: marked - 1)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.map(SafeText.picture(of:)))
        return String(view)
    }
}
