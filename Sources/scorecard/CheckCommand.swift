import ArgumentParser

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what is wrong or odd, and writes nothing.",
        discussion:
            "Errors stand in the way of a report. Warnings are worth a look; each can be turned off by its name.")

    @OptionGroup var input: InputOptions

    func run() throws {
        let (scorecards, _) = try input.read(to: .check)
        Console.talk(InputOptions.counts(scorecards) + "\n")
    }
}
