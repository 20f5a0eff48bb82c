import ArgumentParser
import ScorecardKit

struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Lists the reports that `build --report` can make.",
        discussion: "Each is a template that you may copy and change, and name with `build --template`.")

    func run() throws {
        let reports = Reports.all
        let width = reports.map(\.name.count).max() ?? 0
        try Console.data(
            reports.map { report in
                report.name + String(repeating: " ", count: width + 2 - report.name.count) + report.about + "\n"
            }.joined())
    }
}
