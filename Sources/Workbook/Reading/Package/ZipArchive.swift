import CZip
import Glibc
import Rows
import Synchronization

/// Owns an open ZIP file: closed once, without a change.
///
/// Several of its entries may be read at once, on several threads too.
final class ZipArchive: Sendable {
    // Each `unsafe` here holds: the file's handle is there as long as this is, and its entries' until they are closed;
    // all are used only while the file is locked. Words of the library end with a zero byte, and are copied before the
    // next call.

    /// One file of the archive, as its directory has it.
    struct Entry: Sendable, Hashable {
        fileprivate var index: UInt64
        /// As it stands in the file. Nothing is ever unpacked to a path, so that `../` in it harms nobody.
        var name: String
        /// Bytes, unpacked: a mere claim until the entry was read.
        var size: UInt64
        var packedSize: UInt64
        /// Of what is unpacked, where it is packed as nearly all are: with DEFLATE and without a password.
        fileprivate var checksumOfDeflated: UInt32?
    }

    /// What the library gives for the file or for an entry of it. Used only while the file's is locked, so that it may
    /// go from one thread to another.
    @safe private struct Handle: @unchecked Sendable {
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
        // Swift ends the path with a zero byte for the call, and the library writes the code before it returns.
        guard let handle = unsafe zip_open(path, ZIP_RDONLY | (thorough ? ZIP_CHECKCONS : 0), &code) else {
            // Freed when its words are copied.
            var error = unsafe zip_error_t()
            unsafe zip_error_init_with_code(&error, code)
            defer { unsafe zip_error_fini(&error) }
            throw unsafe .damaged("it cannot be unpacked (\(Self.words(&error)))")
        }
        var status = stat()
        // The handle is discarded once: here, or when this goes. Swift ends the path with a zero byte for the call.
        guard let entries = unsafe Self.entries(of: handle), unsafe stat(path, &status) == 0 else {
            unsafe zip_discard(handle)
            throw .damaged("its list of parts cannot be read")
        }
        file = unsafe Mutex(Handle(pointer: handle))
        size = UInt64(max(0, status.st_size))
        self.entries = entries
    }

    /// - Parameter handle: of an open file.
    @unsafe
    private static func entries(of handle: OpaquePointer) -> [Entry]? {
        var entries: [Entry] = []
        for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(handle, 0))) {
            var stat = unsafe zip_stat_t()
            guard unsafe zip_stat_index(handle, index, 0, &stat) == 0, let name = unsafe stat.name else { return nil }
            let isDeflated =
                unsafe Int32(stat.comp_method) == ZIP_CM_DEFLATE && Int32(stat.encryption_method) == ZIP_EM_NONE
            unsafe entries.append(
                Entry(
                    index: index, name: String(cString: name), size: stat.size, packedSize: stat.comp_size,
                    checksumOfDeflated: isDeflated ? stat.crc : nil))
        }
        return entries
    }

    deinit { file.withLock { unsafe zip_discard($0.pointer) } }

    /// Reads an entry to its end, a piece at a time: only there does a wrong checksum show. An empty one is one empty
    /// piece.
    ///
    /// - Parameter piece: false ends the reading early, and what was read is then not proved.
    func read(_ entry: Entry, piece: (Span<UInt8>) throws(ReadFailure) -> Bool) throws(ReadFailure) {
        if let whole = whole(entry) {
            _ = try piece(whole.span)
            return
        }
        let opened = try open(entry)
        defer { close(opened) }
        // Most entries fit; a byte more shows one that goes on.
        var buffer = [UInt8](repeating: 0, count: Int(min(entry.size, Self.mostBytes - 1)) + 1)
        // The library delivers what there is, whatever size the directory declares.
        var rest = entry.size
        repeat {
            let count = try fill(&buffer, from: opened, entry)
            guard UInt64(count) <= rest else { throw Self.longer(entry) }
            guard count > 0 || rest == 0 else {
                throw .damaged("a part of it is shorter than the file says", part: entry.name)
            }
            rest -= UInt64(count)
            guard try piece(buffer.span.extracting(first: count)) else { return }
        } while rest > 0
        guard try fill(&buffer, from: opened, entry) == 0 else { throw Self.longer(entry) }
    }

    /// A small entry, unpacked at once; nil where that fails, so that reading it in pieces shows why.
    private func whole(_ entry: Entry) -> [UInt8]? {
        guard let checksum = entry.checksumOfDeflated, (1...Self.mostBytes).contains(entry.size),
            entry.packedSize <= Self.mostBytes, let opened = try? open(entry, ZIP_FL_COMPRESSED)
        else { return nil }
        defer { close(opened) }
        var packed = [UInt8](repeating: 0, count: Int(entry.packedSize))
        guard (try? fill(&packed, from: opened, entry)) == packed.count else { return nil }
        return Inflater.unpacked(packed, size: Int(entry.size), checksum: checksum)
    }

    private static func longer(_ entry: Entry) -> ReadFailure {
        .damaged("a part of it is longer than the file says", part: entry.name)
    }

    /// Read at once, unless an entry is smaller: most are.
    private static let mostBytes: UInt64 = 1 << 18

    /// - Parameter flags: the library's, for how to read it.
    private func open(_ entry: Entry, _ flags: UInt32 = 0) throws(ReadFailure) -> Handle {
        try file.withLock { file throws(ReadFailure) in
            if let opened = unsafe zip_fopen_index(file.pointer, entry.index, flags) {
                return unsafe Handle(pointer: opened)
            }
            let error = unsafe zip_get_error(file.pointer)
            switch unsafe error.map({ unsafe zip_error_code_zip($0) }) {
            case ZIP_ER_NOPASSWD:
                throw ReadFailure("is password protected", part: entry.name, hint: "save a copy without a password")
            case ZIP_ER_COMPNOTSUPP:
                throw ReadFailure(
                    "is packed in a way that cannot be read here, though Excel may", part: entry.name,
                    hint: FileKind.resave)
            default: throw unsafe Self.notUnpacked(error, entry)
            }
        }
    }

    /// - Parameter opened: by ``open(_:_:)``, and closed nowhere else.
    private func close(_ opened: Handle) { file.withLock { _ in _ = unsafe zip_fclose(opened.pointer) } }

    /// - Returns: how many bytes there are in the buffer; 0 behind the last.
    private func fill(
        _ buffer: inout [UInt8], from opened: Handle, _ entry: Entry
    ) throws(ReadFailure) -> Int {
        try file.withLock { _ throws(ReadFailure) in
            // Whoever calls has the entry open, and the library fills no more than the buffer.
            let count = unsafe zip_fread(opened.pointer, &buffer, UInt64(buffer.count))
            guard count >= 0 else { throw unsafe Self.notUnpacked(zip_file_get_error(opened.pointer), entry) }
            return Int(count)
        }
    }

    /// - Parameter error: the library's for what failed last.
    @unsafe
    private static func notUnpacked(_ error: UnsafeMutablePointer<zip_error_t>?, _ entry: Entry) -> ReadFailure {
        unsafe .damaged("a part of it cannot be unpacked (\(words(error)))", part: entry.name)
    }

    /// What the library says of an error.
    @unsafe
    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        unsafe error.flatMap { unsafe zip_error_strerror($0) }.map { unsafe String(cString: $0).lowercased() }
            ?? "unknown error"
    }
}
