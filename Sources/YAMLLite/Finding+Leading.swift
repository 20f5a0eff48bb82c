import Diagnostics

extension Finding {
    /// The complaint about a text that begins with a character which means something else in YAML.
    static func leading(_ text: Range<Int>, in source: Source) -> Finding {
        let first = source.scalar(at: text.lowerBound) ?? " "
        let complaint: Complaint =
            switch first {
            case "*": .alias
            case "&": .anchor
            case "!": .tag
            default: .reservedCharacter
            }
        return Finding(
            complaint, "a text that begins with '\(first)' must be in quotes",
            hint: "put the whole text in quotes\(Quoting.example(source, text))", at: source.range(text))
    }

    /// The complaint about a value that begins with a bracket or a brace.
    static func flow(at index: Int, in source: Source) -> Finding {
        let end = source.trimmed(source.line(source.lineNumber(at: index))).upperBound
        let example = Quoting.example(source, index..<max(index, end))
        let isList = source.scalar(at: index) == "["
        return Finding(
            .flow,
            isList
                ? "a text that begins with '[' must be in quotes; a list has a line for each item"
                : "a text that begins with '{' must be in quotes; a group of keys has a line for each key",
            hint: isList
                ? "put a text in quotes\(example); begin each item of a list on a new line with a dash and a space"
                : "put a text in quotes\(example); write each key on a new line, indented",
            at: source.range(index..<min(index + 1, source.scalars.count)))
    }

    static func emptyKey(_ range: SourceRange) -> Finding {
        Finding(.emptyKey, "nothing stands before this colon", hint: "write a key before the colon", at: range)
    }

    static func directive(_ range: SourceRange) -> Finding {
        Finding(
            .directive, "a line that begins with '%' gives an order to YAML, which is not done here",
            hint: "delete the line, or put it in quotes if it is a text", at: range)
    }
}
