/// Eight or sixteen bytes of a text at a time.
extension Span<UInt8> {
    /// Eight bytes from a place on, the first of them lowest. They must be there.
    @inlinable @inline(__always)
    package func eight(at place: Int) -> UInt64 {
        // Any eight bytes are a number, and the span sees to it that they are its own.
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// All bytes, of which there are eight at most, as a number that no others of their count give.
    @inlinable @inline(__always)
    package var number: UInt64 {
        guard count >= 4 else {
            // The first, the middle one and the last are all there are.
            return isEmpty
                ? 0 : UInt64(self[0]) | UInt64(self[count / 2]) << 8 | UInt64(self[count &- 1]) << 16
        }
        // The first four and the last four, which may be the same: any are a number, and all are the span's own.
        let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
        let last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        return UInt64(first) | UInt64(last) << 32
    }

    /// Sixteen bytes from a place on. They must be there.
    @inlinable @inline(__always)
    package func sixteen(at place: Int) -> SIMD16<UInt8> {
        // Any bytes are numbers, and the span sees to it that they are its own.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    }
}

extension SIMD16<UInt8> {
    /// The first eight and the last eight, the first of them lowest.
    @inlinable @inline(__always)
    package var eights: SIMD2<UInt64> {
        // Sixteen bytes either way, in the order in which they came.
        let eights = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return SIMD2(UInt64(littleEndian: eights[0]), UInt64(littleEndian: eights[1]))
    }
}

extension UInt64 {
    /// A byte, eight times.
    @inlinable @inline(__always)
    package init(eightTimes byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The highest bit of each byte that is the one looked for, and nothing else.
    @inlinable @inline(__always)
    package func places(of byte: UInt8) -> UInt64 {
        let others = self ^ UInt64(eightTimes: byte)
        let lows = UInt64(eightTimes: 0x7F)
        return ~(((others & lows) &+ lows) | others | lows)
    }
}
