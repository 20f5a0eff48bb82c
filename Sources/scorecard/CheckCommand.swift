import ArgumentParser
import ScorecardKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what is wrong or odd, and writes nothing.",
        discussion: """
            Errors stand in the way of a report. Warnings are worth a look; each can be turned off by its name.

            With --accessible it holds workbooks, whoever made them, against the rules for accessible spreadsheets that \
            public bodies publish by: what breaks a must is an error, what breaks a should a warning.
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Check workbooks (XLSX) by the rules for accessible spreadsheets, instead of a folder.")
    var accessible = false

    @Argument(help: "With --accessible, more workbooks.", completion: .file(extensions: ["xlsx"]))
    var more: [String] = []

    func validate() throws {
        if !accessible, !more.isEmpty {
            throw ValidationError("Give one folder, or workbooks with --accessible.")
        }
        if accessible, input.quarter != nil {
            throw ValidationError("--quarter is for folders: leave it out with --accessible.")
        }
    }

    func run() throws {
        guard accessible else {
            let (scorecards, _) = try input.read(to: .check)
            Console.talk(InputOptions.counts(scorecards.errorCount, scorecards.warningCount) + "\n")
            return
        }
        try checkWorkbooks()
    }

    private func checkWorkbooks() throws {
        let check = AccessibilityCheck(of: ([input.folder] + more).map { AccessibilityCheck($0) })
        switch input.diagnostics {
        case .text: Console.talk(check.complaints(colour: Console.colours))
        case .json: try Console.data(check.complaintsAsJSON)
        }
        Console.talk(InputOptions.counts(check.errorCount, check.warningCount) + "\n")
        if check.errorCount > 0 || (input.strict && check.warningCount > 0) { throw Exit.inputHasMistakes }
    }
}
