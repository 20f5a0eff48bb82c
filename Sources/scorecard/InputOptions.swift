import ArgumentParser
import Jobs
import ScorecardKit

/// What every command that reads a folder takes.
struct InputOptions: ParsableArguments {
    @Argument(
        help: "The folder with council.yaml and the directorates' files; or one file that holds all.",
        completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("Report on this quarter instead of the council's: Q1, Q2, Q3 or Q4.", valueName: "quarter"),
        completion: .list(["Q1", "Q2", "Q3", "Q4"]))
    var quarter: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: "How to print complaints: text or json.")
    var diagnostics = DiagnosticsForm.text

    enum DiagnosticsForm: String, CaseIterable, ExpressibleByArgument { case text, json }

    func validate() throws { try Self.validate(quarter: quarter) }

    static func validate(quarter: String?) throws {
        if let quarter, !["Q1", "Q2", "Q3", "Q4"].contains(quarter) {
            throw ValidationError("'\(quarter)' is no quarter. Write Q1, Q2, Q3 or Q4.")
        }
    }

    /// What a folder is read for.
    enum Purpose { case check, build, explain }

    /// Reads the folder, prints every complaint, and stops where there is reason to.
    func read(
        to purpose: Purpose, report: String? = nil, template: String? = nil, jobs: Int = Jobs.usual
    ) throws -> (scorecards: Scorecards, reader: FolderReader) {
        let (scorecards, reader) = try open(for: purpose, report: report, template: template, jobs: jobs)
        try judge(scorecards, for: purpose)
        return (scorecards, reader)
    }

    /// Reads the folder, for whoever prints its complaints with others of its own.
    func open(
        for purpose: Purpose, report: String? = nil, template: String? = nil, jobs: Int = Jobs.usual
    ) throws -> (scorecards: Scorecards, reader: FolderReader) {
        do throws(InputFailure) {
            let reader = try FolderReader(folder, jobs: jobs)
            let scorecards = try reader.scorecards(
                quarter: quarter, report: report, template: template, withMapping: purpose == .check)
            return (scorecards, reader)
        } catch {
            throw refuse(error)
        }
    }

    /// Says what keeps the folder from being read.
    func refuse(_ failure: InputFailure) -> any Error {
        switch diagnostics {
        case .text: Console.fail(failure.sentence, hint: failure.hint)
        case .json:
            do { try Console.data(failure.asJSON) } catch { return error }
        }
        return Exit.inputHasMistakes
    }

    /// Prints every complaint, and stops where there is reason to.
    func judge(_ read: some Complaining, for purpose: Purpose) throws {
        let stops = read.errorCount > 0 || (strict && read.warningCount > 0)
        switch diagnostics {
        // Who asks why a measure is rated did not ask what is odd elsewhere.
        case _ where purpose == .explain && !stops: break
        case .text: Console.talk(read.complaints(colour: Console.colours))
        case .json: try Console.data(read.complaintsAsJSON)
        }
        if stops {
            let strictly = read.errorCount == 0 ? ", and --strict lets none pass" : ""
            let consequence = purpose == .build ? ": nothing was written" : ""
            Console.talk("\(Self.counts(read.errorCount, read.warningCount))\(strictly)\(consequence)\n")
            throw Exit.inputHasMistakes
        }
    }

    /// `2 errors, 1 warning`.
    static func counts(_ errors: Int, _ warnings: Int) -> String {
        let named = [(errors, "error"), (warnings, "warning")]
        let present = named.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return present.isEmpty ? "no complaints" : present.joined(separator: ", ")
    }
}
