/// How a text file's bytes stand for characters.
package enum TextEncoding: Sendable, Hashable {
    /// - Parameter mark: whether the file begins with a byte order mark.
    case utf8(mark: Bool)
    /// Always with a mark: without one, nothing tells it from a file that is no text.
    case utf16(bigEndian: Bool)
    /// What Excel for Windows saves as CSV in western Europe.
    case windows1252

    /// In bytes.
    var markLength: Int {
        switch self {
        case .utf8(let mark): mark ? 3 : 0
        case .utf16: 2
        case .windows1252: 0
        }
    }

    /// What a file's first bytes say; nil where they have no byte order mark.
    ///
    /// - Parameter bytes: three of them, or all where there are fewer.
    init?(mark bytes: [UInt8]) {
        switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
        case (0xEF, 0xBB, 0xBF): self = .utf8(mark: true)
        case (0xFF, 0xFE, _): self = .utf16(bigEndian: false)
        case (0xFE, 0xFF, _): self = .utf16(bigEndian: true)
        default: return nil
        }
    }
}
