extension Span<UInt8> {
    /// Eight bytes from a place on, the first of them lowest. They must be there.
    @inline(__always)
    func eight(at place: Int) -> UInt64 {
        // Any eight bytes are a number, and the span sees to it that they are its own.
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
