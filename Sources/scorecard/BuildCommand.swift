import ArgumentParser
import Glibc
import Jobs
import ScorecardKit

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Writes workbooks and CSV files: each directorate's scorecard, or another report.",
        discussion: """
            Prints where each file is and how each section is rated. A file that would come out the same is left alone, \
            and where anything is wrong nothing is written at all.
            """)

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong, help: "The folder to write to. Default: 'output' in the council's folder.",
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp("What to write: xlsx or csv. Give it twice for both, which is the default."))
    var format: [OutputFormat] = []

    @Option(
        help: ArgumentHelp(
            "Which report to make; `scorecard reports` lists them. Default: directorate-scorecard.", valueName: "name"),
        completion: .list(Reports.names))
    var report: String?

    @Option(
        help: "A report template of your own instead of the program's.", completion: .file(extensions: ["yaml", "yml"]))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "Whom it is laid out for: printed, for the eye and for paper; or accessible, in flat tables that may be "
                + "published. Default: printed."))
    var layout: OutputLayout?

    @Option(
        help: ArgumentHelp(
            "How many files to read, and reports to make, at a time. Default: as many as there are cores. What is "
                + "written is the same with any number.", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs). Give 1 or more.") }
        if [report, template, layout?.rawValue].count(where: { $0 != nil }) > 1 {
            throw ValidationError("--report, --template and --layout each choose a template. Give one of them.")
        }
    }

    func run() throws {
        let jobs = jobs ?? Jobs.usual
        let (scorecards, reader) = try input.read(
            to: .build, report: report ?? layout?.report, template: template, jobs: jobs)
        let formats = format.isEmpty ? OutputFormat.allCases : OutputFormat.allCases.filter(format.contains)
        let reports = scorecards.reports(as: formats, created: try Self.sourceDateEpoch())
        let files = OutputFiles(in: output ?? reader.output)
        let said: [String]
        let outcomes: [(path: String, outcome: OutputFiles.Outcome)]
        do {
            said = try write(reports, to: files, jobs: jobs)
            outcomes = try files.commit()
        } catch let error as OutputError {
            Console.fail("\(error)", hint: error.hint)
            throw Exit.couldNotWork
        } catch let error as InputFailure {
            // Complaints as JSON are printed by now.
            Console.fail("\(error.sentence): nothing was written", hint: error.hint)
            throw Exit.inputHasMistakes
        }
        if reports.count > 0, outcomes.isEmpty {
            let wanted = formats.map(\.rawValue).joined(separator: " or ")
            Console.fail(
                "the report gives no \(wanted) files",
                hint: "its template lists `sheets` for a workbook, and `csv files`; one without rows is left out")
            throw ExitCode.validationFailure
        }
        // Standard output is for machines when complaints are asked for as JSON.
        guard input.diagnostics == .text else { return }
        let placed = outcomes.map { $0.outcome == .written ? "wrote \($0.path)\n" : "unchanged \($0.path)\n" }
        try Console.data((said + placed).joined())
    }

    /// Stages every report's files, several reports at a time.
    ///
    /// - Returns: what is to be said of each.
    private func write(_ reports: ScorecardReports, to files: OutputFiles, jobs: Int) throws -> [String] {
        try Console.hushed { terminal in
            defer { Console.progress("", on: terminal) }
            return try Jobs.map(reports.count, atATime: jobs) { number in
                Console.progress("\(number + 1) of \(reports.count): \(reports.subject(at: number))", on: terminal)
                let report = try reports.report(at: number)
                for file in report.files { try files.stage(file, of: number) }
                return Self.words(about: report)
            }
        }
    }

    private static func words(about report: ScorecardReport) -> String {
        var text = "\(report.subject), \(report.period)\n"
        for section in report.sections {
            text += "  \(section.title)\n    priorities: \(section.priorities)\n    measures:   \(section.measures)\n"
        }
        for file in report.files {
            for note in file.notes { text += "  \(file.name): \(note)\n" }
        }
        return text
    }

    /// The time that files say they were made, where the environment sets one for builds that can be repeated.
    static func sourceDateEpoch() throws -> Int? {
        guard let text = System.variable("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
        guard let seconds = Int(text), (0...4_102_444_800).contains(seconds) else {
            Console.fail(
                "SOURCE_DATE_EPOCH is '\(text)', which is no number of seconds since 1970",
                hint: "leave it unset, and files take the day of publication")
            throw ExitCode.validationFailure
        }
        return seconds
    }
}

extension OutputFormat: ExpressibleByArgument {}
extension OutputLayout: ExpressibleByArgument {}
