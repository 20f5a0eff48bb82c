import ArgumentParser
import ScorecardKit

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a commented starter that builds as it is.",
        discussion: "Files that are there already are left as they are: then nothing is written at all.")

    @Argument(help: "The folder to write to; made where there is none.", completion: .directory)
    var folder: String

    func run() throws {
        let outcomes: [(path: String, outcome: OutputFiles.Outcome)]
        let present = Starter.files.map { "\(folder)/\($0.name)" }.filter(Disk.exists)
        guard present.isEmpty else {
            Console.fail("'\(present[0])' is there already", hint: "name another folder; nothing was written")
            throw Exit.couldNotWork
        }
        do throws(OutputError) {
            let files = OutputFiles(in: folder)
            for file in Starter.files { try files.stage(file) }
            outcomes = try files.commit()
        } catch {
            Console.fail("\(error)", hint: error.hint)
            throw Exit.couldNotWork
        }
        try Console.data(outcomes.map { "wrote \($0.path)\n" }.joined())
        Console.talk("next: change the files, and run `scorecard build \(folder)`\n")
    }
}
