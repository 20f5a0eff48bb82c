import CZip
import Foundation

/// Packs parts into a ZIP file, good or bad.
enum ZipFile {
    struct Failure: Error { var message: String }

    /// - Parameter stored: whether the parts stay unpacked, so that a changed byte of the file is a byte of a part.
    static func write(_ parts: [(name: String, bytes: [UInt8])], to path: String, stored: Bool = false) throws {
        // Swift ends each text with a zero byte for the call that it is lent to. The archive is used until it is
        // closed, and what it takes is its own from then on; where this fails, the test does.
        var code: Int32 = 0
        guard let zip = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw Failure(message: "zip_open: \(code)")
        }
        for part in parts {
            // The library frees the copy once it has written it.
            let copy = unsafe malloc(max(1, part.bytes.count))
            unsafe part.bytes.withUnsafeBytes {
                unsafe copy?.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(zip), byteCount: $0.count)
            }
            guard let source = unsafe zip_source_buffer(zip, copy, UInt64(part.bytes.count), 1) else {
                throw Failure(message: part.name)
            }
            let index = unsafe zip_file_add(zip, part.name, source, UInt32(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else { throw Failure(message: part.name) }
            if stored { unsafe zip_set_file_compression(zip, UInt64(index), ZIP_CM_STORE, 0) }
            unsafe zip_file_set_dostime(zip, UInt64(index), 0, 0x21, 0)
        }
        guard unsafe zip_close(zip) == 0 else { throw Failure(message: unsafe String(cString: zip_strerror(zip))) }
    }

    static func write(_ parts: [(String, String)], to path: String, stored: Bool = false) throws {
        try write(parts.map { ($0.0, Array($0.1.utf8)) }, to: path, stored: stored)
    }
}
