/// What the first records of a text say about how to read it.
struct Opening {
    /// How much of a text is looked at, in bytes of UTF-8.
    static let mostBytes = 64 << 10

    let delimiter: Delimiter
    /// What it might be instead; nil where that is clear, or was said.
    private let rival: Delimiter?
    /// How many bytes a first line has, with its end, that only names the delimiter.
    let declarationLength: Int

    /// - Parameters:
    ///   - text: the beginning of the text.
    ///   - isWhole: whether that is all there is.
    ///   - given: the delimiter that whoever reads has named.
    init(_ text: [UInt8], isWhole: Bool, given: Delimiter?) {
        let declaration = Self.declaration(text)
        declarationLength = declaration?.length ?? 0
        if let named = given ?? declaration?.delimiter {
            (delimiter, rival) = (named, nil)
        } else {
            let choice = DelimiterChoice(MarkCounts.records(in: text[...], isWhole: isWhole))
            (delimiter, rival) = (choice.delimiter, choice.rival)
        }
    }

    var remarks: [String] {
        guard let rival else { return [] }
        return [
            "is split by \(delimiter.shown), though \(rival.shown) stands in each of those records too: a first line "
                + "'sep=' with the right one at its end settles it"
        ]
    }

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
}
