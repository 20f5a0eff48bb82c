import Glibc
import Rows

/// Counts the different names in a part, since expat keeps each until the part ends: a few million would fill the
/// memory.
struct XMLNames {
    private var seen: Set<Int> = []
    private var bytes = 0
    /// What expat spends on a name besides its letters, roughly.
    private static let overhead = 100

    mutating func add(_ name: UnsafePointer<CChar>) throws(ReadFailure) {
        let length = strlen(name)
        // There are only so many short names.
        guard length > 2 else { return }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(start: name, count: length))
        guard seen.insert(hasher.finalize()).inserted else { return }
        bytes += length + Self.overhead
        guard bytes <= ReadingLimits.nameBytes else {
            throw .tooLarge("a part of it holds too many different names of elements")
        }
    }
}
