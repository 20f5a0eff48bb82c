import Glibc

/// The records at the end of a ZIP file, of which only the number of entries matters here: the library makes room for
/// as many as they say before it looks at the first.
enum ZipEnd {
    /// A comment of 65,535 bytes, the record itself, and before it the locator of its 64-bit twin.
    private static let mostBytes = 65_535 + 22 + 20

    /// The greatest number of entries that any record claims which the library may take for the last; 0 without one.
    static func claimedEntries(_ file: Int32, size: Int) -> UInt64 {
        let start = max(0, size - mostBytes)
        let bytes = read(file, at: start, count: size - start)
        var most: UInt64 = 0
        for at in places(of: 0x50, in: bytes) where starts(bytes, at, with: 0x0605_4B50) {
            most = max(most, number(bytes, at + 10, count: 2) ?? 0)
            guard let offset = number(bytes, at - 12, count: 8), starts(bytes, at - 20, with: 0x0706_4B50),
                let place = Int(exactly: offset)
            else { continue }
            let record = read(file, at: place, count: 56)
            guard starts(record, 0, with: 0x0606_4B50) else { continue }
            most = max(most, number(record, 24, count: 8) ?? 0, number(record, 32, count: 8) ?? 0)
        }
        return most
    }

    private static func read(_ file: Int32, at place: Int, count: Int) -> [UInt8] {
        // The buffer has room for the count, and holds what the system says that it put there.
        unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < count {
                let more = unsafe pread(
                    file, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, place + filled)
                guard more > 0 else { return }
                filled += more
            }
        }
    }

    private static func places(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        while let place = bytes.span.firstPlace(of: byte, from: places.last.map { $0 + 1 } ?? 0) {
            places.append(place)
        }
        return places
    }

    private static func starts(_ bytes: [UInt8], _ at: Int, with signature: UInt64) -> Bool {
        number(bytes, at, count: 4) == signature
    }

    /// The lowest byte first; nil beyond the bytes.
    private static func number(_ bytes: [UInt8], _ at: Int, count: Int) -> UInt64? {
        guard at >= 0, at <= bytes.count - count else { return nil }
        return bytes[at..<(at + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
