import Diagnostics

/// What may go wrong inside one text that libyaml reads without complaint: mostly, parts of it get lost.
struct ScalarChecks {
    let source: Source
    let scalar: Scalar
    let range: Range<Int>

    var findings: [Finding] {
        var findings: [Finding] = []
        switch scalar.style {
        case .plain:
            if let severalLines { findings.append(severalLines) }
            if let cutText { findings.append(cutText) }
        case .singleQuoted:
            if let severalLines { findings.append(severalLines) }
        case .doubleQuoted:
            if let severalLines { findings.append(severalLines) }
            findings += controlCharacters
        case .literal, .folded:
            if let blockIndicator { findings.append(blockIndicator) }
        }
        return findings
    }

    private var severalLines: Finding? {
        let first = source.lineNumber(at: range.lowerBound)
        let count = source.lineNumber(at: range.upperBound) - first + 1
        guard count > 1 else { return nil }
        if scalar.style == .plain {
            return Finding(
                .severalLines, "this text runs over \(count) lines, and its line breaks would be lost",
                hint: "write '|' after the colon and begin the text on the next line, indented; "
                    + "or '>' to join the lines to one",
                at: source.range(range))
        }
        return Finding(
            .severalLines, "this text in quotes runs over \(count) lines: is its closing quotation mark missing?",
            hint: "close the quotes on line \(first + 1); for a text over several lines write '|' after the colon "
                + "and begin the text on the next line, indented, without quotes",
            at: source.range(range))
    }

    private var cutText: Finding? {
        // Nearly every text ends with its line.
        guard let after = source.scalar(at: range.upperBound), !after.isLineBreak else { return nil }
        let line = source.line(source.lineNumber(at: range.upperBound))
        let hash = source.skipBlanks(from: range.upperBound, to: line.upperBound)
        guard hash < line.upperBound, source.scalar(at: hash) == "#",
            let next = source.scalar(at: hash + 1), !next.isBlankOrBreak, next != "#"
        else { return nil }
        let lost = source.trimmed(hash..<line.upperBound)
        let whole = source.skipBlanks(from: range.lowerBound, to: lost.upperBound)..<lost.upperBound
        return Finding(
            .cutText, "everything from this '#' on would be taken for a comment and left out",
            hint: "if it is part of the text, put the whole text in quotes\(Quoting.example(source, whole)); "
                + "if it is a comment, put a space after the '#'",
            at: source.range(lost))
    }

    /// Escapes that make characters which the file itself could not hold.
    private var controlCharacters: [Finding] {
        guard scalar.text.unicodeScalars.contains(where: { $0.isForbidden || $0 == "\r" }) else { return [] }
        var findings: [Finding] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard source.scalar(at: index) == "\\", let code = source.scalar(at: index + 1) else {
                index += 1
                continue
            }
            let digits = ["x": 2, "u": 4, "U": 8][code] ?? 0
            let escape = index..<min(index + 2 + digits, range.upperBound)
            let number = UInt32(source.text(escape).dropFirst(2), radix: 16)
            let made = number.flatMap { Unicode.Scalar($0) }.map { $0.isForbidden || $0 == "\r" } ?? false
            if digits > 0 ? made : "0abvfreNLP".unicodeScalars.contains(code) {
                findings.append(
                    Finding(
                        .controlCharacter,
                        "'\(source.text(escape))' in double quotes stands for an invisible character",
                        hint: "put the text in single quotes to keep the backslash, or delete these characters",
                        at: source.range(escape)))
            }
            index = escape.upperBound
        }
        return findings
    }

    private var blockIndicator: Finding? {
        let line = source.line(source.lineNumber(at: range.lowerBound))
        var end = range.lowerBound
        while end < line.upperBound, source.scalar(at: end)?.isBlank == false { end += 1 }
        let header = range.lowerBound..<end
        guard source.scalars[header].contains(where: { ("0"..."9").contains($0) }) else { return nil }
        let text = source.trimmed(range.lowerBound..<line.upperBound)
        return Finding(
            .blockIndicator, "'\(source.text(header))' at the end of a line means a number of spaces in YAML",
            hint: "put the text in quotes\(Quoting.example(source, text)); for a text over several lines write "
                + "'|' or '>' without a number",
            at: source.range(header))
    }
}
