import Diagnostics

extension Mistake {
    /// A colon too many, or one too few.
    var colon: Translation? {
        if error.problem.contains("could not find expected ':'") {
            return Self.missingColon(LineShape(source, at: error.contextIndex), source)
        }
        guard error.problem.contains("mapping values are not allowed") else { return nil }
        if let colon = place.colon, error.problemIndex > colon {
            let value = place.value(source)
            return Translation(
                Finding(
                    .unquotedColon, "a text in which a colon ends a word must be in quotes",
                    hint: "put the whole text in quotes\(Quoting.example(source, value))", at: source.range(value)),
                cover)
        }
        // The colon belongs to this line's own first words, so the text above has gone on into this line.
        return source.previousContentLine(before: place.number).map { above in
            Translation(
                Finding(
                    .wrongIndentation, "a key cannot stand here: the text above it goes on into this line",
                    hint: "begin this line in the same column as the key above; if it is part of the text above, "
                        + "write '|' after that key's colon and begin the text on the next line, indented",
                    at: source.range(place.text), related: source.range(LineShape(source, number: above).value(source)),
                    saying: "the text above"))
        }
    }

    /// The complaint about a line that should have begun with a key.
    static func missingColon(_ line: LineShape, _ source: Source) -> Translation {
        let below = source.nextContentLine(after: line.number).map { LineShape(source, number: $0) }
        let isAlone = below.map { $0.indentation <= line.indentation } ?? true
        let cover = isAlone && line.dashes.isEmpty ? Translation.Cover(range: line.text, filler: " ") : nil

        if source.scalar(at: line.content) == "-" {
            return Translation(missingSpace(after: line.content, in: source), cover)
        }
        guard let colon = source.scalars[line.text].firstIndex(of: ":") else {
            return Translation(
                Finding(
                    .missingColon, "this line has no key and colon",
                    hint: "begin it with a key, a colon and a space; if it is part of the text above, write '|' after "
                        + "that text's colon and begin the text on the next line, indented",
                    at: source.range(line.text)),
                cover)
        }
        if let space = source.scalar(at: colon + 1), space.isOddSpace {
            return Translation(
                Finding(
                    .oddSpace, "an unusual space (\(space.name)) stands after this colon",
                    hint: "delete it and type an ordinary space; it may have come from a web page or a word processor",
                    at: source.range(colon + 1..<colon + 2)),
                cover)
        }
        return Translation(missingSpace(after: colon, in: source), cover)
    }

    static func missingSpace(after index: Int, in source: Source) -> Finding {
        let isDash = source.scalar(at: index) == "-"
        return Finding(
            .missingSpace, "a space is missing after this \(isDash ? "dash" : "colon")",
            hint: isDash
                ? "an item of a list begins with a dash and a space"
                : "a key is followed by a colon and a space",
            at: source.range(index..<index + 1))
    }
}
