import CDigest

/// The SHA-256 of a file's bytes: 64 hexadecimal digits, as `sha256sum` prints them.
package struct Checksum: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// - Parameter text: nil unless it is 64 digits, in lower case.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count == 2 * Self.length, digits.allSatisfy({ Self.digits.contains($0) }) else { return nil }
        description = String(text)
    }

    /// Takes the bytes as they come.
    package init<Failure: Error>(
        _ pieces: ((Span<UInt8>) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        // The library keeps nothing of what it is lent, reads as many bytes as it is told, and writes 32.
        var state = SHA2_CTX()
        unsafe SHA256Init(&state)
        try pieces { piece in
            unsafe piece.withUnsafeBufferPointer { piece in
                // An empty piece has no address, and the library wants one.
                guard let start = piece.baseAddress else { return }
                unsafe SHA256Update(&state, start, piece.count)
            }
        }
        var bytes = [UInt8](repeating: 0, count: Self.length)
        unsafe SHA256Final(&bytes, &state)
        let digits = bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }
        description = String(decoding: digits, as: UTF8.self)
    }

    /// In bytes.
    private static let length = Int(SHA256_DIGEST_LENGTH)
    private static let digits = Array("0123456789abcdef".utf8)
}
