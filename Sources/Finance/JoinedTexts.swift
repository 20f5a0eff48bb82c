/// The explanations of rows that are added up to one line, for all lines. They are put together when all rows have been
/// read, as a line may have a million.
struct JoinedTexts {
    private var lines: [Line] = []
    private var texts: [Text] = []
    private var bytes: [UInt8] = []
    private var keys = KeyTable()
    /// Explanations that no cell could hold beside the others.
    private(set) var leftOut = 0

    private struct Line {
        /// The numbers of its first and last texts; -1 where it has none.
        var first = -1
        var last = -1
        /// Of UTF-16, when they are joined.
        var units = 0
        var isKnown = false
    }

    private struct Text {
        var line: Int
        /// The number of the line's next text; -1 where there is none.
        var next = -1
        var place: Range<Int>
    }

    func has(_ line: Int) -> Bool { line < lines.count && lines[line].isKnown }

    /// One that the line has already is not said twice.
    ///
    /// - Parameter line: its number; a line's own explanation comes first.
    mutating func add(_ text: Span<UInt8>, to line: Int) {
        while lines.count <= line { lines.append(Line()) }
        lines[line].isKnown = true
        guard !text.isEmpty else { return }
        let hash = keys.hash(line, text)
        let known = keys.find(hash) { number in
            texts[number].line == line && bytes.span.extracting(texts[number].place).isSame(as: text)
        }
        guard known == nil else { return }
        let units = lines[line].units == 0 ? 0 : lines[line].units + Self.separator.count
        guard units + text.utf16Count <= ExtractReader.mostUnits else {
            leftOut += 1
            return
        }
        lines[line].units = units + text.utf16Count
        let number = texts.count
        if lines[line].last < 0 {
            lines[line].first = number
        } else {
            texts[lines[line].last].next = number
        }
        lines[line].last = number
        keys.insert(hash)
        bytes.append(text)
        texts.append(Text(line: line, place: bytes.count - text.count..<bytes.count))
    }

    /// In UTF-8, as in UTF-16, of as many units as it has characters.
    private static let separator = Array("; ".utf8)

    /// Each line that rows were added to, and its explanations as one.
    var joined: some Sequence<(line: Int, explanation: [UInt8])> {
        lines.indices.lazy.filter { lines[$0].isKnown }.map { line in
            var joined: [UInt8] = []
            var number = lines[line].first
            while number >= 0 {
                if !joined.isEmpty { joined += Self.separator }
                joined += bytes[texts[number].place]
                number = texts[number].next
            }
            return (line, joined)
        }
    }
}
