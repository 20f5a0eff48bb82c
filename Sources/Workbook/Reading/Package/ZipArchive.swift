import CZip
import Rows

/// Owns an open ZIP file: closed once, without a change.
struct ZipArchive: ~Copyable {
    /// One file of the archive, as its directory has it.
    struct Entry: Sendable, Hashable {
        fileprivate var index: UInt64
        /// As it stands in the file. Nothing is ever unpacked to a path, so that `../` in it harms nobody.
        var name: String
        /// Bytes, unpacked: a mere claim until the entry was read.
        var size: UInt64
        var packedSize: UInt64
    }

    private let handle: OpaquePointer
    let entries: [Entry]

    /// - Parameter thorough: also compares the directory with what stands before each entry. For files of our own:
    ///   real files differ there in versions and times that nobody reads.
    init(path: String, thorough: Bool = false) throws(ReadFailure) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY | (thorough ? ZIP_CHECKCONS : 0), &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .damaged("it cannot be unpacked (\(Self.words(&error)))")
        }
        guard let entries = Self.entries(of: handle) else {
            zip_discard(handle)
            throw .damaged("its list of parts cannot be read")
        }
        self.handle = handle
        self.entries = entries
    }

    private static func entries(of handle: OpaquePointer) -> [Entry]? {
        var entries: [Entry] = []
        for index in 0..<UInt64(max(0, zip_get_num_entries(handle, 0))) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name else { return nil }
            entries.append(
                Entry(index: index, name: String(cString: name), size: stat.size, packedSize: stat.comp_size))
        }
        return entries
    }

    deinit { zip_discard(handle) }

    /// Reads an entry to its end, a piece at a time: only there does a wrong checksum show.
    ///
    /// - Parameter piece: false ends the reading early, and what was read is then not proved.
    func read(_ entry: Entry, piece: (UnsafeRawBufferPointer) throws(ReadFailure) -> Bool) throws(ReadFailure) {
        guard let file = zip_fopen_index(handle, entry.index, 0) else {
            let error = zip_get_error(handle)
            if error.map({ zip_error_code_zip($0) == ZIP_ER_NOPASSWD }) ?? false {
                throw ReadFailure("is password protected", part: entry.name, hint: "save a copy without a password")
            }
            throw .damaged("a part of it cannot be unpacked (\(Self.words(error)))", part: entry.name)
        }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        // The library delivers what there is, whatever size the directory declares.
        var rest = entry.size
        while true {
            let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
            guard count >= 0 else {
                throw .damaged(
                    "a part of it cannot be unpacked (\(Self.words(zip_file_get_error(file))))", part: entry.name)
            }
            guard UInt64(count) <= rest else {
                throw .damaged("a part of it is longer than the file says", part: entry.name)
            }
            if count == 0 { break }
            rest -= UInt64(count)
            guard try piece(UnsafeRawBufferPointer(rebasing: buffer.prefix(Int(count)))) else { return }
        }
        guard rest == 0 else { throw .damaged("a part of it is shorter than the file says", part: entry.name) }
    }

    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        error.flatMap { zip_error_strerror($0) }.map { String(cString: $0).lowercased() } ?? "unknown error"
    }
}
