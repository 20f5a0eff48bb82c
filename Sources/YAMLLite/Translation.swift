import Diagnostics

/// libyaml's complaint in words for someone who knows spreadsheets and not YAML, at the place where the mistake is.
struct Translation {
    /// A stretch of one line to cover up so that the file can be read on.
    struct Cover {
        var range: Range<Int>
        var filler: Unicode.Scalar
    }

    let finding: Finding
    /// `nil` where nothing sure can be said of what follows the mistake.
    let cover: Cover?

    private init(_ finding: Finding, _ cover: Cover? = nil) {
        self.finding = finding
        self.cover = cover
    }

    init(_ error: SyntaxError, in source: Source) {
        let place = LineShape(source, at: error.problemIndex)
        self =
            Self.flow(error, place, source)
            ?? Self.tab(error, source)
            ?? Self.quotes(error, place, source)
            ?? Self.leadingCharacter(error, place, source)
            ?? Self.colon(error, place, source)
            ?? Self.structure(error, place, source)
            ?? Translation(
                Finding(
                    .unreadable, "this line cannot be made sense of",
                    hint: "put the text in quotes, and compare the indentation with the lines above",
                    at: Self.fromProblem(error, place, source)))
    }

    // MARK: Kinds of mistake

    /// Any mistake inside brackets, or after them on the same line, is a mistake about the brackets.
    private static func flow(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> Translation? {
        let value = place.value(source)
        if error.problemIndex > value.lowerBound, let first = source.scalar(at: value.lowerBound),
            first == "[" || first == "{"
        {
            return Translation(.flow(at: value.lowerBound, in: source), cover(place, source))
        }
        guard error.context.contains("flow") || error.problem.contains("unexpected ':'") else { return nil }
        guard let first = source.scalar(at: error.contextIndex), first == "[" || first == "{" else {
            return Translation(.leading(value, in: source), cover(place, source))
        }
        return Translation(.flow(at: error.contextIndex, in: source))
    }

    private static func tab(_ error: SyntaxError, _ source: Source) -> Translation? {
        guard source.scalar(at: error.problemIndex) == "\t" else { return nil }
        let number = source.lineNumber(at: error.problemIndex)
        let line = source.line(number)
        var end = error.problemIndex
        while end < line.upperBound, source.scalar(at: end) == "\t" { end += 1 }
        let others = (number + 1..<max(source.lineStarts.count, number + 1)).filter { number in
            let line = source.line(number)
            return source.scalars[line.lowerBound..<source.skipBlanks(from: line.lowerBound, to: line.upperBound)]
                .contains("\t")
        }
        var hint = "delete it and press the space bar instead, two spaces for each level"
        if others.count == 1 { hint += "; line \(others[0] + 1) has a tab too" }
        if others.count > 1 { hint += "; \(others.count) lines below have tabs too" }
        return Translation(
            Finding(
                .tab, "a tab stands here where only spaces may stand", hint: hint,
                at: source.range(error.problemIndex..<end)))
    }

    private static func quotes(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> Translation? {
        if error.context.contains("quoted scalar") {
            if error.problem.contains("end of stream") || error.problem.contains("document indicator") {
                return Translation(
                    Finding(
                        .unclosedQuote, "the quotation mark that opens here is never closed",
                        hint: "put the same mark at the end of the text; an apostrophe at the start of a text needs "
                            + "double quotes round the whole text",
                        at: source.range(error.contextIndex..<(error.contextIndex + 1))))
            }
            let range = error.problemIndex..<min(error.problemIndex + 2, place.line.upperBound)
            return Translation(
                Finding(
                    .badEscape, "a backslash in double quotes cannot stand before these characters",
                    hint: "put the text in single quotes, or type two backslashes for one",
                    at: source.range(range.lowerBound..<max(range.lowerBound, range.upperBound))),
                LineShape.closingQuote(source, place.value(source)).flatMap { _ in cover(place, source) })
        }
        guard error.problem.contains("did not find expected") else { return nil }
        let value = place.value(source)
        if let close = LineShape.closingQuote(source, value), error.problemIndex > close {
            return Translation(afterQuote(error, place, source, opened: nil), cover(place, source))
        }
        return nil
    }

    private static func afterQuote(
        _ error: SyntaxError, _ place: LineShape, _ source: Source, opened: SourceRange?
    ) -> Finding {
        Finding(
            .textAfterQuote, "the text in quotes ends before this",
            hint: "put all of the text in the quotes; inside double quotes write \\\" for a quotation mark, "
                + "inside single quotes write '' for an apostrophe",
            at: fromProblem(error, place, source), related: opened, saying: "the quotes open here")
    }

    private static func leadingCharacter(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> Translation? {
        if error.context.contains("directive") || error.problem.contains("directive") {
            return Translation(.directive(source.range(place.line)))
        }
        var value = place.value(source)
        guard let first = source.scalar(at: value.lowerBound), error.problemIndex >= value.lowerBound else {
            return nil
        }
        if first == "-" && error.problem.contains("block sequence entries") {
            return Translation(
                Finding(
                    .listOnKeyLine, "a list cannot begin on the line of its key",
                    hint: "begin the list on the next line; if this is a text, put it in quotes"
                        + Quoting.example(source, value),
                    at: source.range(value)),
                cover(place, source))
        }
        guard "*&!%@`|>,]}?".unicodeScalars.contains(first) else { return nil }
        value = value.lowerBound..<max(value.upperBound, value.lowerBound)
        return Translation(.leading(value, in: source), cover(place, source))
    }

    private static func colon(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> Translation? {
        if error.problem.contains("could not find expected ':'") {
            return missingColon(LineShape(source, at: error.contextIndex), source)
        }
        guard error.problem.contains("mapping values are not allowed") else { return nil }
        let value = place.value(source)
        if let colon = place.colon, error.problemIndex > colon {
            return Translation(
                Finding(
                    .unquotedColon, "a text with a colon and a space in it must be in quotes",
                    hint: "put the whole text in quotes\(Quoting.example(source, value))", at: source.range(value)),
                cover(place, source))
        }
        // The colon belongs to this line's own first word, so the line above has gone on into this one.
        guard let above = source.previousContentLine(before: place.number).map({ LineShape(source, number: $0) }) else {
            return nil
        }
        if above.colon == nil && above.dashes.isEmpty && !hasKeyAbove(above, source) {
            return missingColon(above, source)
        }
        return Translation(
            Finding(
                .wrongIndentation, "a key cannot stand here: the line above it already has a value",
                hint: "begin this line in the same column as the key above; if it belongs to the text above, "
                    + "write '|' after that key's colon and begin the text on the next line, indented",
                at: source.range(place.content..<max(place.content, place.line.upperBound)),
                related: source.range(above.value(source)), saying: "this is the value"))
    }

    /// Whether `shape`, a line without a colon, is the further text of a key above it.
    private static func hasKeyAbove(_ shape: LineShape, _ source: Source) -> Bool {
        var number = shape.number
        while let above = source.previousContentLine(before: number) {
            let line = LineShape(source, number: above)
            if line.colon != nil || !line.dashes.isEmpty {
                return line.line.lowerBound.distance(to: line.content)
                    < shape.line.lowerBound.distance(to: shape.content)
            }
            number = above
        }
        return false
    }

    private static func missingColon(_ shape: LineShape, _ source: Source) -> Translation {
        let text = shape.content..<max(shape.content, shape.line.upperBound)
        let range = source.range(text)
        let isLast = source.nextContentLine(after: shape.number).map { next in
            let below = LineShape(source, number: next)
            return below.content - below.line.lowerBound <= shape.content - shape.line.lowerBound
        }
        let cover = isLast ?? true && shape.dashes.isEmpty ? Cover(range: text, filler: " ") : nil
        if let colon = source.scalars[text].firstIndex(of: ":") {
            let next = source.scalar(at: colon + 1)
            if let next, next.isOddSpace {
                return Translation(
                    Finding(
                        .oddSpace, "an unusual space (\(next.name)) stands after this colon",
                        hint: "delete it and type an ordinary space", at: source.range(colon + 1..<colon + 2)), cover)
            }
            return Translation(
                Finding(
                    .missingSpace, "a space is missing after this colon",
                    hint: "a key is followed by a colon and a space", at: source.range(colon..<colon + 1)), cover)
        }
        return Translation(
            Finding(
                .missingColon, "this line has no key and colon",
                hint: "begin it with a key, a colon and a space; if it belongs to the text above, indent it, and write "
                    + "'|' after that text's key",
                at: range),
            cover)
    }

    private static func structure(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> Translation? {
        let expectsKey = error.problem.contains("expected key")
        let expectsDash = error.problem.contains("expected '-' indicator")
        guard expectsKey || expectsDash || error.problem.contains("expected <document start>") else { return nil }
        let start = place.dashes.first ?? place.content
        guard error.problemIndex <= start else {
            return Translation(afterQuote(error, place, source, opened: nil))
        }
        let range = source.range(start..<max(start, place.line.upperBound))
        let columns = Indentation.columns(above: place.number, in: source)
        let column = start - place.line.lowerBound + 1
        if columns.contains(where: { $0.column == column }) {
            let message =
                expectsDash
                ? "this line is in line with the dashes of a list, but has no dash"
                : "a dash cannot stand here: the lines above it are keys, not items of a list"
            return Translation(
                Finding(
                    .wrongIndentation, message,
                    hint: expectsDash
                        ? "begin it with a dash and a space, or move it below the key that it belongs to"
                        : "put a key and a colon above the list, or move the line below the key that it belongs to",
                    at: range))
        }
        return Translation(
            Finding(
                .wrongIndentation, "this line is not in line with any line that it could belong to",
                hint: Indentation.hint(column, columns), at: range))
    }

    // MARK: Helpers

    private static func fromProblem(_ error: SyntaxError, _ place: LineShape, _ source: Source) -> SourceRange {
        source.range(error.problemIndex..<max(error.problemIndex, place.line.upperBound))
    }

    /// Covers a line's value, unless lines below it seem to belong to it.
    private static func cover(_ shape: LineShape, _ source: Source) -> Cover? {
        let value = shape.value(source)
        guard !value.isEmpty else { return nil }
        if let next = source.nextContentLine(after: shape.number) {
            let below = LineShape(source, number: next)
            let indentation = (below.dashes.first ?? below.content) - below.line.lowerBound
            let own = (shape.colon == nil ? shape.dashes.last ?? shape.content : shape.content) - shape.line.lowerBound
            guard indentation <= own else { return nil }
        }
        return Cover(range: value, filler: "x")
    }
}
