import CSystem
import Glibc

/// The system's calls that take a text, or room for what they give. They fail as in C, and `errno` says why.
///
/// Each `unsafe` here holds: Swift ends a text with a zero byte, and keeps it, and the room, in its place while the call
/// lasts; the system keeps neither, and writes no more than the room that it is told.
enum System {
    // MARK: Paths

    static func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
        unsafe Glibc.open(path, flags, mode)
    }

    static func access(_ path: String, _ mode: Int32) -> Int32 { unsafe Glibc.access(path, mode) }

    static func mkdir(_ path: String, _ mode: mode_t) -> Int32 { unsafe Glibc.mkdir(path, mode) }

    @discardableResult
    static func rmdir(_ path: String) -> Int32 { unsafe Glibc.rmdir(path) }

    @discardableResult
    static func unlink(_ path: String) -> Int32 { unsafe Glibc.unlink(path) }

    @discardableResult
    static func rename(_ old: String, _ new: String) -> Int32 { unsafe Glibc.rename(old, new) }

    static func link(_ old: String, _ new: String) -> Int32 { unsafe Glibc.link(old, new) }

    static func exchange(_ one: String, _ other: String) -> Int32 { unsafe exchange_names(one, other) }

    static func chown(_ path: String, _ owner: uid_t, _ group: gid_t) -> Int32 {
        unsafe Glibc.chown(path, owner, group)
    }

    static func chmod(_ path: String, _ mode: mode_t) -> Int32 { unsafe Glibc.chmod(path, mode) }

    /// An absolute path without links.
    static func realpath(_ path: String) -> String? {
        // Made for us, and freed when it is copied.
        guard let real = unsafe Glibc.realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    // MARK: What stands there

    static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    /// Of a link, what it is itself.
    static func status(ofLink path: String) -> stat? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status : nil
    }

    static func status(of descriptor: Int32) -> stat? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? status : nil
    }

    /// The names in a folder, in no order, `.` and `..` among them.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let listing = unsafe opendir(folder) else { throw SystemError() }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while true {
            errno = 0
            // An entry is there until the next is asked for, and its name ends with a zero byte.
            guard let entry = unsafe readdir(listing) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        guard errno == 0 else { throw SystemError() }
        return names
    }

    // MARK: Bytes

    /// - Returns: how many bytes it put at the buffer's beginning; 0 at the end of the file.
    static func pread(_ descriptor: Int32, _ buffer: inout [UInt8], at offset: Int) -> Int {
        unsafe Glibc.pread(descriptor, &buffer, buffer.count, offset)
    }

    /// Writes all of them.
    ///
    /// - Returns: the system's number for why not all were written, or 0.
    static func write(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.extracting(written...).withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { written += count } else if errno != EINTR { return errno }
        }
        return 0
    }

    // MARK: Texts

    /// The value of a variable of the environment, which no thread of ours changes.
    static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

    /// What an error's number stands for; each thread has a text of its own until it asks again.
    static func words(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
