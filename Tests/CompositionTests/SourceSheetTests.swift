import Model
import Report
import Testing

@testable import Composition

@Suite("The files that a workbook carries")
struct SourceSheetTests {
    private static func rows(_ files: [CarriedFile]) throws -> [[String]] {
        let council = try ComposedReports.council("Templates/starter")
        let scorecard = try #require(council.scorecards.first)
        let report = ReportComposer.compose(
            scorecard, of: council, by: try ComposedReports.template(), carried: files
        ).report
        let sheet = try #require(report.sheets.last)
        #expect(sheet.isHidden)
        var rows: [[String]] = [["a title"], []]
        for case .table(let table) in sheet.blocks {
            rows.append(table.columns.map(\.heading))
            rows += table.rows.map { $0.cells.map(\.content.shown) }
        }
        return rows
    }

    @Test("come back as they were, whatever their lines hold")
    func roundTrip() throws {
        let files = [
            CarriedFile(kind: .setting, name: "build", text: "version: 1\nquarter: Q1"),
            CarriedFile(kind: .folder, name: "a.yaml", text: ""),
            CarriedFile(kind: .folder, name: "b.yaml", text: "\n\n"),
            CarriedFile(kind: .folder, name: "c.yaml", text: "  indented\n=1+1\n'\n\tTab\n\n# é 😀\n"),
            CarriedFile(kind: .lastYear, name: "c.yaml", text: "one line"),
            CarriedFile(
                kind: .named, name: "../long.yaml",
                text: String(repeating: "a😀e\u{301}", count: 20_000) + "\n" + String(repeating: "b", count: 1_000)),
        ]
        let rows = try Self.rows(files)
        #expect(rows.allSatisfy { $0.allSatisfy { $0.utf16.count <= 1_000 } })
        #expect(SourceSheet.files(from: rows) == files)
    }

    @Test("take a row for a few lines, which stays on a screen")
    func runs() throws {
        func shown(_ text: String) throws -> [[String]] {
            let rows = try Self.rows([CarriedFile(kind: .folder, name: "a.yaml", text: text)])
            return rows.dropFirst(3).map { [$0[2], $0[3]] }
        }
        let lines = (1...45).map { "line \($0)" }
        #expect(
            try shown(lines.joined(separator: "\n")) == [
                ["1", lines[..<20].joined(separator: "\n")], ["21", lines[20..<40].joined(separator: "\n")],
                ["41", lines[40...].joined(separator: "\n")],
            ])
        let (half, long) = (String(repeating: "a", count: 499), String(repeating: "b", count: 1_001))
        #expect(
            try shown([half, half, half, long, "end"].joined(separator: "\n")) == [
                ["1", half + "\n" + half], ["3", half], ["4", String(long.dropLast())], ["4", "b"], ["5", "end"],
            ])
    }

    @Test("are read from a row for each line as well, as the first workbooks had them")
    func singleLines() {
        let rows = [SourceSheet.headings, ["File", "a.yaml", "1", "one"], ["File", "a.yaml", "2", ""]]
        #expect(
            SourceSheet.files(from: rows) == [CarriedFile(kind: .folder, name: "a.yaml", text: "one\n")])
    }

    @Test("are not read from rows that somebody changed")
    func damage() throws {
        let line = String(repeating: "a", count: 600)
        let rows = try Self.rows([CarriedFile(kind: .folder, name: "a.yaml", text: "\(line)\n\(line)\n\(line)")])
        #expect(SourceSheet.files(from: rows) != nil)
        for index in 3..<5 {
            var cut = rows
            cut.remove(at: index)
            #expect(SourceSheet.files(from: cut) == nil)
        }
        var renamed = rows
        renamed[3][0] = "Fle"
        #expect(SourceSheet.files(from: renamed) == nil)
        #expect(SourceSheet.files(from: [["no", "headings"]]) == nil)
        #expect(SourceSheet.files(from: Array(rows.prefix(3))) == nil)
    }

    @Test("are left out of a workbook that carries none")
    func none() throws {
        let council = try ComposedReports.council("Templates/starter")
        let report = ReportComposer.compose(
            try #require(council.scorecards.first), of: council, by: try ComposedReports.template()
        ).report
        #expect(report.sheets.filter(\.isHidden).isEmpty)
    }
}
