/// Finds the few bytes that shape a record, eight bytes at a time: the delimiter, the quote, and both line breaks.
struct Marks {
    static let quote: UInt8 = 0x22
    static let feed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let delimiter: UInt8
    private let delimiters: UInt64

    private static let quotes: UInt64 = 0x2222_2222_2222_2222
    private static let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    private static let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    init(_ delimiter: Delimiter) {
        self.delimiter = delimiter.byte
        delimiters = UInt64(delimiter.byte) &* 0x0101_0101_0101_0101
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.quote || byte == Self.feed || byte == Self.carriageReturn
    }

    /// - Parameter word: eight bytes, the first of them lowest.
    /// - Returns: the highest bit of each byte that is one of the four, and nothing else.
    @inline(__always)
    func bits(in word: UInt64) -> UInt64 {
        ~(Self.others(word, delimiters) & Self.others(word, Self.quotes) & Self.others(word, Self.feeds)
            & Self.others(word, Self.returns) | Self.lows)
    }

    /// - Returns: the highest bit of each byte that is not the one of `pattern`; the lower bits mean nothing.
    @inline(__always)
    private static func others(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return ((difference & lows) &+ lows) | difference
    }
}
