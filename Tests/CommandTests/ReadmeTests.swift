import Foundation
import Testing

/// What the README tells people to type.
enum Readme {
    static let text = (try? String(contentsOf: Package.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

    /// Every `scorecard …`, in order: the lines of its blocks, and what stands between backquotes. A word in capitals
    /// stands for one of the reader's own.
    static var commands: [String] {
        var commands: [String] = []
        var prose = ""
        var block: Substring?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                block = block == nil ? line.dropFirst(3) : nil
            } else if block == nil {
                prose += line + "\n"
            } else {
                // Inline code may follow in the prose below, so that first comes what stood above.
                commands += inline(prose)
                prose = ""
                let bare = line.replacing(/^(\$ |\.build\/release\/)/, with: "")
                if bare != line, bare.hasPrefix("scorecard ") { commands.append(String(bare)) }
            }
        }
        return commands + inline(prose)
    }

    private static func inline(_ prose: String) -> [String] {
        prose.matches(of: /`(scorecard\s[^`]+)`/).map { String($0.1).replacing("\n", with: " ") }
    }

    /// Every `--option` that the prose names.
    static var options: [String] {
        text.matches(of: /`(--[a-z-]+)[^`]*`/).map { String($0.1) }
    }
}

@Test("The README's commands do what they say")
func readmeCommands() throws {
    let sandbox = try Sandbox()
    for folder in ["Examples", "Templates"] {
        try sandbox.copy(Package.root.appendingPathComponent(folder), to: folder)
    }
    let workbook = "Examples/leeds-2012-13/expected/cap-2012-13-q1"
    try sandbox.copy(Package.root.appendingPathComponent(workbook + ".xlsx"), to: "ledger.xlsx")
    try sandbox.write("Directorate,Cost centre,Revised budget,Forecast\nENV,1,10,11\n", to: "ledger.csv")
    try sandbox.write("units: £000\nunderspend: negative\n", to: "finance.yaml")
    let commands = Readme.commands
    try #require(commands.count > 5, "\(commands)")
    for command in commands {
        // What `init` made before is not there for it to make again.
        let folder = command.hasPrefix("scorecard init") ? "another-council" : "our-council"
        let typed = command.replacing("FOLDER", with: folder).replacing("CODE", with: "DP-1a")
            .replacing("KIND", with: "council").replacing("FILE", with: workbook + "-tidy.csv")
            .replacing("FINANCE", with: "ledger.csv").replacing("SITE", with: "our-site").replacing(
                "NAME", with: "Summary")
        // As the README says, what the starter leaves open is filled in before finance's file is merged.
        if typed.contains("--into our-council") {
            try FileManager.default.removeItem(atPath: sandbox.path("our-council/finance.yaml"))
            try sandbox.copy(sandbox.url.appendingPathComponent("finance.yaml"), to: "our-council/finance.yaml")
        } else if let book = typed.split(separator: " ").first(where: { $0.hasSuffix(".xlsx") }), book != "ledger.xlsx"
        {
            try sandbox.copy(sandbox.url.appendingPathComponent("our-council/output/\(book)"), to: String(book))
        }
        let outcome = try Shell.run(typed, in: sandbox.url)
        #expect(outcome.status == 0, "\(typed)\n\(outcome.stderr)")
    }
}

@Test("The README's options are those of the program")
func readmeOptions() throws {
    let sandbox = try Sandbox()
    let help = try ["build", "check", "merge", "publish", "rows"].map {
        try Shell.run("scorecard \($0) --help", in: sandbox.url).stdout
    }.joined()
    let options = Readme.options
    try #require(options.count > 3, "\(options)")
    for option in options { #expect(help.contains("\(option) "), "\(option)") }
}

@Test(
    "Links lead to files",
    arguments: ["README.md", ".github/CONTRIBUTING.md", ".github/CHANGELOG.md"])
func links(document: String) throws {
    let url = Package.root.appendingPathComponent(document)
    let text = try String(contentsOf: url, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#\s]*)(#[^)]*)?\)/) where !match.1.contains(":") && !match.1.isEmpty {
        let target = url.deletingLastPathComponent().appendingPathComponent(String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document) links to \(match.1)")
    }
}
