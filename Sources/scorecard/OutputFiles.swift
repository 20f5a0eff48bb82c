import FoundationEssentials
import Glibc
import ScorecardKit
import Synchronization

/// Files that are written beside their targets, each in a work folder there, and take their places one after another,
/// when all of them are complete: a run that fails, or is killed, leaves each as it stood before or as it is to be.
final class OutputFiles: Sendable {
    private let folder: String
    private let state = Mutex(State())

    private struct State: Sendable {
        /// Of each report, in the order in which they were staged.
        var staged: [Int: [Staged]] = [:]
        /// Each by the folder that it stands in: with the slash, or empty.
        var workFolders: [String: WorkFolder] = [:]
    }

    private struct Staged: Sendable {
        let shown: String
        /// Where a link at the target leads: the link itself stays.
        let target: String
        let temporary: String
    }

    enum Outcome { case written, unchanged }

    /// - Parameter folder: made with the first file where it is not there yet; empty for the one that the program runs
    ///   in.
    init(in folder: String) { self.folder = folder }

    /// Writes a file beside its target, and proves that it is whole. Several reports' may be staged at a time.
    ///
    /// - Parameter report: files take their places in the order of the reports.
    func stage(_ file: OutputFile, of report: Int = 0) throws(OutputError) {
        if !folder.isEmpty { try Disk.makeFolder(folder) }
        let shown = folder.isEmpty || folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
        let target = try Self.destination(of: shown)
        let temporary = try workFolder(in: Self.parent(of: target), shown: shown).path + file.name
        state.withLock { state in
            state.staged[report, default: []].append(Staged(shown: shown, target: target, temporary: temporary))
        }
        try Disk.write(file, to: temporary, shown: shown)
    }

    private func workFolder(in parent: String, shown: String) throws(OutputError) -> WorkFolder {
        try state.withLock { state throws(OutputError) in
            if let there = state.workFolders[parent] { return there }
            let new = try WorkFolder(in: parent, shown: shown)
            state.workFolders[parent] = new
            return new
        }
    }

    /// Puts every file in its place. One that is the same already is left alone; one that may not be written to keeps all
    /// of them as they are.
    ///
    /// - Parameter check: the last word, when all of them are safe on the disk and none is in its place.
    func commit(
        after check: () throws(OutputError) -> Void = {}
    ) throws(OutputError) -> [(path: String, outcome: Outcome)] {
        let staged = state.withLock { $0.staged.sorted { $0.key < $1.key }.flatMap(\.value) }
        var outcomes: [(path: String, outcome: Outcome)] = []
        let same = staged.map { Disk.isSame($0.temporary, as: $0.target) }
        for (file, isSame) in zip(staged, same) where !isSame && System.access(file.target, F_OK) == 0 {
            guard System.access(file.target, W_OK) == 0 else {
                throw OutputError(doing: "replace", path: file.shown, number: errno)
            }
        }
        // All of them are written by now: the disk that was made to store one has stored the others with it, and flushing
        // each as it is written would make a build wait for the disk hundreds of times.
        for (file, isSame) in zip(staged, same) where !isSame {
            try Disk.flush(file.temporary, shown: file.shown)
        }
        try check()
        for (file, isSame) in zip(staged, same) {
            if isSame {
                System.unlink(file.temporary)
                outcomes.append((file.shown, .unchanged))
            } else {
                Disk.copyOwner(from: file.target, to: file.temporary)
                guard System.rename(file.temporary, file.target) == 0 else {
                    throw OutputError(
                        doing: "put in place", path: file.shown, number: errno,
                        placed: written(outcomes))
                }
                outcomes.append((file.shown, .written))
            }
        }
        // The names are safe only when the folders that hold them are.
        for parent in Set(staged.map { Self.parent(of: $0.target) }).sorted() {
            let folder = parent.isEmpty ? "." : parent
            do throws(SystemError) { try Disk.flushNames(in: folder) } catch {
                throw OutputError(
                    doing: "make safe what is new in", path: folder, number: error.number, placed: written(outcomes))
            }
        }
        return outcomes
    }

    private func written(_ outcomes: [(path: String, outcome: Outcome)]) -> [String] {
        outcomes.filter { $0.outcome == .written }.map(\.path)
    }

    /// With the slash; empty for the folder that the program runs in.
    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Where a file at a path would really stand: links are followed, even one whose file is still to come.
    private static func destination(of path: String) throws(OutputError) -> String {
        var target = path
        var steps = 0
        while let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) {
            let parent = parent(of: target)
            target = next.hasPrefix("/") ? next : parent + next
            steps += 1
            // As many as the system itself follows.
            guard steps <= 40 else { throw OutputError(doing: "write", path: path, number: ELOOP) }
        }
        // Told before anything is put in place, so that a report is never replaced in part.
        if let status = System.status(ofLink: target), status.st_mode & S_IFMT != S_IFREG {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw OutputError(
                path: path, reason: "\(isFolder ? "a folder" : "a device or a pipe") of that name stands there",
                number: EISDIR)
        }
        return target
    }
}
