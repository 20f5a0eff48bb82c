import ArgumentParser
import CSystem
import Glibc
import ScorecardKit

@main
struct ScorecardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorecard",
        abstract: "Makes a council's performance reports from plain text files.",
        discussion: """
            Begin with `scorecard init our-council`, change the files that it writes, and run \
            `scorecard build our-council`.

            The exit status is 0 when all is well, 1 when the input has mistakes, 2 when the program could not do its \
            work, and 64 when it was called wrongly.
            """,
        version: Program.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, InitCommand.self, MergeCommand.self,
            PublishCommand.self, ReportsCommand.self, RowsCommand.self, SchemaCommand.self,
        ])

    static func main() {
        // A full disk or a reader that went away is an error to report, not a reason to be ended without a word.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        Console.open()
        keep_freed_memory()
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        // Of a command that it does not know, the parser would only say that it is unexpected.
        if let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !(names + ["help"]).contains(name)
        {
            Console.fail(
                "there is no command '\(name)'", hint: "the commands are \(names.joined(separator: ", ")) and help")
            exit(withError: ExitCode.validationFailure)
        }
        main(nil)
    }
}
