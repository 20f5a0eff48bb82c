import Glibc

extension Span<UInt8> {
    /// The first place of a byte, from another place on.
    func firstPlace(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        // The library looks at no byte but those that the span lends, and points to one of them.
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            return unsafe memchr(base + start, Int32(byte), bytes.count - start).map {
                unsafe UnsafeRawPointer($0) - base
            }
        }
    }
}
