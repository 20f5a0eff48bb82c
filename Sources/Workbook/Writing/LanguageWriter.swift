import CZip
import Glibc
import Rows

/// Says in a written workbook which language it is in: libxlsxwriter has no place for it, and whoever has the workbook
/// read out needs it.
enum LanguageWriter {
    /// Of everything the program writes.
    static let language = "en-GB"
    static let part = "docProps/core.xml"

    /// Puts `dc:language` among the properties of the document. The other parts stay as they are, packed bytes and all.
    static func write(to path: String) throws(WorkbookError) {
        var bytes = try properties(of: path)
        let end = Array("</cp:coreProperties>".utf8)
        guard bytes.suffix(end.count).elementsEqual(end) else {
            throw .notWhole(part: part, reason: "it does not end as it should")
        }
        bytes.removeLast(end.count)
        bytes += Array("<dc:language>\(language)</dc:language>".utf8) + end
        try replace(with: bytes, in: path)
    }

    private static func properties(of path: String) throws(WorkbookError) -> [UInt8] {
        do throws(ReadFailure) {
            let archive = try ZipArchive(path: path)
            guard let entry = archive.entries.first(where: { $0.name == part }) else {
                throw ReadFailure("is missing")
            }
            var bytes: [UInt8] = []
            try archive.read(entry) { piece in
                bytes.append(piece)
                return true
            }
            return bytes
        } catch {
            throw .notWhole(part: error.part ?? part, reason: error.reason)
        }
    }

    /// In memory, and then over the file. Given the file itself, the library would write another beside it, and start up
    /// all of OpenSSL to give that a name.
    private static func replace(with bytes: [UInt8], in path: String) throws(WorkbookError) {
        // Swift ends the texts with a zero byte for the call. The file is closed once, at the end of this.
        guard let file = unsafe fopen(path, "r+") else { throw .unwritable(number: errno) }
        defer { unsafe fclose(file) }
        var status = stat()
        guard unsafe fstat(fileno(file), &status) == 0 else { throw .unwritable(number: errno) }
        let size = Int(status.st_size)
        // There is room for as many bytes as are read. They are the source's from when there is one, which frees them.
        guard let packed = unsafe malloc(size) else { throw .unwritable(number: ENOMEM) }
        guard unsafe fread(packed, 1, size, file) == size,
            let whole = unsafe zip_source_buffer_create(packed, UInt64(size), 1, nil)
        else {
            unsafe free(packed)
            throw .unwritable(number: EIO)
        }
        // Two have the source: this, and the archive from when it is open. Each lets go of it once.
        defer { unsafe zip_source_free(whole) }
        // The library reads the bytes when it closes the archive: they stay until then.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { unsafe buffer.deallocate() }
        unsafe buffer.copyBytes(from: bytes)
        guard let archive = unsafe zip_open_from_source(whole, 0, nil) else { throw .unwritable(number: EIO) }
        unsafe zip_source_keep(whole)
        // The archive is freed once, by `zip_close` or `fail`; the part's source is its own from when it is added.
        let index = unsafe zip_name_locate(archive, part, 0)
        guard index >= 0, let source = unsafe zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
        else { return try unsafe fail(archive) }
        guard unsafe zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
            unsafe zip_source_free(source)
            return try unsafe fail(archive)
        }
        // The first moment that a zip file can tell, as the other parts have it.
        guard unsafe zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0, unsafe zip_close(archive) == 0
        else {
            return try unsafe fail(archive)
        }
        try unsafe write(whole, over: file)
    }

    /// Puts the bytes of a source in the place of a file's.
    ///
    /// - Parameters:
    ///   - source: not open.
    ///   - file: open for reading and writing.
    @unsafe
    private static func write(_ source: OpaquePointer, over file: UnsafeMutablePointer<FILE>) throws(WorkbookError) {
        guard unsafe zip_source_open(source) == 0 else { throw .unwritable(number: EIO) }
        // Open until the end of this. The library fills no more than the buffer.
        defer { unsafe zip_source_close(source) }
        unsafe rewind(file)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var size = 0
        while true {
            let count = Int(unsafe zip_source_read(source, &buffer, UInt64(buffer.count)))
            guard count >= 0 else { throw .unwritable(number: EIO) }
            guard count > 0 else { break }
            guard unsafe fwrite(buffer, 1, count, file) == count else { throw .unwritable(number: errno) }
            size += count
        }
        // What stands beyond is the old file's.
        guard unsafe fflush(file) == 0, unsafe ftruncate(fileno(file), size) == 0 else {
            throw .unwritable(number: errno)
        }
    }

    /// Frees the archive, which must be open.
    @unsafe
    private static func fail(_ archive: OpaquePointer) throws(WorkbookError) {
        // The error is the archive's own, and read before it goes.
        let error = unsafe zip_get_error(archive)
        let isSystem = unsafe zip_error_system_type(error) == ZIP_ET_SYS
        let number = isSystem ? unsafe zip_error_code_system(error) : EIO
        unsafe zip_discard(archive)
        throw .unwritable(number: number)
    }
}
