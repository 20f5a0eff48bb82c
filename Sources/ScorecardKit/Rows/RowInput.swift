import Rows

/// A file of rows of the user's. Whoever calls opens it and reads its bytes; only a workbook is opened by its path, as
/// the library that unpacks it wants.
public struct RowInput: Sendable {
    /// As complaints shall name it.
    public let path: String
    private let bytes: @Sendable (_ take: (Span<UInt8>) -> Bool) throws(InputFailure) -> Void

    /// - Parameter bytes: hands over the file's bytes from the first to the last, a piece at a time, until it is told
    ///   false. It is called more than once.
    public init(
        path: String,
        bytes: @escaping @Sendable (_ take: (Span<UInt8>) -> Bool) throws(InputFailure) -> Void
    ) {
        self.path = path
        self.bytes = bytes
    }
}

extension RowInput {
    /// A text file that is in memory.
    init(path: String, bytes: Bytes) {
        self.init(path: path) { take in if !bytes.bytes.isEmpty { _ = take(bytes.bytes.span) } }
    }
}

extension RowInput: ByteSource {
    package func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        do throws(InputFailure) {
            try bytes(take)
        } catch {
            throw ReadFailure(error.reason, hint: error.hint)
        }
    }
}
