import Foundation
import Testing

@Test("The README's report of one's own is made as it stands there, and counts")
func readmeReport() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Package.root.appendingPathComponent("Examples"), to: "Examples")
    let blocks = Readme.text.components(separatedBy: "```yaml\n").dropFirst()
        .compactMap { $0.components(separatedBy: "\n```").first }
    let template = try #require(blocks.first { $0.hasPrefix("report: ") })
    try template.write(
        to: sandbox.url.appendingPathComponent("by-portfolio.yaml"), atomically: true, encoding: .utf8)
    let outcome = try Shell.run(
        "scorecard build --template by-portfolio.yaml Examples/leeds-2012-13 --output built", in: sandbox.url)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("wrote built/portfolios-2012-13-q1.xlsx"))
}
