import CDeflate

/// A ZIP file that is written by hand, so that it can lie.
///
/// What stands before each part and what the list at the end says of it are the same unless a test changes the part
/// between ``store(_:)`` and ``list(_:at:)``.
struct ForgedZip {
    struct Part {
        var name: [UInt8]
        /// As they stand in the file.
        var packed: [UInt8]
        /// 8 for packed, 0 for stored.
        var method: UInt16 = 8
        var flags: UInt16 = 0x800
        var checksum: UInt32
        var packedSize: UInt32
        var size: UInt32
        /// Of a file of Unix, in the upper half.
        var attributes: UInt32 = 0

        init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

        init(_ name: String, _ content: [UInt8]) {
            self.name = Array(name.utf8)
            packed = ForgedZip.pack(content)
            checksum = ForgedZip.checksum(content)
            packedSize = UInt32(packed.count)
            size = UInt32(content.count)
        }

        func changed(_ change: (inout Part) -> Void) -> Part {
            var part = self
            change(&part)
            return part
        }

        /// What stands before it in the file.
        var header: [UInt8] {
            ForgedZip.little((0x0403_4B50, 4), (20, 2)) + description + ForgedZip.little((0, 2)) + name
        }

        fileprivate var description: [UInt8] {
            ForgedZip.little(
                (UInt64(flags), 2), (UInt64(method), 2), (0, 2), (0x21, 2), (UInt64(checksum), 4),
                (UInt64(packedSize), 4), (UInt64(size), 4), (UInt64(name.count), 2))
        }
    }

    private var parts: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    init(_ parts: [(name: String, text: String)] = []) { for (name, text) in parts { add(Part(name, text)) } }

    mutating func add(_ part: Part) { list(part, at: store(part)) }

    /// - Returns: where it begins.
    mutating func store(_ part: Part) -> Int { store(bytes: part.header + part.packed) }

    mutating func store(bytes: [UInt8]) -> Int {
        defer { parts += bytes }
        return parts.count
    }

    mutating func list(_ part: Part, at place: Int) {
        directory += Self.little((0x0201_4B50, 4), (20, 2), (20, 2)) + part.description
        directory += Self.little((0, 2), (0, 2), (0, 2), (0, 2), (UInt64(part.attributes), 4), (UInt64(place), 4))
        directory += part.name
        count += 1
    }

    /// The whole file.
    ///
    /// - Parameters:
    ///   - claimed: how many parts it says it has; nil for the truth.
    ///   - place: where it says that its list begins; nil for the truth.
    func bytes(claiming claimed: UInt16? = nil, listAt place: Int? = nil) -> [UInt8] {
        let number = UInt64(claimed ?? count)
        return parts + directory
            + Self.little(
                (0x0605_4B50, 4), (0, 2), (0, 2), (number, 2), (number, 2), (UInt64(directory.count), 4),
                (UInt64(place ?? parts.count), 4), (0, 2))
    }

    /// Numbers in as many bytes as each takes, the lowest first.
    static func little(_ numbers: (UInt64, Int)...) -> [UInt8] {
        numbers.flatMap { number, count in (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    }

    // Each `unsafe` holds: the library reads the bytes and fills the room that it is told of, and keeps neither; the
    // packer is freed when all is done.

    static func checksum(_ bytes: [UInt8]) -> UInt32 { unsafe libdeflate_crc32(0, bytes, bytes.count) }

    private static func pack(_ bytes: [UInt8]) -> [UInt8] {
        guard let packer = unsafe libdeflate_alloc_compressor(6) else { return [] }
        defer { unsafe libdeflate_free_compressor(packer) }
        var packed = [UInt8](repeating: 0, count: unsafe libdeflate_deflate_compress_bound(packer, bytes.count))
        let count = unsafe libdeflate_deflate_compress(packer, bytes, bytes.count, &packed, packed.count)
        return Array(packed.prefix(count))
    }
}
