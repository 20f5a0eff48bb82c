/// What a line looks like to a person: indentation, dashes, a key, a value. Used to explain faults, never to read.
struct LineShape {
    /// The line's number, counted from 0.
    let number: Int
    /// Indices of the whole line without its break and trailing blanks.
    let line: Range<Int>
    /// The index of each list dash, in order.
    let dashes: [Int]
    /// Where the key, or the text of a line without one, begins.
    let content: Int
    /// The index of the colon after the key.
    let colon: Int?

    init(_ source: Source, at index: Int) {
        self.init(source, number: source.lineNumber(at: index))
    }

    init(_ source: Source, number: Int) {
        self.number = number
        line = source.trimmed(source.line(number))
        var index = source.skipBlanks(from: line.lowerBound, to: line.upperBound)
        var dashes: [Int] = []
        while index < line.upperBound, source.scalar(at: index) == "-",
            index + 1 == line.upperBound || source.scalar(at: index + 1)?.isBlank == true
        {
            dashes.append(index)
            index = source.skipBlanks(from: index + 1, to: line.upperBound)
        }
        self.dashes = dashes
        content = index
        colon = Self.colon(source, content..<line.upperBound)
    }

    /// How many characters stand before the first dash, or before the content.
    var indentation: Int { (dashes.first ?? content) - line.lowerBound }

    /// The line without indentation and dashes.
    var text: Range<Int> { content..<max(content, line.upperBound) }

    /// What stands after the key and its colon, or after the dashes; without a comment where there are no quotes.
    func value(_ source: Source) -> Range<Int> {
        let start = colon.map { source.skipBlanks(from: $0 + 1, to: line.upperBound) } ?? content
        guard start < line.upperBound else { return start..<start }
        let whole = start..<line.upperBound
        let first = source.scalar(at: start)
        guard first != "\"", first != "'" else { return whole }
        let hash = whole.dropFirst().first { index in
            source.scalar(at: index) == "#" && source.scalar(at: index - 1)?.isBlank == true
                && source.scalar(at: index + 1)?.isBlankOrBreak ?? true
        }
        return hash.map { source.trimmed(start..<$0) } ?? whole
    }

    /// The first colon that ends a key: followed by a blank or the line's end, and not inside quotes.
    private static func colon(_ source: Source, _ range: Range<Int>) -> Int? {
        var index = closingQuote(source, range).map { $0 + 1 } ?? range.lowerBound
        while index < range.upperBound {
            let scalar = source.scalar(at: index)
            if scalar == ":", index + 1 == range.upperBound || source.scalar(at: index + 1)?.isBlank == true {
                return index
            }
            if scalar == "#", index > range.lowerBound, source.scalar(at: index - 1)?.isBlank == true { return nil }
            index += 1
        }
        return nil
    }

    /// The index of the quotation mark that closes the one at the start of `range`; `nil` without either.
    static func closingQuote(_ source: Source, _ range: Range<Int>) -> Int? {
        guard let quote = source.scalar(at: range.lowerBound), quote == "\"" || quote == "'" else { return nil }
        var index = range.lowerBound + 1
        while index < range.upperBound {
            let scalar = source.scalar(at: index)
            if quote == "\"", scalar == "\\" {
                index += 1
            } else if scalar == quote {
                guard quote == "'", source.scalar(at: index + 1) == "'" else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
