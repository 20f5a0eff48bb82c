/// Puts parts into a ZIP file as they are, in memory: so the fuzzer's bytes reach what reads them, and not only what
/// checks how they are packed. Two parts may have one name.
enum StoredZip {
    static func file(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8.prefix(Int(UInt16.max)))
            let start = file.count
            // Version 2.0, names in UTF-8, stored, 1 January 1980.
            var header: [UInt8] = []
            for number in [20, 1 << 11, 0, 0, 0x21] { append(number, 2, to: &header) }
            append(Int(CRC32.of(part.bytes)), 4, to: &header)
            for size in [part.bytes.count, part.bytes.count] { append(size, 4, to: &header) }
            for length in [name.count, 0] { append(length, 2, to: &header) }
            append(0x0403_4B50, 4, to: &file)
            file += header + name + part.bytes
            append(0x0201_4B50, 4, to: &directory)
            append(20, 2, to: &directory)
            directory += header
            for number in [0, 0, 0] { append(number, 2, to: &directory) }
            for number in [0, start] { append(number, 4, to: &directory) }
            directory += name
        }
        let start = file.count
        file += directory
        append(0x0605_4B50, 4, to: &file)
        for number in [0, 0, parts.count, parts.count] { append(number, 2, to: &file) }
        for number in [directory.count, start] { append(number, 4, to: &file) }
        append(0, 2, to: &file)
        return file
    }

    /// The lowest byte first.
    private static func append(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}

/// The checksum of a ZIP file's parts.
private enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
