import Foundation
import Model
import Report
import Rows
import Testing
import Workbook

@testable import ScorecardKit

@Suite("What was typed into a workbook before a merge")
struct WorkbookEditsTests {
    /// A workbook of two budget lines, £110 and £50 expected of £100 and £50, into which something was typed.
    private struct Edited {
        let merge: WorkbookMerge
        let edits: WorkbookEdits
        init(_ typed: [CellEdit]) throws {
            func file(_ name: String, _ text: String) -> InputFile { InputFile(name: name, bytes: Array(text.utf8)) }
            let budget = """
                Year,Quarter,Directorate,Cost centre,Service,Original budget,Budget,Actual,Forecast,Explanation
                2026/27,Q1,CAP,1,,,100.00,,110.00,Ice
                2026/27,Q1,CAP,2,,,50.00,,50.00,
                """
            let scorecards = Scorecards(
                [
                    file("council.yaml", "council: Example\nyear: 2026/27\nquarter: Q1\n"),
                    file(
                        "cap.yaml",
                        """
                        directorate: Access
                        code: CAP
                        sections:
                          - title: Priorities
                            priorities:
                              - title: Keep within budget
                                code: P-1

                        """),
                ], budgets: [RowInput(path: "budget/2026-27-q1.csv", bytes: Bytes(Array(budget.utf8)))], folder: "c",
                reader: InputReader(
                    folder: { path throws(InputFailure) in throw InputFailure("is not there", file: path) },
                    file: { path throws(InputFailure) in throw InputFailure("is not there", file: path) }))
            let folder = NSTemporaryDirectory() + "workbook-edits-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try #require(scorecards.errorCount == 0, "\(scorecards.complaints())")
            let report = try #require(try scorecards.composed(created: nil).first?.report)
            try WorkbookWriter.write(
                report.keeping(typed), theme: try #require(scorecards.theme), to: folder + "/a.xlsx")
            let merge = try WorkbookMerge(folder + "/a.xlsx")
            edits = try merge.edits()
            self.merge = merge
        }

        /// - Parameter forecasts: finance's, for the two lines.
        func merged(_ forecasts: [String]) throws -> [String] {
            let rows = zip(["1,100", "2,50"], forecasts).map { "CAP,\($0),\($1)\n" }.joined()
            let finance = FinanceMerge(
                RowInput(
                    path: "q1.csv", bytes: Bytes(Array(("Directorate,Cost centre,Budget,Forecast\n" + rows).utf8))),
                mapping: InputFile(name: "finance.yaml", bytes: Array("units: £\n".utf8)), into: merge.scorecards,
                budgets: merge.budgets)
            let scorecards = try #require(merge.scorecards(with: finance))
            return try #require(try merge.workbook(of: scorecards, keeping: edits)).totals
        }
    }

    private func typed(_ number: Decimal, row: Int) -> CellEdit {
        CellEdit(
            .report(.cell(CellReference(TableID("Budget, lines"), row: row, column: 2))),
            content: .number(ShownNumber(number, format: "0", shown: "\(number)")))
    }

    @Test("stops it where finance's rows change the same cell")
    func overtaken() throws {
        let edited = try Edited([typed(120, row: 0), typed(60, row: 1)])
        #expect(edited.edits.canBeKept)
        do {
            _ = try edited.merged(["130", "50"])
            Issue.record("the merge went on")
        } catch let unkept as UnkeptEdits {
            #expect(!unkept.edits.canBeKept)
            #expect(
                unkept.edits.list
                    == "  Budget!C11: '£110' was built, '120' stands there, and finance's rows give '£130'\n")
            #expect(
                unkept.edits.complaint(isKeeping: true).message
                    == "1 cell was changed since the workbook was built, and finance's rows change it too")
        }
    }

    @Test("is told to machines with what it means for the merge", arguments: [true, false])
    func record(isKeeping: Bool) throws {
        var record = MergeRecord()
        record.add(try Edited([typed(120, row: 0)]).edits, isKeeping: isKeeping)
        var json = ""
        record.write { json += $0 }
        #expect(json.contains("\"severity\":\"\(isKeeping ? "warning" : "error")\",\"id\":\"edited-workbook\""))
        #expect(json.contains("\"message\":\"1 cell was changed since the workbook was built\""))
        #expect(json.contains("\"cell\":\"Budget!C11\""))
    }

    @Test("is what finance's rows give now, and nothing stops")
    func same() throws {
        #expect(try Edited([typed(130, row: 0)]).merged(["130", "50"]) == [])
    }

    @Test("makes totals that are not finance's, which are named")
    func totals() throws {
        #expect(
            try Edited([typed(60, row: 1)]).merged(["130", "50"]) == [
                "Budget, Total, Forecast: £190 in the workbook, £180 by finance's rows",
                "Budget, Total, Variance: £40 in the workbook, £30 by finance's rows",
            ])
    }
}
