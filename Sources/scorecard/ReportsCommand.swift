import ArgumentParser
import ScorecardKit

struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Lists the reports that `build --report` can make, or prints one's template.",
        discussion: """
            Each is a template that you may change: `scorecard reports board-pack > my-report.yaml` writes a copy, and \
            `scorecard build --template my-report.yaml` builds with it.
            """)

    @Argument(
        help: ArgumentHelp("Print the template of this report, and list none.", valueName: "name"),
        completion: .list(Reports.names))
    var name: String?

    func run() throws {
        if let name { try printTemplate(of: name) } else { try list() }
    }

    private func printTemplate(of name: String) throws {
        let template: String
        do throws(InputFailure) {
            template = try Reports.template(of: name)
        } catch {
            Console.fail(error.sentence, hint: error.hint)
            throw Exit.inputHasMistakes
        }
        try Console.data(template)
    }

    private func list() throws {
        let reports = Reports.all
        let width = reports.map(\.name.count).max() ?? 0
        try Console.data(
            reports.map { report in
                report.name + String(repeating: " ", count: width + 2 - report.name.count) + report.about + "\n"
            }.joined())
    }
}
