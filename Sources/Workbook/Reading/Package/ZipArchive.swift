import CZip
import Glibc
import Rows
import Synchronization

/// Owns an open ZIP file: closed once, without a change.
///
/// Several of its entries may be read at once, on several threads too.
final class ZipArchive: Sendable {
    /// One file of the archive, as its directory has it.
    struct Entry: Sendable, Hashable {
        fileprivate var index: UInt64
        /// As it stands in the file. Nothing is ever unpacked to a path, so that `../` in it harms nobody.
        var name: String
        /// Bytes, unpacked: a mere claim until the entry was read.
        var size: UInt64
        var packedSize: UInt64
    }

    /// What the library gives for the file or for an entry of it. Used only while the file's is locked.
    private struct Handle: @unchecked Sendable {
        var pointer: OpaquePointer
    }

    private let file: Mutex<Handle>
    /// Of the file, in bytes.
    let size: UInt64
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
        var status = stat()
        guard let entries = Self.entries(of: handle), stat(path, &status) == 0 else {
            zip_discard(handle)
            throw .damaged("its list of parts cannot be read")
        }
        file = Mutex(Handle(pointer: handle))
        size = UInt64(max(0, status.st_size))
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

    deinit { file.withLock { zip_discard($0.pointer) } }

    /// Reads an entry to its end, a piece at a time: only there does a wrong checksum show.
    ///
    /// - Parameter piece: false ends the reading early, and what was read is then not proved.
    func read(_ entry: Entry, piece: (UnsafeRawBufferPointer) throws(ReadFailure) -> Bool) throws(ReadFailure) {
        let opened = try open(entry)
        defer { file.withLock { _ in _ = zip_fclose(opened.pointer) } }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        // The library delivers what there is, whatever size the directory declares.
        var rest = entry.size
        while true {
            let count = try fill(buffer, from: opened, entry)
            guard UInt64(count) <= rest else {
                throw .damaged("a part of it is longer than the file says", part: entry.name)
            }
            if count == 0 { break }
            rest -= UInt64(count)
            guard try piece(UnsafeRawBufferPointer(rebasing: buffer.prefix(count))) else { return }
        }
        guard rest == 0 else { throw .damaged("a part of it is shorter than the file says", part: entry.name) }
    }

    private func open(_ entry: Entry) throws(ReadFailure) -> Handle {
        try file.withLock { file throws(ReadFailure) in
            if let opened = zip_fopen_index(file.pointer, entry.index, 0) { return Handle(pointer: opened) }
            let error = zip_get_error(file.pointer)
            switch error.map({ zip_error_code_zip($0) }) {
            case ZIP_ER_NOPASSWD:
                throw ReadFailure("is password protected", part: entry.name, hint: "save a copy without a password")
            case ZIP_ER_COMPNOTSUPP:
                throw ReadFailure(
                    "is packed in a way that cannot be read here, though Excel may", part: entry.name,
                    hint: FileKind.resave)
            default: throw Self.notUnpacked(error, entry)
            }
        }
    }

    /// - Returns: how many bytes there are in the buffer; 0 behind the last.
    private func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from opened: Handle, _ entry: Entry
    ) throws(ReadFailure) -> Int {
        try file.withLock { _ throws(ReadFailure) in
            let count = zip_fread(opened.pointer, buffer.baseAddress, UInt64(buffer.count))
            guard count >= 0 else { throw Self.notUnpacked(zip_file_get_error(opened.pointer), entry) }
            return Int(count)
        }
    }

    private static func notUnpacked(_ error: UnsafeMutablePointer<zip_error_t>?, _ entry: Entry) -> ReadFailure {
        .damaged("a part of it cannot be unpacked (\(words(error)))", part: entry.name)
    }

    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        error.flatMap { zip_error_strerror($0) }.map { String(cString: $0).lowercased() } ?? "unknown error"
    }
}
