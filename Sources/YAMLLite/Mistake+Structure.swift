import Diagnostics

extension Mistake {
    /// A line in a column where nothing like it can stand.
    var structure: Translation? {
        guard error.problem.contains("did not find expected") else { return nil }
        let start = place.dashes.first ?? place.content
        guard error.problemIndex <= start else { return Translation(textAfterQuote) }
        let first = source.scalar(at: start)
        if first == "-" && place.dashes.isEmpty {
            return Translation(Self.missingSpace(after: start, in: source))
        }
        if first == ":" && place.colon == start { return Translation(.emptyKey(source.range(start..<start + 1))) }

        let range = source.range(start..<max(start, place.line.upperBound))
        if let comment = endingComment {
            return Translation(
                Finding(
                    .wrongIndentation, "this line is cut off from the text above by a comment",
                    hint: "if the '#' is part of the text, indent it like the text; if it is a comment, move it above "
                        + "the text's key",
                    at: range, related: source.range(comment), saying: "the comment"))
        }
        let columns = Indentation.columns(above: place.number, in: source)
        let column = start - place.line.lowerBound + 1
        guard columns.contains(where: { $0.column == column }) else {
            return Translation(
                Finding(
                    .wrongIndentation, "this line is not in line with any line that it could belong to",
                    hint: Indentation.hint(column, columns), at: range))
        }
        if !place.dashes.isEmpty {
            return Translation(
                Finding(
                    .wrongIndentation, "a dash cannot stand here: the lines above it are keys, not items of a list",
                    hint: "put a key and a colon above the list, or indent the line below the key that it belongs to",
                    at: range))
        }
        guard error.problem.contains("'-' indicator") || error.problem.contains("node content") else {
            return Self.missingColon(place, source)
        }
        return Translation(
            Finding(
                .wrongIndentation, "this line is in line with the dashes of a list, but has no dash",
                hint: "begin it with a dash and a space, or indent it below the key that it belongs to", at: range))
    }

    /// A comment between this line and the one above it, further left than both: it ends a `|` or `>` text.
    private var endingComment: Range<Int>? {
        guard let above = source.previousContentLine(before: place.number), above + 1 < place.number,
            LineShape(source, number: above).colon == nil
        else { return nil }
        return (above + 1..<place.number)
            .map { LineShape(source, number: $0) }
            .first { source.scalar(at: $0.content) == "#" && $0.indentation < place.indentation }?.text
    }
}
