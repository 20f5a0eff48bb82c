import Glibc

/// Why the system would not do something.
enum SystemReason {
    /// The end of a sentence: `permission denied`.
    ///
    /// - Parameter number: of what failed last, unless another is given.
    static func words(_ number: Int32 = errno) -> String {
        // Each thread has a text of its own until it asks again.
        unsafe String(cString: strerror(number)).lowercased()
    }
}
