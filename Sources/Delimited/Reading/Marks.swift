/// Finds the few bytes that shape a record, eight bytes at a time: the delimiter, the quote, and both line breaks.
struct Marks {
    static let quote: UInt8 = 0x22
    static let feed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let delimiter: UInt8

    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    init(_ delimiter: Delimiter) { self.delimiter = delimiter.byte }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.quote || byte == Self.feed || byte == Self.carriageReturn
    }

    /// - Parameter word: eight bytes, the first of them lowest.
    /// - Returns: the highest bit of each byte that is one of the four, and nothing else.
    @inline(__always)
    func bits(in word: UInt64) -> UInt64 {
        // Eight bytes either way, and back in the order in which they came.
        let bytes = unsafe unsafeBitCast(word, to: SIMD8<UInt8>.self)
        let others = pointwiseMin(
            pointwiseMin(Self.others(bytes, delimiter), Self.others(bytes, Self.quote)),
            pointwiseMin(Self.others(bytes, Self.feed), Self.others(bytes, Self.carriageReturn)))
        let rest = unsafe unsafeBitCast(others, to: UInt64.self)
        return ~(((rest & Self.lows) &+ Self.lows) | rest | Self.lows)
    }

    /// - Returns: nought for each byte that is the one looked for, and something else for all others.
    @inline(__always)
    private static func others(_ bytes: SIMD8<UInt8>, _ byte: UInt8) -> SIMD8<UInt8> {
        let wanted = SIMD8<UInt8>(repeating: byte)
        return bytes ^ wanted
    }
}
