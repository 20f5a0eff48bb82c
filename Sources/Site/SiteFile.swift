/// A file of the site, ready to be written.
package struct SiteFile: Sendable, Hashable {
    /// Below the site's top, with `/` between folders.
    package let path: String
    package let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
