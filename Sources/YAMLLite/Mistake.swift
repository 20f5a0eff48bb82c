import Diagnostics

/// libyaml's complaint with the line that it points at: what ``Translation`` decides on. Each kind of mistake is a
/// property that is `nil` where the complaint is of another kind.
struct Mistake {
    let error: SyntaxError
    let place: LineShape
    let source: Source

    /// From where libyaml stopped to the end of the line.
    var rest: SourceRange {
        source.range(error.problemIndex..<max(error.problemIndex, place.line.upperBound))
    }

    /// Covers a line's value, unless lines below it seem to belong to it.
    var cover: Translation.Cover? {
        let value = place.value(source)
        guard !value.isEmpty, place.colon != nil || !place.dashes.isEmpty else { return nil }
        if let next = source.nextContentLine(after: place.number) {
            let below = LineShape(source, number: next)
            let own = place.colon == nil ? place.dashes.last ?? place.content : place.content
            guard below.indentation <= own - place.line.lowerBound else { return nil }
        }
        return Translation.Cover(range: value, filler: "x")
    }

    var tab: Translation? {
        guard source.scalar(at: error.problemIndex) == "\t" else { return nil }
        let line = source.line(place.number)
        var end = error.problemIndex
        while end < line.upperBound, source.scalar(at: end) == "\t" { end += 1 }
        // Where one line has a tab most have. They are counted, not each complained of.
        let others = (place.number..<source.lineStarts.count).dropFirst().filter { number in
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

    /// A mistake inside brackets, or after them on the same line, is a mistake about the brackets.
    func brackets(_ found: [Finding]) -> Translation? {
        for (start, canCover) in [(place.value(source).lowerBound, true), (place.content, false)]
        where error.problemIndex > start && isBracket(start) {
            return Translation(.flow(at: start, in: source), canCover ? cover : nil)
        }
        guard error.context.contains("flow") || error.problem.contains("unexpected ':'") else { return nil }
        return found.last { $0.complaint == .flow }.map { Translation($0) }
    }

    private func isBracket(_ index: Int) -> Bool {
        source.scalar(at: index) == "[" || source.scalar(at: index) == "{"
    }

    var leadingCharacter: Translation? {
        if error.context.contains("directive") { return Translation(.directive(source.range(place.line))) }
        if error.context.contains("tag"), source.scalar(at: error.contextIndex) == "!" {
            let start = error.contextIndex
            let end = source.trimmed(source.line(source.lineNumber(at: start))).upperBound
            return Translation(.leading(start..<max(start, end), in: source), cover)
        }
        var text = place.value(source)
        if let colon = place.colon, error.problemIndex < colon { text = place.content..<colon }
        guard let first = source.scalar(at: text.lowerBound), error.problemIndex >= text.lowerBound else { return nil }
        if first == "-" && error.problem.contains("block sequence entries") {
            return Translation(
                Finding(
                    .listOnKeyLine, "a list cannot begin on the line of its key",
                    hint: "begin the list on the next line; if this is a text, put it in quotes"
                        + Quoting.example(source, text),
                    at: source.range(text)),
                cover)
        }
        guard "*&!%@`|>,]}?".unicodeScalars.contains(first), !text.isEmpty else { return nil }
        let isValue = text == place.value(source)
        return Translation(.leading(text, in: source), isValue ? cover : nil)
    }
}
