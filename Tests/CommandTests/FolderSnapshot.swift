import Foundation

/// What stands in a folder and below it at one moment.
struct FolderSnapshot {
    private struct Entry {
        /// Nil for what is no file.
        let bytes: [UInt8]?
        /// Tells a file that was written again from one that was left alone.
        let number: Int
        let changed: Date
    }

    private var entries: [String: Entry] = [:]

    init(of folder: URL) {
        let files = FileManager.default
        for path in (try? files.subpathsOfDirectory(atPath: folder.path)) ?? [] {
            let full = folder.appendingPathComponent(path).path
            guard let attributes = try? files.attributesOfItem(atPath: full) else { continue }
            let type = attributes[.type] as? FileAttributeType
            // A folder shows by what it holds.
            if type == .typeDirectory, (try? files.contentsOfDirectory(atPath: full))?.isEmpty == false { continue }
            entries[path] = Entry(
                bytes: type == .typeRegular ? files.contents(atPath: full).map(Array.init) : nil,
                number: (attributes[.systemFileNumber] as? Int) ?? 0,
                changed: (attributes[.modificationDate] as? Date) ?? .distantPast)
        }
    }

    /// Of each path; nil for what is no file.
    var contents: [String: [UInt8]?] { entries.mapValues(\.bytes) }

    /// In the order of their paths.
    func changes(since earlier: FolderSnapshot) -> [FileChange] {
        Set(entries.keys).union(earlier.entries.keys).sorted().compactMap { path in
            guard let entry = entries[path] else { return FileChange(.removed, path, bytes: nil) }
            guard let old = earlier.entries[path] else { return FileChange(.wrote, path, bytes: entry.bytes) }
            if entry.bytes != old.bytes { return FileChange(.wrote, path, bytes: entry.bytes) }
            let isSame = entry.number == old.number && entry.changed == old.changed
            // A folder changes with what is put into it.
            return isSame || entry.bytes == nil ? nil : FileChange(.rewrote, path, bytes: nil)
        }
    }
}
