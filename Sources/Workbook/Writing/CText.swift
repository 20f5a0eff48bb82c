import Glibc

/// Lends texts to a call that takes them as changeable C strings and copies what it keeps.
enum CText {
    static func with<Failure: Error>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws(Failure) -> Void
    ) throws(Failure) {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        try body(copies)
    }
}
