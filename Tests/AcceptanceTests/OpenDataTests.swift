import Foundation
import ScorecardKit
import Testing

/// Validators that we did not write find nothing wrong with open data, and do find what is.
@Suite(.serialized) struct `Open data` {
    @Test(
        .needs(Tool.csvValidators, "Python with frictionless and csvw"),
        arguments: ["leeds-2008-09", "leeds-2009-10-q2", "leeds-2011-12", "leeds-2012-13"])
    func `of an example are valid`(example: String) throws {
        let built = try BuiltReport(example, report: "open-data")
        try #require(built.files.keys.contains("datapackage.json"))
        #expect(try Self.complaints(about: built.folder) == "")
    }

    @Test(.needs(Tool.csvValidators, "Python with frictionless and csvw"))
    func `of a council with every kind of table and text are valid`() throws {
        let folder = try Self.oddCouncil()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names.filter { $0.hasSuffix(".csv") }.count == 4)
        #expect(try Self.complaints(about: folder) == "")
    }

    /// The same council's with one thing wrong in a file.
    @Test(
        .needs(Tool.csvValidators, "Python with frictionless and csvw"),
        arguments: [
            // A figure that is none.
            ("budget", "1234567.80", "£1234567.80"),
            // A heading of another name.
            ("measures", "Measure code", "Code"),
            // A day that there is not.
            ("priorities", "2026-06-30", "2026-06-31"),
            // A word that is not on the column's list.
            ("priorities", ",Amber,", ",Yellow,"),
            // Two rows of one name.
            ("measures", "M-2,", "M-1,"),
            // Nothing where there is always something.
            ("budget", ",007,", ",,"),
        ])
    func `with something wrong are not`(table: String, text: String, wrong: String) throws {
        let folder = try Self.oddCouncil()
        let file = folder.url.appendingPathComponent("f-council-2026-27-q2-\(table).csv")
        let content = try String(contentsOf: file, encoding: .utf8)
        try #require(content.contains(text))
        try content.replacingOccurrences(of: text, with: wrong).write(to: file, atomically: true, encoding: .utf8)
        let complaints = try Self.complaints(about: folder)
        #expect(complaints.contains("csvw \(file.lastPathComponent)"), "\(complaints)")
        let name = file.deletingPathExtension().lastPathComponent
        // A file of another length is not the one that the data package describes, which is said by itself.
        let reasons = complaints.split(separator: "\n").filter {
            $0.hasPrefix("frictionless \(name)") && !$0.contains("bytes")
        }
        #expect(!reasons.isEmpty, "\(complaints)")
    }

    private static func complaints(about folder: TemporaryFolder) throws -> String {
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/validate_open_data.py")
        return try #require(Tool.csvValidators).run([script.path, folder.url.path])
    }

    /// Figures and texts as nobody would wish for them.
    private static func oddCouncil() throws -> TemporaryFolder {
        let council = """
            council: "F & Ö Council"
            year: 2026/27
            quarter: Q2
            published: 2026-10-20
            licence: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
            """
        let directorate = """
            directorate: "Environment, \\"Streets\\""
            code: ENV
            sections:
              - title: "=Plan"
                priorities:
                  - title: "+Cleaner\u{A0}streets – 🧹"
                    code: P-1
                    progress:
                      Q1:
                        rating: Amber
                        summary: |
                          - "First", they said
                          - then

                          @nobody
                        actions:
                          - action: "=1+1"
                            lead: "'quoted'"
                      Q2:
                        rating: N/A
                    measures:
                      - title: "Litter, \\"all\\" of it"
                        code: M-1
                        target: 7.50
                        results:
                          Q1: "-0.5"
                          Q2: Level 4
                      - title: "-5"
                        code: M-2
                        target: £1.2m
                        results:
                          Q1: (£1,234.50)
            """
        let budget = """
            Year,Quarter,Directorate,Cost centre,Service,Original budget,Budget,Actual,Forecast,Explanation
            2026/27,Q1,ENV,007,Streets,,1234567.80,5,,
            2026/27,Q1,ENV,008,"-Parks, ""all"" of them",-10,0,,12.34,"Two
            lines"

            """.replacingOccurrences(of: "\n2026", with: "\r\n2026")
        let nothing = InputReader(
            folder: { _ throws(InputFailure) in throw InputFailure("is not there") },
            file: { _ throws(InputFailure) in throw InputFailure("is not there") })
        let scorecards = Scorecards(
            [
                InputFile(name: "council.yaml", bytes: Array(council.utf8)),
                InputFile(name: "env.yaml", bytes: Array(directorate.utf8)),
            ],
            budgets: [
                RowInput(path: "budget/2026-27-q1.csv") { take in _ = take(Array(budget.utf8).span) }
            ], folder: "odd", options: .init(report: "open-data"), reader: nothing)
        try #require(scorecards.errorCount == 0, "\(scorecards.complaints())")
        let folder = try TemporaryFolder()
        for file in try scorecards.reports().all().flatMap(\.files) {
            try file.write(to: folder.path(file.name), on: .foundation)
        }
        return folder
    }
}
