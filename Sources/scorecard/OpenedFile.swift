import Glibc
import ScorecardKit

/// A file of the user's that is open for reading, and stays the same one whatever takes its name.
final class OpenedFile: Sendable {
    private let path: String
    private let descriptor: Int32
    /// Read at once, in bytes: most files fit, and one more shows their end. What is larger than it says, as files of
    /// `/proc` are, comes in pieces all the same.
    private let pieceLength: Int

    /// Refuses folders, devices and pipes, without waiting for any of them.
    ///
    /// - Parameter hint: what should stand here.
    init(_ path: String, hint: String) throws(InputFailure) {
        self.path = path
        let descriptor = System.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.unopened(path, SystemError()) }
        self.descriptor = descriptor
        let status = System.status(of: descriptor)
        pieceLength = max(1 << 12, min((1 << 17) - 1, Int(status?.st_size ?? 0)) + 1)
        // From here on, all is set, and `deinit` closes the file whatever is thrown.
        guard let status else {
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
    func read(_ take: (Span<UInt8>) -> Bool) throws(InputFailure) {
        var buffer = [UInt8](repeating: 0, count: pieceLength)
        var offset = 0
        while true {
            let count = try fill(&buffer, at: offset)
            offset += count
            guard count > 0, take(buffer.span.extracting(first: count)) else { return }
        }
    }

    /// Whether two files hold the same bytes.
    func holdsTheSame(as other: OpenedFile) throws(InputFailure) -> Bool {
        var piece = [UInt8](repeating: 0, count: pieceLength)
        var others = piece
        var offset = 0
        while true {
            let (filled, othersFilled) = (try fill(&piece, at: offset), try other.fill(&others, at: offset))
            // Either may be given less than there is.
            let count = min(filled, othersFilled)
            guard count > 0 else { return filled == othersFilled }
            guard piece.prefix(count) == others.prefix(count) else { return false }
            offset += count
        }
    }

    /// Puts the bytes from an offset on into a buffer, as many as the system gives.
    ///
    /// - Returns: how many there are in it; 0 at the end.
    private func fill(_ buffer: inout [UInt8], at offset: Int) throws(InputFailure) -> Int {
        while true {
            let count = System.pread(descriptor, &buffer, at: offset)
            if count >= 0 { return count }
            guard errno == EINTR else { throw InputFailure("cannot be read: \(SystemError())", file: path) }
        }
    }

    /// Why a file that was named or listed could not be opened.
    private static func unopened(_ path: String, _ error: SystemError) -> InputFailure {
        let isLink = System.status(ofLink: path).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
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
