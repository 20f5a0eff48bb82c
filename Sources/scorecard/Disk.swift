import FoundationEssentials
import Glibc
import ScorecardKit

/// The disk, as the program writes to it.
enum Disk {
    /// Makes a folder, and those above it that are not there.
    static func makeFolder(_ path: String) throws(OutputError) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw OutputError(doing: "make the folder", path: path, number: ENOTDIR)
            }
            return
        }
        if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]))
        }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw OutputError(doing: "make the folder", path: path, number: errno)
        }
    }

    /// Sees to it that a file, or the names in a folder, outlast a loss of power.
    static func flush(_ path: String, shown: String) throws(OutputError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
    }

    /// Gives what takes another's place its owner and permissions, as far as the system lets: only its owner may give a
    /// file away.
    static func copyOwner(from old: String, to new: String) {
        var status = stat()
        guard stat(old, &status) == 0 else { return }
        _ = chown(new, status.st_uid, status.st_gid)
        _ = chmod(new, status.st_mode & 0o7777)
    }

    /// Whether something stands at a path, even a link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// What stands in a folder, in order.
    ///
    /// - Parameter shown: how messages call it.
    static func contents(of folder: String, shown: String) throws(OutputError) -> [String] {
        guard let listing = opendir(folder) else { throw OutputError(doing: "list", path: shown, number: errno) }
        closedir(listing)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw OutputError(doing: "list", path: shown, number: errno)
        }
    }

    /// Whether the process that a leftover's name ends in has ended: `.cap.xlsx.4711.part`.
    ///
    /// - Parameter evenByTheLiving: where a lock tells that nobody else is at work, a process of that number is another.
    static func isAbandoned(
        _ name: String, prefix: String, suffix: String, evenByTheLiving: Bool = false
    ) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix), name.count > prefix.count + suffix.count,
            let owner = pid_t(name.dropFirst(prefix.count).dropLast(suffix.count))
        else { return false }
        return evenByTheLiving || (kill(owner, 0) != 0 && errno == ESRCH)
    }

    /// What stands in a folder, in order; nothing where it cannot be read.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// Writes a file of the library's, and sees to it that it outlasts a loss of power. Whoever calls has standard error
    /// hushed.
    ///
    /// - Parameter shown: where it is to stand in the end, as messages say it.
    static func write(_ file: OutputFile, to path: String, shown: String) throws {
        // What stands there is a leftover, or a link that somebody laid.
        unlink(path)
        do {
            try file.write(to: path, on: output)
        } catch let failure as OutputFailure {
            throw OutputError(path: shown, reason: failure.description, number: failure.systemNumber)
        } catch let error as OutputError {
            throw OutputError(path: shown, reason: error.reason, number: error.number)
        }
        try flush(path, shown: shown)
    }

    /// What the library writes with, and reads back with.
    private static let output = OutputDisk(
        write: { path, pieces in try write(pieces, to: path) },
        read: { try RowInput(opening: $0, hint: "") })

    /// Writes pieces to a new file.
    private static func write(_ pieces: (OutputDisk.Sink) throws -> Void, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputError(doing: "write", path: path, number: errno) }
        do {
            try pieces { piece throws(OutputError) in
                let failure = piece.withUnsafeBytes { write($0, to: descriptor) }
                guard failure == 0 else { throw OutputError(doing: "write", path: path, number: failure) }
            }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw OutputError(doing: "write", path: path, number: errno) }
    }

    /// - Returns: the system's number for why not all of it was written, or 0.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
        }
        return 0
    }
}
