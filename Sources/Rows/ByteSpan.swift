/// Bytes of a text in UTF-8 that another owns, lent for the length of a call.
extension Span<UInt8> {
    package var text: String {
        // The span lends its own bytes, and the string copies them.
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    @inlinable
    package func isSame(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard count > 8 else { return number == other.number }
        var place = 0
        while place < count - 8 {
            guard eight(at: place) == other.eight(at: place) else { return false }
            place += 8
        }
        return eight(at: count - 8) == other.eight(at: count - 8)
    }
}

extension [UInt8] {
    @inlinable
    package mutating func append(_ bytes: Span<UInt8>) {
        // The span lends its own bytes, which cannot be this array's, and the array copies them.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
