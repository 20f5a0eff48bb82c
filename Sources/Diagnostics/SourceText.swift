/// What stands in a file that complaints may point into. It keeps the bytes that its reader has already: of most files,
/// no line is ever printed.
package struct SourceText: Hashable, Sendable {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// What is no UTF-8 is shown as `�`.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
