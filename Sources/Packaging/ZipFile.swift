import CZip
import Glibc

/// Writes a ZIP file of files that stand on a disk. The same files give the same bytes, whatever the clock says.
package enum ZipFile {
    package struct Member: Hashable, Sendable {
        /// Within the ZIP file, with `/` between folders.
        package let name: String
        /// Where it stands.
        package let path: String

        package init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    /// Writes a ZIP file at a path, and unpacks it again to see that each member comes back byte for byte.
    ///
    /// - Parameters:
    ///   - members: at least one, each with a name of its own.
    ///   - created: seconds since 1970, whose day each member says it was made on.
    package static func write(_ members: [Member], created: Int, to path: String) throws(PackagingError) {
        try pack(members, StampedDay(secondsSince1970: created), path)
        try prove(members, path)
    }

    /// What unpacks to a regular file that its owner may write and everybody may read (0644), as Unix has it.
    private static let readableFile: UInt32 = 0o100644 << 16

    private static func pack(_ members: [Member], _ day: StampedDay, _ path: String) throws(PackagingError) {
        var code: Int32 = 0
        // Swift ends each text with a zero byte for the call that it is lent to, and the library copies it. The archive
        // is freed once, by `zip_close` or `discard`; a source is the archive's from when it is added.
        guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw PackagingError(code: code)
        }
        for member in members {
            guard let source = unsafe zip_source_file(archive, member.path, 0, 0) else { throw unsafe discard(archive) }
            let index = unsafe zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                unsafe zip_source_free(source)
                throw unsafe discard(archive)
            }
            // Not its time and its permissions on the disk, which differ from one run to the next.
            guard unsafe zip_file_set_dostime(archive, UInt64(index), 0, day.packed, 0) == 0,
                unsafe zip_file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), readableFile)
                    == 0
            else { throw unsafe discard(archive) }
        }
        // Files are read and the ZIP file is written only here.
        guard unsafe zip_close(archive) == 0 else { throw unsafe discard(archive) }
    }

    /// Frees the archive, which must be open.
    @unsafe
    private static func discard(_ archive: OpaquePointer) -> PackagingError {
        // The error is the archive's own, and copied before it goes.
        let error = unsafe PackagingError(zip_get_error(archive))
        unsafe zip_discard(archive)
        return error
    }

    private static func prove(_ members: [Member], _ path: String) throws(PackagingError) {
        var code: Int32 = 0
        // The archive is open to the end of this, and each file in it to the end of its turn.
        guard let archive = unsafe zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            throw PackagingError(code: code)
        }
        defer { unsafe zip_discard(archive) }
        guard unsafe zip_get_num_entries(archive, 0) == members.count else { throw .notWhole("it lacks a file") }
        for (index, member) in members.enumerated() {
            guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
                throw unsafe PackagingError(zip_get_error(archive))
            }
            defer { unsafe zip_fclose(file) }
            guard unsafe zip_get_name(archive, UInt64(index), 0).map({ unsafe String(cString: $0) }) == member.name,
                try unsafe isSame(file, as: member.path)
            else { throw .notWhole("'\(member.name)' in it differs") }
        }
    }

    /// Also where both are at their end; there the library compares the checksum.
    ///
    /// - Parameter file: must be open.
    @unsafe
    private static func isSame(_ file: OpaquePointer, as path: String) throws(PackagingError) -> Bool {
        // The other is closed once, and neither library fills more than the buffer that it is lent.
        guard let source = unsafe fopen(path, "rb") else { throw .system(number: errno) }
        defer { unsafe fclose(source) }
        var unpacked = [UInt8](repeating: 0, count: 1 << 16)
        var stored = unpacked
        while true {
            let count = unsafe zip_fread(file, &unpacked, UInt64(unpacked.count))
            guard count >= 0 else { throw unsafe PackagingError(zip_file_get_error(file)) }
            // At the end of the one, a byte more of the other would show.
            let there = unsafe fread(&stored, 1, max(1, Int(count)), source)
            guard there == count, unpacked.prefix(there) == stored.prefix(there) else { return false }
            if count == 0 { return true }
        }
    }
}
