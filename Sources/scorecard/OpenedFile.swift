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
        guard descriptor >= 0 else { throw Self.unopened(path, SystemError()) }
        self.descriptor = descriptor
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw InputFailure("cannot be read: \(SystemError())", file: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw InputFailure(
                status.st_mode & S_IFMT == S_IFDIR ? "is a folder, not a file" : "is a device or a pipe, not a file",
                file: path, hint: hint)
        }
    }

    deinit { close(descriptor) }

    /// Hands over the bytes from the first to the last, a piece at a time; false ends the reading. It may be called again.
    func read(_ take: (UnsafeRawBufferPointer) -> Bool) throws(InputFailure) {
        let buffer = Self.buffer()
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let piece = try self.piece(at: offset, in: buffer)
            offset += piece.count
            guard !piece.isEmpty, take(piece) else { return }
        }
    }

    /// Whether two files hold the same bytes.
    func holdsTheSame(as other: OpenedFile) throws(InputFailure) -> Bool {
        let (first, second) = (Self.buffer(), Self.buffer())
        defer {
            first.deallocate()
            second.deallocate()
        }
        var offset = 0
        while true {
            let (piece, others) = (try piece(at: offset, in: first), try other.piece(at: offset, in: second))
            // Either may be given less than there is.
            let count = min(piece.count, others.count)
            guard count > 0 else { return piece.isEmpty && others.isEmpty }
            guard piece.prefix(count).elementsEqual(others.prefix(count)) else { return false }
            offset += count
        }
    }

    private static func buffer() -> UnsafeMutableRawBufferPointer { .allocate(byteCount: 1 << 17, alignment: 16) }

    /// The bytes from an offset on, as many as the system gives; none at the end.
    private func piece(
        at offset: Int, in buffer: UnsafeMutableRawBufferPointer
    ) throws(InputFailure) -> UnsafeRawBufferPointer {
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
            if count >= 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
            guard errno == EINTR else { throw InputFailure("cannot be read: \(SystemError())", file: path) }
        }
    }

    /// Why a file that was named or listed could not be opened.
    private static func unopened(_ path: String, _ error: SystemError) -> InputFailure {
        var status = stat()
        let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        switch error.number {
        case ENOENT where isLink, ELOOP where isLink:
            return InputFailure(
                "is a link that leads to no file", file: path, hint: "delete it, or put the file itself here")
        case EACCES, EPERM:
            return InputFailure(
                "cannot be read: \(error)", file: path, hint: "ask its owner to let you read it")
        default: return InputFailure("cannot be read: \(error)", file: path)
        }
    }
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
