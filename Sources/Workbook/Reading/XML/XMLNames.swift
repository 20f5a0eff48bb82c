import Rows

/// Counts the different names in a part, since expat keeps each until the part ends: a few million would fill the
/// memory.
struct XMLNames {
    private var seen: Set<UInt64> = []
    /// Those met last, by the lowest bits of their hashes: a sheet has the same few in every row.
    private var recent = [UInt64](repeating: 0, count: 64)
    private var bytes = 0
    /// What expat spends on a name besides its letters, roughly.
    private static let overhead = 100

    @inline(__always)
    mutating func add(_ name: XMLName) throws(ReadFailure) {
        // There are only so many short names.
        guard name.length > 2, recent[Int(name.hash & 63)] != name.hash else { return }
        try addRare(name)
    }

    private mutating func addRare(_ name: XMLName) throws(ReadFailure) {
        recent[Int(name.hash & 63)] = name.hash
        guard seen.insert(name.hash).inserted else { return }
        bytes += name.length + Self.overhead
        guard bytes <= ReadingLimits.nameBytes else {
            throw .tooLarge("a part of it holds too many different names of elements")
        }
    }
}
