import Testing

@testable import Composition

@Suite("Names of files") struct FileNameTests {
    @Test(arguments: [
        ("CAP 2012/13, Q1", "cap-2012-13-q1"), ("–", "scorecard"), ("Café", "caf"),
        // Cut where a dash would end it.
        (String(repeating: "a", count: 119) + " b", String(repeating: "a", count: 119)),
    ])
    func names(_ text: String, _ wanted: String) { #expect(ReportComposer.fileName(text) == wanted) }
}
