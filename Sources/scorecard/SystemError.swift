import Glibc

/// Why the system would not do something.
struct SystemError: Error, Hashable, CustomStringConvertible {
    /// The system's number for the reason: ENOSPC for a full disk.
    let number: Int32

    /// - Parameter number: of what failed last, unless another is given.
    init(_ number: Int32 = errno) { self.number = number }

    /// The end of a sentence: `permission denied`.
    var description: String { System.words(number).lowercased() }
}
