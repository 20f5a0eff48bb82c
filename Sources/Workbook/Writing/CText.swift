import Glibc

/// Lends texts to calls that take them as changeable C strings and copy what they keep; none for one that is empty.
enum CText {
    /// - Parameter body: must keep none of them.
    static func with<Failure: Error>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws(Failure) -> Void
    ) throws(Failure) {
        // Each is freed once, when the body is through with all.
        let copies = unsafe texts.map { unsafe $0.isEmpty ? nil : strdup($0) }
        defer { for place in unsafe copies.indices { unsafe free(copies[place]) } }
        try unsafe body(copies)
    }
}
