import ArgumentParser
import ScorecardKit

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says why a measure or a priority has its rating.",
        discussion: "Shows the figures, the rule, and the line in which each of them was set.")

    @Argument(help: "The code of a measure or a priority: CC-2a.")
    var code: String

    @OptionGroup var input: InputOptions

    func run() throws {
        let (scorecards, _) = try input.read(to: .explain)
        let explanation: String?
        let nearest: String?
        do throws(InputFailure) {
            explanation = try scorecards.explanation(of: code)
            nearest = explanation == nil ? try scorecards.nearestCode(to: code) : nil
        } catch {
            throw input.refuse(error)
        }
        guard let explanation else {
            let suggestion = nearest.map { "; did you mean '\($0)'?" } ?? ""
            Console.fail("there is no measure or priority with the code '\(code)'\(suggestion)")
            throw Exit.inputHasMistakes
        }
        try Console.data(explanation)
    }
}
