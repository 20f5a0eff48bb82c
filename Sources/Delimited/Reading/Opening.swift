import Rows

/// What the first records of a text say about how to read it.
struct Opening {
    /// How much of a text is looked at, in bytes of UTF-8.
    static let mostBytes = 64 << 10

    let delimiter: Delimiter
    /// How many bytes a first line has, with its end, that only names the delimiter.
    let declarationLength: Int

    /// - Parameters:
    ///   - text: the beginning of the text.
    ///   - isWhole: whether that is all there is.
    ///   - given: the delimiter that whoever reads has named.
    init(_ text: [UInt8], isWhole: Bool, given: Delimiter?) {
        let declaration = Self.declaration(text)
        declarationLength = declaration?.length ?? 0
        delimiter =
            given ?? declaration?.delimiter
            ?? Self.steadiest(Self.counts(text.dropFirst(declarationLength), isWhole: isWhole))
    }

    // MARK: The line that names it

    /// `sep=;`, with which Excel begins a file, or lets others begin one; in quotes too.
    private static func declaration(_ text: [UInt8]) -> (delimiter: Delimiter, length: Int)? {
        var rest = text[...]
        let isQuoted = rest.first == Marks.quote
        if isQuoted { rest = rest.dropFirst() }
        guard rest.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return nil }
        rest = rest.dropFirst(4)
        guard let byte = rest.popFirst(), let delimiter = Delimiter(byte: byte) else { return nil }
        if isQuoted {
            guard rest.popFirst() == Marks.quote else { return nil }
        }
        switch rest.popFirst() {
        case Marks.carriageReturn: if rest.first == Marks.feed { rest = rest.dropFirst() }
        case Marks.feed, nil: break
        default: return nil
        }
        return (delimiter, text.count - rest.count)
    }

    // MARK: The one that splits most steadily

    /// How often each of ``Delimiter/usual`` stands outside quotes, for each of the first records that hold something.
    private static func counts(_ text: ArraySlice<UInt8>, isWhole: Bool) -> [[Int]] {
        let candidates = Delimiter.usual.map(\.byte)
        var records: [[Int]] = []
        var counts = [0, 0, 0, 0]
        var (isQuoted, mayOpen, isEmpty) = (false, true, true)
        for byte in text {
            if isQuoted {
                if byte == Marks.quote { (isQuoted, mayOpen) = (false, true) }
                continue
            }
            if byte == Marks.feed || byte == Marks.carriageReturn {
                if !isEmpty { records.append(counts) }
                (counts, mayOpen, isEmpty) = ([0, 0, 0, 0], true, true)
                continue
            }
            isEmpty = false
            if byte == Marks.quote {
                // A quote inside a field means nothing. Behind a closing one, it is a doubled quote's second half.
                isQuoted = mayOpen
                continue
            }
            let candidate = candidates.firstIndex(of: byte)
            if let candidate { counts[candidate] += 1 }
            mayOpen = candidate != nil
        }
        // The last record is cut where there is more of the text.
        if !isEmpty, isWhole || records.isEmpty { records.append(counts) }
        return records
    }

    /// The one that splits the most records, and into as many fields as one another; a comma where none splits any.
    ///
    /// Of two that do so equally, the comma comes last: where every record has a decimal comma in it too, it is no
    /// delimiter. But one record alone is split steadily by anything.
    private static func steadiest(_ records: [[Int]]) -> Delimiter {
        var best = (delimiter: Delimiter.comma, score: 0)
        for (index, delimiter) in Delimiter.usual.enumerated() {
            var tally: [Int: Int] = [:]
            for counts in records where counts[index] > 0 { tally[counts[index], default: 0] += 1 }
            let steady = tally.values.max() ?? 0
            let score = tally.values.reduce(0, +) + steady
            if score > best.score || (score == best.score && steady == 1 && delimiter == .comma) {
                best = (delimiter, score)
            }
        }
        return best.delimiter
    }
}
