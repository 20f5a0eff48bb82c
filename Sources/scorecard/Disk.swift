import CSystem
import FoundationEssentials
import Glibc
import ScorecardKit

/// The disk, as the program writes to it.
enum Disk {
    /// Makes a folder, and those above it that are not there.
    ///
    /// - Parameter shown: how messages call it, where that is not its path.
    static func makeFolder(_ path: String, shown: String? = nil) throws(OutputError) {
        if let status = System.status(of: path) {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw OutputError(doing: "make the folder", path: shown ?? path, number: ENOTDIR)
            }
            return
        }
        if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]), shown: shown)
        }
        guard System.mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw OutputError(doing: "make the folder", path: shown ?? path, number: errno)
        }
    }

    /// Sees to it that the names in a folder outlast a loss of power, as far as the system can: a folder that may be
    /// written to and not be read it cannot open, and some file systems flush none.
    static func flushNames(in folder: String) throws(SystemError) {
        let descriptor = System.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == EACCES { return }
            throw SystemError()
        }
        defer { close(descriptor) }
        guard fsync(descriptor) != 0, errno != EINVAL, errno != ENOSYS, errno != EOPNOTSUPP else { return }
        throw SystemError()
    }

    /// Sees to it that a file outlasts a loss of power.
    static func flush(_ path: String, shown: String) throws(OutputError) {
        let descriptor = System.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
    }

    /// Gives what takes another's place its owner and permissions, as far as the system lets: only its owner may give a
    /// file away.
    static func copyOwner(from old: String, to new: String) {
        guard let status = System.status(of: old) else { return }
        _ = System.chown(new, status.st_uid, status.st_gid)
        _ = System.chmod(new, status.st_mode & 0o7777)
    }

    /// Whether something stands at a path, even a link that leads nowhere.
    static func exists(_ path: String) -> Bool { System.status(ofLink: path) != nil }

    static func isFolder(_ path: String) -> Bool {
        System.status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// What stands in a folder, in order. Foundation's list ends without a word where a disk fails under it.
    static func names(in folder: String) throws(SystemError) -> [String] {
        try System.names(in: folder).filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// What stands in a folder, in order.
    ///
    /// - Parameter shown: how messages call it.
    static func contents(of folder: String, shown: String) throws(OutputError) -> [String] {
        do throws(SystemError) { return try names(in: folder) } catch {
            throw OutputError(doing: "list", path: shown, number: error.number)
        }
    }

    /// Whether two files hold the same; false where either cannot be read to its end.
    static func isSame(_ first: String, as second: String) -> Bool {
        guard let first = try? OpenedFile(first, hint: ""), let second = try? OpenedFile(second, hint: "") else {
            return false
        }
        return (try? first.holdsTheSame(as: second)) ?? false
    }

    /// Whether the process that a leftover's name ends in has ended: `.site.4711.part`. Of the number of this process, or
    /// of one of its threads, it can only be another's: in a container, each program may have the same ones.
    ///
    /// - Parameter evenByTheLiving: where a lock tells that nobody else is at work, a process of that number is another.
    static func isAbandoned(
        _ name: String, prefix: String, suffix: String, evenByTheLiving: Bool = false
    ) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix), name.count > prefix.count + suffix.count,
            let owner = pid_t(name.dropFirst(prefix.count).dropLast(suffix.count))
        else { return false }
        return evenByTheLiving || is_own_thread(owner) != 0 || (kill(owner, 0) != 0 && errno == ESRCH)
    }

    /// Writes a file of the library's. Whoever calls has standard error hushed, and flushes the file before it takes its
    /// place.
    ///
    /// - Parameters:
    ///   - path: where nothing stands yet.
    ///   - shown: where it is to stand in the end, as messages say it.
    static func write(_ file: OutputFile, to path: String, shown: String) throws(OutputError) {
        do {
            try file.write(to: path, on: output)
        } catch let failure as OutputFailure {
            throw OutputError(path: shown, reason: failure.description, number: failure.systemNumber)
        } catch let failure as InputFailure {
            throw OutputError(path: shown, reason: failure.reason, number: nil)
        } catch let error as OutputError {
            throw OutputError(path: shown, reason: error.reason, number: error.number)
        } catch {
            throw OutputError(path: shown, reason: "\(error)", number: nil)
        }
    }

    /// What the library writes with, and reads back with.
    private static let output = OutputDisk(
        write: { path, pieces in try write(pieces, to: path) },
        read: { path throws(InputFailure) in try RowInput(opening: path, hint: "") })

    /// Writes pieces to a new file.
    private static func write(_ pieces: (OutputDisk.Sink) throws -> Void, to path: String) throws {
        let descriptor = System.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputError(doing: "write", path: path, number: errno) }
        do {
            try pieces { piece throws(OutputError) in
                let failure = System.write(piece.span, to: descriptor)
                guard failure == 0 else { throw OutputError(doing: "write", path: path, number: failure) }
            }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw OutputError(doing: "write", path: path, number: errno) }
    }
}
