/// A file as its reader handed it over: nothing here touches a disk.
package struct SourceFile: Hashable, Sendable {
    /// As complaints shall name it: `leeds/cap.yaml`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without its folders.
    package var lastName: Substring { name.split(separator: "/").last ?? name[...] }
}
