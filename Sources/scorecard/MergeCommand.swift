import ArgumentParser
import ScorecardKit

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merges finance's budget rows into scorecards or a built workbook.",
        discussion: """
            Rows are matched by directorate, cost centre and period. Into a folder, they go to a CSV file in its folder \
            'budget', and the next build shows them. Into a workbook, it is built again with them.

            How finance's file is to be read (its units, its signs, its headings) is written in finance.yaml beside \
            council.yaml, or in the file that --map names; `scorecard init` writes one to begin with. Unless every row \
            was read and every penny is accounted for, nothing is written. Merging the same file twice changes nothing.
            """)

    @Argument(help: "Finance's file: CSV or XLSX.", completion: .file())
    var finance: String

    @Option(
        name: .customLong("into"),
        help: ArgumentHelp(
            "The folder with council.yaml, or a workbook that `scorecard build` wrote.", valueName: "folder or workbook"
        ),
        completion: .file())
    var target: String

    @Option(
        help: ArgumentHelp(
            "The quarter of the rows: Q1, Q2, Q3 or Q4. Default: the one reported.", valueName: "quarter"),
        completion: .list(["Q1", "Q2", "Q3", "Q4"]))
    var period: String?

    @Option(
        help: ArgumentHelp("How to read finance's file, instead of finance.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var map: String?

    @Flag(help: "Say what would be merged, and write nothing.")
    var dryRun = false

    @Flag(help: "Keep what somebody typed into the workbook since it was built.")
    var keepEdits = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: "How to print the report: text or json.")
    var diagnostics = InputOptions.DiagnosticsForm.text

    func validate() throws { try InputOptions.validate(quarter: period) }

    func run() throws {
        let target = try MergeTarget(target)
        var report = MergeReport(form: diagnostics)
        if target.scorecards.errorCount > 0 {
            report.add(target.scorecards)
            throw try report.stop()
        }
        let lock = target.lock
        if let lock { report.add(openIn: lock) }
        let edits = try target.edits()
        if let edits, !edits.isEmpty {
            report.add(edits, isKeeping: keepEdits)
            guard edits.letMerge(isKeeping: keepEdits) else { throw try report.stop() }
        }

        let merge = FinanceMerge(
            try extract(), mapping: try mapping(), into: target.scorecards, budgets: target.budgets, quarter: period,
            progress: { Console.progress("\($0) rows read") })
        Console.progress("")
        report.add(merge)
        guard merge.isClean, !strict || merge.warningCount == 0 && lock == nil else { throw try report.stop() }
        let outputs = try target.outputs(of: merge, keeping: edits, report: &report)
        if dryRun {
            try report.end()
            Console.talk("nothing was written: --dry-run only shows what would be merged\n")
        } else {
            report.add(try write(outputs, into: target))
            try report.end()
        }
    }

    private func extract() throws -> RowInput {
        do throws(InputFailure) {
            return try RowInput(opening: finance, hint: "name finance's workbook or CSV file")
        } catch {
            Console.fail(error.sentence, hint: error.hint)
            throw Exit.inputHasMistakes
        }
    }

    private func mapping() throws -> InputFile? {
        do throws(InputFailure) {
            return try map.map { path throws(InputFailure) in try FolderReader.read(path) }
        } catch {
            Console.fail(error.sentence, hint: error.hint)
            throw Exit.inputHasMistakes
        }
    }

    private func write(
        _ outputs: (folder: String, files: [OutputFile]), into target: MergeTarget
    ) throws -> [(path: String, outcome: OutputFiles.Outcome)] {
        do throws(OutputError) {
            let files = OutputFiles(in: outputs.folder)
            try Console.hushed { _ throws(OutputError) in
                for file in outputs.files { try files.stage(file) }
            }
            return try files.commit(after: { () throws(OutputError) in
                guard let path = target.changed else { return }
                throw OutputError(
                    doing: "replace", path: path, reason: "somebody saved it while it was merged",
                    hint: "merge again. Nothing was changed")
            })
        } catch {
            Console.fail("\(error)", hint: error.hint)
            throw Exit.couldNotWork
        }
    }
}
