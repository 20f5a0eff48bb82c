import ScorecardKit
import Testing

@Suite("The names of files")
struct FileNamesTests {
    private static func file(_ name: String, _ text: String) -> InputFile {
        InputFile(name: name, bytes: Array(text.utf8))
    }

    private static func directorate(_ code: String) -> InputFile {
        file(
            "\(code).yaml",
            """
            directorate: Directorate \(code)
            code: \(code)
            sections:
              - title: S
                priorities:
                  - title: P
                    code: P1

            """)
    }

    /// Two directorates by a template with this file name and these CSV files.
    private static func scorecards(_ fileName: String, csv: [String]) -> Scorecards {
        let tables = csv.map {
            "  - name: \($0)\n    rows: measures\n    columns:\n      - heading: Code\n        field: priority.code\n"
        }
        let template = """
            report: R
            file name: "\(fileName)"
            sheets:
              - name: Summary
                content: summary
                title: T
            csv files:

            """
        let council = "council: C\nyear: 2012/13\nquarter: Q1\n"
        return Scorecards(
            [file("council.yaml", council), directorate("A"), directorate("B")], folder: "folder",
            options: .init(template: file("template.yaml", template + tables.joined())),
            reader: InputReader(
                folder: { _ throws(InputFailure) in throw InputFailure("is missing") },
                file: { _ throws(InputFailure) in throw InputFailure("is missing") }))
    }

    @Test("hold no step into another folder, whatever a template calls a file")
    func sound() throws {
        let scorecards = Self.scorecards("{code} {year}", csv: ["../../Résumé"])
        #expect(scorecards.errorCount == 0, "\(scorecards.complaints())")
        #expect(
            try scorecards.reports().all().flatMap(\.files).map(\.name) == [
                "a-2012-13.xlsx", "a-2012-13-r-sum.csv", "b-2012-13.xlsx", "b-2012-13-r-sum.csv",
            ])
    }

    @Test(
        "are never shared",
        arguments: [("{year}", ["tidy"], "2012-13.xlsx"), ("{code}", ["a b", "a-b"], "a-a-b.csv")])
    func shared(fileName: String, csv: [String], name: String) {
        let scorecards = Self.scorecards(fileName, csv: csv)
        #expect(scorecards.complaints().contains("two files would both be called '\(name)' [shared-file-name]"))
        #expect(scorecards.reports().count == 0)
    }
}
