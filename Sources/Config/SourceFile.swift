import Rows

/// A file of the user's, read by whoever calls: nothing here touches a disk.
package struct SourceFile: Sendable {
    /// As complaints shall name it: `leeds/cap.yaml`.
    package let name: String
    private let reading: @Sendable () throws(ReadFailure) -> [UInt8]

    /// - Parameter reading: gives the same bytes each time, or throws: thousands of files are read when they are looked
    ///   at, and not held.
    package init(name: String, reading: @escaping @Sendable () throws(ReadFailure) -> [UInt8]) {
        self.name = name
        self.reading = reading
    }

    /// A file that is in memory.
    package init(name: String, bytes: [UInt8]) { self.init(name: name) { bytes } }

    package func read() throws(ReadFailure) -> [UInt8] { try reading() }

    /// The name without its folders.
    package var lastName: Substring { name.split(separator: "/").last ?? name[...] }
}

/// A file that cannot be read, or not once more.
package struct UnreadableFile: Error, Sendable, Hashable {
    package let file: String
    package let failure: ReadFailure
}
