import Foundation
import ScorecardKit
import Testing

/// Files of the repository that the tables of keys and of rules write. With SCORECARD_RECORD=1 they are written anew, and the test
/// fails so that somebody reads them before they are accepted.
@Suite struct `Files that the table of keys writes` {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: SchemaKind.allCases)
    func `the schemas that editors read`(kind: SchemaKind) throws {
        try hold("Templates/schemas/\(kind.fileName)", to: kind.schema)
    }

    @Test func `the page that explains every key`() throws {
        try hold("Sources/ScorecardKit/ScorecardKit.docc/Keys.md", to: Reference.page)
    }

    @Test func `the page that explains the rules for accessible spreadsheets`() throws {
        try hold("Sources/ScorecardKit/ScorecardKit.docc/Accessibility.md", to: AccessibilityCheck.rulesPage)
    }

    private func hold(_ path: String, to text: String) throws {
        let url = Self.root.appendingPathComponent(path)
        if ProcessInfo.processInfo.environment["SCORECARD_RECORD"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(path): read it, then run again without SCORECARD_RECORD")
        } else {
            let isSame = try String(contentsOf: url, encoding: .utf8) == text
            #expect(isSame, "\(path) is not what the program prints: run the tests with SCORECARD_RECORD=1")
        }
    }
}
