import Rows

/// Finds the few bytes that shape a record, sixteen bytes at a time: the delimiter, the quote, and both line breaks.
struct Marks {
    static let quote: UInt8 = 0x22
    static let feed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let delimiter: UInt8

    init(_ delimiter: Delimiter) { self.delimiter = delimiter.byte }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.quote || byte == Self.feed || byte == Self.carriageReturn
    }

    /// - Returns: a bit for each byte, the first of them lowest: whether it is one of the four.
    @inline(__always)
    func bits(in bytes: SIMD16<UInt8>) -> UInt64 {
        let found =
            Self.places(of: delimiter, in: bytes) .| Self.places(of: Self.quote, in: bytes)
            .| Self.places(of: Self.feed, in: bytes) .| Self.places(of: Self.carriageReturn, in: bytes)
        // A mask is sixteen bytes, all bits of which are set or none.
        let eights = unsafe unsafeBitCast(found, to: SIMD16<UInt8>.self).eights
        return Self.gathered(eights[0]) | Self.gathered(eights[1]) << 8
    }

    @inline(__always)
    private static func places(of byte: UInt8, in bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        bytes .== SIMD16(repeating: byte)
    }

    /// A bit of each of eight bytes, side by side.
    @inline(__always)
    private static func gathered(_ bytes: UInt64) -> UInt64 {
        // Each of the factor's bits moves another byte's bit to its place in the highest byte.
        ((bytes & UInt64(eightTimes: 1)) &* 0x0102_0408_1020_4080) >> 56
    }
}
