import FoundationEssentials
import Glibc
import ScorecardKit

/// Files that are written beside their targets and take their places together, when all of them are complete: a run
/// that fails, or is killed, leaves what stood there before.
struct OutputFiles: ~Copyable {
    private let folder: String
    private var staged: [Staged] = []

    private struct Staged {
        let shown: String
        /// Where a link at the target leads: the link itself stays.
        let target: String
        let temporary: String
    }

    enum Outcome { case written, unchanged }

    /// - Parameter folder: made where it is not there yet; empty for the one that the program runs in.
    init(in folder: String) throws(OutputError) {
        if !folder.isEmpty { try Self.makeFolder(folder) }
        self.folder = folder
    }

    deinit {
        for file in staged { unlink(file.temporary) }
    }

    /// Writes a file beside its target, and proves that it is whole.
    mutating func stage(_ file: OutputFile) throws {
        let shown = folder.isEmpty || folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
        let target = try Self.destination(of: shown)
        let parent = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        Self.clearLeftovers(of: file.name, in: parent)
        let temporary = "\(parent).\(file.name).\(getpid()).part"
        staged.append(Staged(shown: shown, target: target, temporary: temporary))
        do {
            try Console.hushed { try file.write(to: temporary, on: Self.disk) }
        } catch let failure as OutputFailure {
            throw OutputError(path: shown, reason: failure.description, number: failure.systemNumber)
        } catch let error as OutputError {
            throw OutputError(path: shown, reason: error.reason, number: error.number)
        }
        try Self.flush(temporary, shown: shown)
    }

    /// Puts every file in its place. One that is the same already is left alone; one that may not be written to keeps all
    /// of them as they are.
    mutating func commit() throws(OutputError) -> [(path: String, outcome: Outcome)] {
        var outcomes: [(path: String, outcome: Outcome)] = []
        let same = staged.map { FileManager.default.contentsEqual(atPath: $0.temporary, andPath: $0.target) }
        for (file, isSame) in zip(staged, same) where !isSame && access(file.target, F_OK) == 0 {
            guard access(file.target, W_OK) == 0 else {
                throw OutputError(doing: "replace", path: file.shown, number: errno)
            }
        }
        for (file, isSame) in zip(staged, same) {
            if isSame {
                unlink(file.temporary)
                outcomes.append((file.shown, .unchanged))
            } else {
                guard rename(file.temporary, file.target) == 0 else {
                    throw OutputError(doing: "put in place", path: file.shown, number: errno)
                }
                outcomes.append((file.shown, .written))
            }
        }
        staged = []
        // The names are safe only when the folder that holds them is.
        try? Self.flush(folder.isEmpty ? "." : folder, shown: folder)
        return outcomes
    }

    /// Removes what runs that were killed left beside the file. One that is still running keeps what it writes.
    private static func clearLeftovers(of name: String, in parent: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
        for leftover in names where leftover.hasPrefix(".\(name).") && leftover.hasSuffix(".part") {
            let owner = leftover.dropFirst(name.count + 2).dropLast(".part".count)
            if let owner = pid_t(owner), kill(owner, 0) != 0, errno == ESRCH { unlink(parent + leftover) }
        }
    }

    /// Makes a folder, and those above it that are not there.
    private static func makeFolder(_ path: String) throws(OutputError) {
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

    /// Where a file at a path would really stand: links are followed, even one whose file is still to come.
    private static func destination(of path: String) throws(OutputError) -> String {
        var target = path
        var steps = 0
        while let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) {
            let parent = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
            target = next.hasPrefix("/") ? next : parent + next
            steps += 1
            // As many as the system itself follows.
            guard steps <= 40 else { throw OutputError(doing: "write", path: path, number: ELOOP) }
        }
        var status = stat()
        // Told before anything is put in place, so that a report is never replaced in part.
        if lstat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw OutputError(
                path: path, reason: "\(isFolder ? "a folder" : "a device or a pipe") of that name stands there",
                number: EISDIR)
        }
        return target
    }

    private static func flush(_ path: String, shown: String) throws(OutputError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
    }

    /// What the library writes with, and reads back with.
    static let disk = OutputDisk(
        write: { path, pieces in try write(pieces, to: path) },
        read: { try RowInput(opening: $0, hint: "") })

    /// Writes pieces to a new file.
    private static func write(_ pieces: (OutputDisk.Sink) throws -> Void, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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

/// The system would not do what had to be done.
struct OutputError: Error, CustomStringConvertible {
    let doing: String
    let path: String
    let reason: String
    /// The system's number for the reason, where it gave one.
    let number: Int32?

    init(doing: String, path: String, number: Int32) {
        self.doing = doing
        self.path = path
        self.number = number
        reason = String(cString: strerror(number)).lowercased()
    }

    init(path: String, reason: String, number: Int32?) {
        doing = "write"
        self.path = path
        self.reason = reason
        self.number = number
    }

    var description: String { "could not \(doing) '\(path)': \(reason)" }

    var hint: String? {
        switch number {
        case ENOSPC, EDQUOT: "the disk is full: make room, and run the command again. Nothing was changed"
        case EFBIG: "the file would be larger than this system allows. Nothing was changed"
        case EACCES, EPERM, EROFS:
            doing == "replace"
                ? "the file is read-only: whoever made it so may not want it changed. Nothing was changed"
                : "name a folder that you may write to"
        case ENOTDIR, EEXIST: "a file stands where the folder should be: name another folder"
        case EISDIR: "move it elsewhere, or name another folder. Nothing was changed"
        default: nil
        }
    }
}

extension OutputFiles {
    /// Whether something stands at a path, even a link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
