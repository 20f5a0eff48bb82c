import Glibc
import Jobs
import ScorecardKit

/// Reads the user's files.
struct FolderReader: Sendable {
    let folder: String
    /// What was asked for is one file, not a folder.
    private let single: String?
    private let jobs: Int

    /// More than the reader takes, so that it is the reader that says so.
    private static let mostBytes = 1_100_000

    /// - Parameters:
    ///   - path: a folder, or one file that is a scorecard by itself.
    ///   - jobs: how many files to read at a time.
    init(_ path: String, jobs: Int = Jobs.usual) throws(InputFailure) {
        self.jobs = jobs
        guard let status = System.status(of: path) else {
            let error = SystemError()
            guard error.number == ENOENT || error.number == ENOTDIR else {
                throw InputFailure("cannot be read: \(error)", file: path)
            }
            throw InputFailure(
                "there is no folder or file '\(path)'",
                hint: "name the folder that holds council.yaml; `scorecard init` writes one to begin with")
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            single = nil
        } else {
            folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            single = path
        }
    }

    /// The files, and those that cannot be read: the others are checked all the same.
    private func files() throws(InputFailure) -> (readable: [InputFile], unreadable: [InputFailure]) {
        if let single { return ([try InputFile(reading: single)], []) }
        return try yamlFiles(in: folder)
    }

    /// Reads the folder's scorecards, and what they name.
    ///
    /// - Parameters:
    ///   - report: the name of a template that comes with the program.
    ///   - template: the path of a template of the user's own.
    ///   - withBudgets: false leaves finance's lines unread.
    ///   - withMapping: true looks at `finance.yaml` too.
    func scorecards(
        quarter: String? = nil, report: String? = nil, template: String? = nil, withBudgets: Bool = true,
        withMapping: Bool = false
    ) throws(InputFailure) -> Scorecards {
        let template = try template.map { path throws(InputFailure) in try Self.read(path) }
        let files = try files()
        let budgets = withBudgets ? budgetFiles() : (readable: [], unreadable: [])
        return Scorecards(
            files.readable, unreadable: files.unreadable + budgets.unreadable, budgets: budgets.readable,
            folder: single ?? folder,
            options: .init(quarter: quarter, report: report, template: template, checksMapping: withMapping),
            jobs: jobs, reader: reader)
    }

    /// Finance's lines, as `scorecard merge` wrote them.
    func budgetFiles() -> (readable: [RowInput], unreadable: [InputFailure]) {
        let folder = beside(FinanceMerge.folder)
        var names: [String] = []
        var files: [RowInput] = []
        var failures: [InputFailure] = []
        do throws(SystemError) { names = try Disk.names(in: folder) } catch {
            // Where nothing was merged, there is no such folder.
            if error.number != ENOENT, error.number != ENOTDIR { failures.append(Self.unlisted(folder, error)) }
        }
        for name in names where !name.hasPrefix(".") && name.lowercased().hasSuffix(".csv") {
            do throws(InputFailure) {
                files.append(try RowInput(opening: "\(folder)/\(name)", hint: "a budget file should stand here"))
            } catch {
                failures.append(error)
            }
        }
        return (files, failures)
    }

    private var reader: InputReader {
        InputReader(
            folder: { path throws(InputFailure) in
                let files = try yamlFiles(in: beside(path))
                if let first = files.unreadable.first { throw first }
                return files.readable
            },
            file: { path throws(InputFailure) in try Self.read(beside(path)) })
    }

    /// Where the program writes unless told otherwise.
    var output: String { beside("output") }

    /// A path that counts from the folder, without steps that lead in and out again.
    func beside(_ path: String) -> String {
        guard !path.hasPrefix("/"), folder != "." else { return path }
        var parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = parts.last, !["", ".", ".."].contains(last) {
                parts.removeLast()
            } else {
                parts.append(step)
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private func yamlFiles(
        in folder: String
    ) throws(InputFailure) -> (readable: [InputFile], unreadable: [InputFailure]) {
        let names = try Self.names(in: folder).filter { !$0.hasPrefix(".") }
        let prefix = folder == "." ? "" : folder + "/"
        let read = Jobs.map(names.count, atATime: jobs) { number -> (file: InputFile?, failures: [InputFailure]) in
            let name = names[number]
            var failures: [InputFailure] = []
            // As Notepad names what it is not told to name otherwise; left out silently, a directorate would be missing.
            if name.lowercased().hasSuffix(".txt"), Self.isYAML(String(name.dropLast(4))) {
                failures.append(
                    InputFailure(
                        "is not read, since its name ends in .txt", file: prefix + name,
                        hint: "rename it to '\(name.dropLast(4))'; in Notepad, save as type 'All files'"))
            }
            guard Self.isYAML(name) else { return (nil, failures) }
            do throws(InputFailure) {
                return (try InputFile(reading: prefix + name), failures)
            } catch {
                return (nil, failures + [error])
            }
        }
        return (read.compactMap(\.file), read.flatMap(\.failures))
    }

    /// What stands in a folder of the user's, in order.
    static func names(in folder: String) throws(InputFailure) -> [String] {
        do throws(SystemError) { return try Disk.names(in: folder) } catch { throw unlisted(folder, error) }
    }

    private static func unlisted(_ folder: String, _ error: SystemError) -> InputFailure {
        InputFailure("the folder '\(folder)' cannot be read: \(error)")
    }

    private static func isYAML(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    /// Reads a file that is held, unlike those of a folder.
    static func read(_ path: String) throws(InputFailure) -> InputFile {
        InputFile(name: path, bytes: try bytes(of: path))
    }

    fileprivate static func bytes(of path: String) throws(InputFailure) -> [UInt8] {
        let file = try OpenedFile(
            path, hint: "a text file should stand here: move this elsewhere, or name another")
        var bytes: [UInt8] = []
        try file.read { piece in
            bytes.append(piece)
            return bytes.count <= mostBytes
        }
        return bytes
    }
}

extension InputFile {
    /// One of a folder's files, which are read when they are looked at: there may be thousands.
    fileprivate init(reading path: String) throws(InputFailure) {
        try self.init(name: path) { () throws(InputFailure) in try FolderReader.bytes(of: path) }
    }
}
