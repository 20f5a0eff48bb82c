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

    private static func replace(with bytes: [UInt8], in path: String) throws(WorkbookError) {
        // The archive is freed once, by `zip_close`, `zip_discard` or `fail`; the source is its own from when it is
        // added.
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, 0, &code) else { throw .unwritable(number: errno) }
        // The library reads the bytes when it closes the file: they stay until then.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { unsafe buffer.deallocate() }
        unsafe buffer.copyBytes(from: bytes)
        let index = unsafe zip_name_locate(archive, part, 0)
        guard index >= 0, let source = unsafe zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
        else {
            unsafe zip_discard(archive)
            throw .unwritable(number: ENOMEM)
        }
        guard unsafe zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
            unsafe zip_source_free(source)
            return try unsafe fail(archive)
        }
        // The first moment that a zip file can tell, as the other parts have it.
        guard unsafe zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0, unsafe zip_close(archive) == 0
        else {
            return try unsafe fail(archive)
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
