import FoundationEssentials
import Glibc

/// A folder of the program's own beside what it writes: on the same disk, so that what is complete goes to its place in
/// one step. It goes away with the run, and all with it that is left in it: the libraries that write workbooks make
/// files of their own beside the one that they write.
///
/// Where a run was killed, the next one clears it away. One that is still running keeps its own.
final class WorkFolder: Sendable {
    /// With the slash.
    let path: String

    /// - Parameters:
    ///   - parent: with the slash; empty for the folder that the program runs in.
    ///   - shown: what is written, as messages call it.
    init(in parent: String, shown: String) throws(OutputError) {
        // A folder that may be written to and not be listed serves as well.
        for leftover in (try? Disk.names(in: parent.isEmpty ? "." : parent)) ?? []
        where Disk.isAbandoned(leftover, prefix: Self.prefix, suffix: Self.suffix) {
            try? FileManager.default.removeItem(atPath: parent + leftover)
        }
        path = "\(parent)\(Self.prefix)\(getpid())\(Self.suffix)/"
        guard System.mkdir(path, 0o700) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
    }

    deinit {
        if System.rmdir(path) != 0 { try? FileManager.default.removeItem(atPath: path) }
    }

    private static let prefix = ".scorecard."
    private static let suffix = ".part"
}
