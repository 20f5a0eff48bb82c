import Rows

/// The texts that the cells of a workbook name by number, each stored once.
///
/// In pieces, as one growing array would at times take three times its size.
struct SharedTexts: Sendable {
    /// Each text after its length, which takes four bytes.
    private var chunks: [[UInt8]] = []
    private var chunk: [UInt8] = []
    /// The chunk and the place in it: ``chunkBits`` low bits for the place.
    private var places: [UInt32] = []
    private(set) var bytes = 0

    private static let chunkBytes = 1 << 18
    /// A chunk holds at least one text, so that it may be larger.
    private static let chunkBits: UInt32 = 21

    var count: Int { places.count }

    mutating func append(_ text: [UInt8]) throws(ReadFailure) {
        let size = 4 + text.count
        bytes += size
        guard bytes <= ReadingLimits.sharedTextBytes, count < ReadingLimits.sharedTexts else {
            throw .tooLarge("the different texts in its cells fill more than it is safe to keep in memory")
        }
        if chunk.count + size > chunk.capacity {
            if !chunk.isEmpty { chunks.append(chunk) }
            chunk = []
            chunk.reserveCapacity(max(Self.chunkBytes, size))
        }
        places.append(UInt32(clamping: chunks.count) << Self.chunkBits | UInt32(clamping: chunk.count))
        let length = UInt32(clamping: text.count)
        for shift in stride(from: 0, to: 32, by: 8) { chunk.append(UInt8(truncatingIfNeeded: length >> shift)) }
        chunk.append(contentsOf: text)
    }

    /// Copies the text of a number below ``count`` to the end of other bytes.
    func append(_ index: Int, to bytes: inout [UInt8]) {
        guard places.indices.contains(index) else { return }
        let place = places[index]
        let (number, start) = (Int(place >> Self.chunkBits), Int(place & (1 << Self.chunkBits - 1)))
        if number < chunks.count {
            Self.copy(chunks[number], start, to: &bytes)
        } else {
            Self.copy(chunk, start, to: &bytes)
        }
    }

    private static func copy(_ chunk: [UInt8], _ start: Int, to bytes: inout [UInt8]) {
        let chunk = chunk.span
        var length: UInt32 = 0
        for place in 0..<4 { length |= UInt32(chunk[start + place]) << (8 * place) }
        bytes.append(chunk.extracting((start + 4)..<(start + 4 + Int(length))))
    }
}

/// Reads the part of shared texts. What the file says of their number is not looked at.
final class SharedTextsHandler: XMLHandler {
    // Called a million times for a large workbook, and never from within a call, which is why each `unsafe` here holds:
    // no access overlaps another.
    @exclusivity(unchecked) private var reading = SharedTextsReading()

    var texts: SharedTexts { unsafe reading.texts }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        try unsafe reading.start(element)
    }

    override func end() throws(ReadFailure) { try unsafe reading.end() }

    override func text(_ bytes: Span<UInt8>) throws(ReadFailure) { try unsafe reading.text(bytes) }
}

/// How far the reading of the part has come.
private struct SharedTextsReading {
    private enum State { case outside, list, item, run, text, runText }

    private var state = State.outside
    private var item: [UInt8] = []
    /// Where the piece that is being read begins.
    private var start = 0
    private(set) var texts = SharedTexts()

    mutating func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        switch state {
        case .outside:
            guard element.isSpreadsheet("sst") else {
                throw .damaged("its list of texts holds something else than texts")
            }
            state = .list
        case .list where element.isSpreadsheet("si"):
            item.removeAll(keepingCapacity: true)
            state = .item
        case .item where element.isSpreadsheet(letter: "t"):
            start = item.count
            state = .text
        case .item where element.isSpreadsheet(letter: "r"): state = .run
        case .run where element.isSpreadsheet(letter: "t"):
            start = item.count
            state = .runText
        case .text, .runText: throw .damaged("a text of its cells has an element within it")
        // Among them the phonetic text, `rPh`, which is no part of what the cell says.
        default: return false
        }
        return true
    }

    mutating func end() throws(ReadFailure) {
        switch state {
        case .outside, .list: state = .outside
        case .item:
            try texts.append(item)
            state = .list
        case .run: state = .item
        case .text, .runText:
            EscapedText.decode(&item, from: start)
            state = state == .text ? .item : .run
        }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard state == .text || state == .runText else { return }
        guard item.count + bytes.count <= ReadingLimits.cellBytes else {
            throw .tooLarge("a text of its cells has more than \(ReadingLimits.cellBytes >> 20) MB")
        }
        item.append(bytes)
    }
}
