import Rows

/// The parts of a workbook's file, by name.
struct PartStore: Sendable {
    private let archive: ZipArchive
    private let entries: [String: ZipArchive.Entry]
    let cost = ReadingCost()
    /// The keys of the parts that were read to their end so far, and so are whole.
    private var proved: Set<String> = []

    /// Opens a file that can be a workbook.
    init(path: String) throws(ReadFailure) {
        try FileKind.checkWorkbook(path)
        try self.init(try ZipArchive(path: path))
    }

    /// Takes an archive within the limits and without two parts of one name: which of them counts, programs differ on.
    init(_ archive: ZipArchive) throws(ReadFailure) {
        guard archive.entries.count <= ReadingLimits.parts else {
            throw .tooLarge("it has more than \(ReadingLimits.parts) parts")
        }
        var entries: [String: ZipArchive.Entry] = [:]
        var rest = UInt64(ReadingLimits.fileBytes)
        var packed: UInt64 = 0
        for entry in archive.entries where !entry.name.hasSuffix("/") {
            guard entry.size <= rest, entry.size <= ReadingLimits.partBytes else {
                throw .tooLarge(
                    "unpacked, a part may have \(ReadingLimits.partBytes >> 20) MB, and all of them "
                        + "\(ReadingLimits.fileBytes >> 20) MB", part: entry.name)
            }
            rest -= entry.size
            // Where many parts share the same bytes, a small file is as large as all of them.
            guard entry.packedSize <= archive.size, packed <= archive.size - entry.packedSize else {
                throw .damaged("its parts lie over each other", part: entry.name)
            }
            packed += entry.packedSize
            if entry.size > ReadingLimits.growthMatters, entry.size / UInt64(ReadingLimits.growth) > entry.packedSize {
                throw .tooLarge(
                    "unpacked, a part is more than \(ReadingLimits.growth) times its packed size", part: entry.name)
            }
            guard entries.updateValue(entry, forKey: PartName.key(entry.name)) == nil else {
                throw .damaged("it has two parts of one name", part: entry.name)
            }
        }
        self.entries = entries
        self.archive = archive
    }

    /// The names of all parts.
    var parts: [String] { archive.entries.map(\.name) }

    /// The names of those that were not read to their end yet.
    var unproved: [String] { parts.filter { !proved.contains(PartName.key($0)) } }

    func has(_ part: String) -> Bool { entries[PartName.key(part)] != nil }

    /// Reads a part that must be there, to its end unless the handler has enough.
    mutating func read(_ part: String, _ handler: XMLHandler) throws(ReadFailure) {
        let key = PartName.key(part)
        guard let entry = entries[key] else {
            throw .damaged("a part of it is missing", part: part)
        }
        do throws(ReadFailure) {
            let before = cost.items
            let parser = try XMLParser(handler, length: Int(clamping: entry.size), items: before)
            defer { cost.add(items: parser.items - before) }
            try archive.read(entry) { bytes throws(ReadFailure) in
                guard cost.take(bytes: bytes.count) else {
                    throw .tooLarge("so many of its parts name the same others that it cannot be read in a few seconds")
                }
                return try parser.add(bytes)
            }
            if !handler.hasEnough { proved.insert(key) }
        } catch {
            throw error.about(part: part)
        }
    }

    /// Reads a part that is not XML to its end.
    mutating func prove(_ part: String) throws(ReadFailure) {
        let key = PartName.key(part)
        guard let entry = entries[key] else { throw .damaged("a part of it is missing", part: part) }
        do throws(ReadFailure) {
            try archive.read(entry) { _ in true }
            proved.insert(key)
        } catch {
            throw error.about(part: part)
        }
    }

    /// The relationships of a part; none where it has no part for them.
    mutating func relationships(of part: String) throws(ReadFailure) -> [Relationship] {
        let name = PartName.relationships(of: part)
        guard has(name) else { return [] }
        let handler = RelationshipsHandler(source: part)
        try read(name, handler)
        return handler.relationships
    }
}
