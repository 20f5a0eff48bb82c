/// Numbers keys from 0 in the order in which they come, and finds the number of a key again.
///
/// The hash is seeded anew for every table, so that no file can be made to fill one place; no order hangs on it.
struct KeyTable: Sendable {
    /// Each key's number and 1, at the place that its hash gives, or behind it; 0 where there is none. They are found all
    /// over the table, which therefore is small enough to stay near the processor.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)
    /// By number.
    private var hashes: [UInt32] = []
    private let seed = UInt64.random(in: .min ... .max)

    /// The hash of a number and a text.
    func hash(_ number: Int, _ text: Span<UInt8>) -> UInt32 {
        var hash = Self.mixed(seed ^ UInt64(truncatingIfNeeded: number ^ text.count << 32))
        var place = 0
        while place + 8 < text.count {
            hash = Self.mixed(hash ^ text.eight(at: place))
            place += 8
        }
        hash = Self.mixed(hash ^ text.extracting(place...).number)
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// Each half of a product of 128 bits hangs on all bits of both factors.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    /// - Parameter isSame: whether the key of a number is the one that is looked for.
    func find(_ hash: UInt32, isSame: (Int) -> Bool) -> Int? {
        var place = Int(hash) & (slots.count - 1)
        while slots[place] != 0 {
            let number = Int(slots[place]) - 1
            if hashes[number] == hash, isSame(number) { return number }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Gives the next number to a key that is not there yet.
    mutating func insert(_ hash: UInt32) {
        hashes.append(hash)
        if hashes.count * 3 >= slots.count * 2 {
            slots = Array(repeating: 0, count: slots.count * 2)
            for number in hashes.indices { put(number) }
        } else {
            put(hashes.count - 1)
        }
    }

    private mutating func put(_ number: Int) {
        var place = Int(hashes[number]) & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = UInt32(truncatingIfNeeded: number + 1)
    }
}
