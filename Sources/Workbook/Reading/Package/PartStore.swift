import Rows

/// The parts of a workbook's file, by name.
struct PartStore: Sendable {
    private let archive: ZipArchive
    private let entries: [String: ZipArchive.Entry]
    /// Elements and attributes read so far.
    private var items = 0
    /// The keys of the parts that were read to their end so far, and so are whole.
    private var proved: Set<String> = []

    /// Takes an archive within the limits and without two parts of one name: which of them counts, programs differ on.
    init(_ archive: ZipArchive) throws(ReadFailure) {
        guard archive.entries.count <= ReadingLimits.parts else {
            throw .tooLarge("it has more than \(ReadingLimits.parts) parts")
        }
        var entries: [String: ZipArchive.Entry] = [:]
        var rest = UInt64(ReadingLimits.fileBytes)
        for entry in archive.entries where !entry.name.hasSuffix("/") {
            guard entry.size <= rest, entry.size <= ReadingLimits.partBytes else {
                throw .tooLarge(
                    "unpacked, a part may have \(ReadingLimits.partBytes >> 20) MB, and all of them "
                        + "\(ReadingLimits.fileBytes >> 20) MB", part: entry.name)
            }
            rest -= entry.size
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
            let parser = try XMLParser(handler, items: items)
            try archive.read(entry) { bytes throws(ReadFailure) in try parser.add(bytes) }
            if !handler.hasEnough {
                try parser.finish()
                proved.insert(key)
            }
            items = parser.items
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
