import Diagnostics
import Template
import Testing

@testable import Config

/// What a template may not ask of a layout, each with its place.
@Suite struct LayoutComplaintTests {
    private func loaded(_ sheet: String, layout: String = "accessible") -> Loaded<ReportTemplate> {
        let lines = sheet.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = "report: R\nlayout: \(layout)\nfile name: r\nsheets:\n  - name: S\n    title: T\n\(lines)\n"
        return TemplateFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)))
    }

    private func complaints(_ sheet: String, layout: String = "accessible") -> [String] {
        loaded(sheet, layout: layout).diagnostics.map { "\($0.place?.line ?? 0) \($0.id)" }
    }

    private static let table =
        "  - block: table\n    rows: measures\n    columns:\n      - heading: M\n        field: measure.title"

    @Test func aFlatTableIsFine() {
        let loaded = loaded("blocks:\n  - block: text\n    text: Above\n" + Self.table)
        #expect(loaded.diagnostics == [])
        #expect(loaded.value?.layout == .accessible)
    }

    @Test(arguments: [
        ("content: summary", ["7 content-out-of-layout"]), ("frozen columns: 1\nblocks:\n" + table, ["7 needless-key"]),
        ("a sheet for each: tracker\nblocks:\n" + table, ["7 needless-key"]),
        ("blocks:\n  - block: ratings explained", ["8 block-out-of-layout"]),
        ("blocks:\n" + table + "\n  - block: text\n    text: Below", ["13 below-table"]),
        ("blocks:\n" + table + "\n  - block: words", ["13 below-table"]),
        ("blocks:\n" + table + "\n    group by: section.title", ["13 needless-key"]),
        ("blocks:\n" + table + "\n    joined cells: yes", ["13 needless-key"]),
        ("blocks:\n" + table + "\n        leads to tracker: yes", ["13 needless-key"]),
        ("blocks:\n  - block: text\n    text: See [note 1]", ["9 unknown-note"]),
        (
            "blocks:\n  - block: text\n    text: See [note 2]\n  - block: notes\n    notes:\n      - One",
            ["9 unknown-note"]
        ),
        ("blocks:\n  - block: text\n    text: See [note 1]\n  - block: notes\n    notes:\n      - One", []),
        ("blocks:\n  - block: notes", ["8 missing-key"]),
    ])
    func whatAnAccessibleSheetDoesNotTake(_ sheet: String, _ expected: [String]) {
        #expect(complaints(sheet) == expected)
    }

    @Test(arguments: ["notes\n    notes:\n      - One", "rating rules", "stated ratings", "direction rules", "words"])
    func whatAPrintedSheetDoesNotTake(_ block: String) {
        #expect(complaints("blocks:\n  - block: \(block)", layout: "printed") == ["8 block-out-of-layout"])
    }

    @Test func aLayoutThatThereIsNot() {
        #expect(complaints("blocks:\n" + Self.table, layout: "plain").first == "2 unknown-word")
    }
}
