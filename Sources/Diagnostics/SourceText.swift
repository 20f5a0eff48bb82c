/// What stands in a file that complaints may point into: read when a line of it is printed, which is of few.
package struct SourceText: Sendable {
    private let reading: @Sendable () -> [UInt8]?

    /// - Parameter reading: nil where the file cannot be read any more.
    package init(reading: @escaping @Sendable () -> [UInt8]?) { self.reading = reading }

    package init(_ text: String) { self.init { Array(text.utf8) } }

    /// What is no UTF-8 is shown as `�`.
    package var text: String? { reading().map { String(decoding: $0, as: UTF8.self) } }
}
