import ArgumentParser
import ScorecardKit

/// What finance's rows are merged into.
struct MergeTarget {
    private enum Kind {
        case folder(FolderReader)
        case workbook(WorkbookMerge, folder: String)
    }

    private let kind: Kind
    private let path: String
    /// What the lines that are merged with stood in, as it was before it was read: each at its path.
    private let stamps: [(path: String, stamp: FileStamp?)]
    let scorecards: Scorecards
    /// Finance's lines that are there already.
    let budgets: [RowInput]

    /// - Parameter path: a folder of files, or a workbook, whatever its name ends in.
    init(_ path: String) throws {
        self.path = path
        let stamp = FileStamp(path)
        do {
            if try Self.isWorkbook(path) {
                let workbook = try WorkbookMerge(path)
                kind = .workbook(workbook, folder: path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
                scorecards = workbook.scorecards
                budgets = workbook.budgets
                stamps = [(path, stamp)]
                return
            }
            let reader = try FolderReader(path)
            kind = .folder(reader)
            // The merge goes through them by itself, a line at a time.
            scorecards = try reader.scorecards(withBudgets: false)
            let files = reader.budgetFiles()
            if let failure = files.unreadable.first { throw failure }
            budgets = files.readable
            stamps = files.readable.map { ($0.path, FileStamp($0.path)) }
        } catch let error as RowFailure {
            Console.talk(error.complaint(colour: Console.colours))
            throw Exit.inputHasMistakes
        } catch let error as InputFailure {
            Console.fail(error.sentence, hint: error.hint)
            throw Exit.inputHasMistakes
        }
    }

    /// What somebody saved since it was read: what is written now would take its place.
    var changed: String? { stamps.first { FileStamp($0.path) != $0.stamp }?.path }

    /// A folder, and a text file that is a scorecard by itself, are none.
    private static func isWorkbook(_ path: String) throws(InputFailure) -> Bool {
        guard Disk.exists(path), !Disk.isFolder(path) else { return false }
        var start: [UInt8] = []
        try OpenedFile(path, hint: "name a council's folder, or a workbook that `scorecard build` wrote").read {
            piece in
            start.append(piece.extracting(first: 4 - start.count))
            return start.count < 4
        }
        return start.starts(with: [0x50, 0x4B]) || start == [0xD0, 0xCF, 0x11, 0xE0]
    }

    /// The lock file of a program that has the workbook open: what is written now is lost when that program saves.
    var lock: String? {
        guard case .workbook(_, let folder) = kind else { return nil }
        return [".~lock.\(name)#", "~$\(name)"].map { folder + $0 }.first(where: Disk.exists)
    }

    private var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

    /// What somebody changed in the workbook; nil for a folder, where nobody does.
    func edits() throws -> WorkbookEdits? {
        guard case .workbook(let workbook, _) = kind else { return nil }
        do throws(RowFailure) { return try workbook.edits() } catch {
            Console.talk(error.complaint(colour: Console.colours))
            throw Exit.inputHasMistakes
        }
    }

    /// What is to be written, and where.
    ///
    /// - Parameter merge: clean.
    func outputs(
        of merge: FinanceMerge, keeping edits: WorkbookEdits?, report: inout MergeReport
    ) throws -> (folder: String, files: [OutputFile]) {
        switch kind {
        case .folder(let reader):
            return (reader.beside(FinanceMerge.folder), merge.budgetFile.map { [$0] } ?? [])
        case .workbook(let workbook, let folder):
            guard let scorecards = workbook.scorecards(with: merge) else { return (folder, []) }
            report.add(scorecards)
            do {
                guard let built = try workbook.workbook(of: scorecards, keeping: edits) else { throw try report.stop() }
                report.add(unlike: built.totals)
                return (folder, [built.file])
            } catch let unkept as UnkeptEdits {
                report.add(unkept.edits, isKeeping: true)
                throw try report.stop()
            }
        }
    }
}
