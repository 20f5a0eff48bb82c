import Glibc
import ScorecardKit

/// A file of the user's that is open for reading, and stays the same one whatever takes its name.
final class OpenedFile: Sendable {
    private let path: String
    private let descriptor: Int32

    /// Refuses folders, devices and pipes, without waiting for any of them.
    ///
    /// - Parameter hint: what should stand here.
    init(_ path: String, hint: String) throws(InputFailure) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.unopened(path, errno) }
        self.descriptor = descriptor
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw InputFailure(
                status.st_mode & S_IFMT == S_IFDIR ? "is a folder, not a file" : "is a device or a pipe, not a file",
                file: path, hint: hint)
        }
    }

    deinit { close(descriptor) }

    /// Hands over the bytes from the first to the last, a piece at a time; false ends the reading. It may be called again.
    func read(_ take: (UnsafeRawBufferPointer) -> Bool) throws(InputFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
            if count == 0 { return }
            if count > 0 {
                offset += count
                guard take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
            } else if errno != EINTR {
                throw InputFailure("cannot be read: \(Self.reason(errno))", file: path)
            }
        }
    }

    /// Why a file that was named or listed could not be opened.
    private static func unopened(_ path: String, _ number: Int32) -> InputFailure {
        var status = stat()
        let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        switch number {
        case ENOENT where isLink, ELOOP where isLink:
            return InputFailure(
                "is a link that leads to no file", file: path, hint: "delete it, or put the file itself here")
        case EACCES, EPERM:
            return InputFailure(
                "cannot be read: \(reason(number))", file: path, hint: "ask its owner to let you read it")
        default: return InputFailure("cannot be read: \(reason(number))", file: path)
        }
    }

    private static func reason(_ number: Int32) -> String { String(cString: strerror(number)).lowercased() }
}

extension RowInput {
    /// Opens a file of rows, which stays open as long as this is there.
    ///
    /// - Parameter hint: what should stand here.
    init(opening path: String, hint: String) throws(InputFailure) {
        let opened = try OpenedFile(path, hint: hint)
        self.init(path: path) { take throws(InputFailure) in try opened.read(take) }
    }
}
