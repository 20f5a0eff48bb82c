import Foundation
import Report
import Testing

@testable import Workbook

@Suite("A workbook held against its report")
struct ComparisonTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "comparison-tests-\(UUID().uuidString)"
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        var file: String { path + "/a.xlsx" }
    }

    /// Reports of a shape that chance decides, with every kind of content, and texts that formats trip over.
    private static func report(_ random: inout SystemRandomNumberGenerator) -> Report {
        let texts = [
            "", " spaced ", "=1+1", "_x0041_", "a\nb", "\tTab", "<&>\"'", "é 😀", "'apostrophe", "TRUE", "007", "1e5",
            "#N/A", "2012-07-01", String(repeating: "long ", count: 900),
        ]
        func content() -> CellContent {
            switch Int.random(in: 0...4, using: &random) {
            case 0: return .empty
            case 1:
                let text = texts.randomElement(using: &random) ?? ""
                return text.isEmpty ? .empty : .text(text)
            case 2:
                let digits = Decimal(Int.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random))
                let number =
                    digits * Decimal(sign: .plus, exponent: -Int.random(in: 0...14, using: &random), significand: 1)
                let format = ["0", "0.00%", "General", "#,##0.00", "yyyy-mm-dd"].randomElement(using: &random) ?? "0"
                return .number(ShownNumber(number, format: format, shown: "\(number)"))
            case 3:
                let text = texts.randomElement(using: &random) ?? ""
                return .formula(.infix(.text("a\"b"), .joined, .text("c")), now: .text(text))
            default:
                return .formula(.infix(.number(1), .plus, .number(2)), now: .number(ShownNumber(count: 3)))
            }
        }
        let sheets = (0..<Int.random(in: 1...3, using: &random)).map { number in
            let columns = Int.random(in: 1...6, using: &random)
            let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Row(cells: (0..<columns).map { _ in Cell(content()) })
            }
            let table = Table(
                id: TableID("\(number)"), columns: (0..<columns).map { Column(heading: "Column \($0)") }, rows: rows)
            return Sheet(
                name: "Sheet & '\(number)' é", widths: [10],
                blocks: [.title("Title"), .table(table), .paragraph("End")],
                isHidden: number > 0 && Bool.random(using: &random))
        }
        return Samples.report(sheets)
    }

    @Test("holds all that was written, and nothing else, whatever the report", arguments: 0..<60)
    func roundTrip(_: Int) throws {
        var random = SystemRandomNumberGenerator()
        let folder = try Folder()
        let report = Self.report(&random)
        // The writer compares by itself; here the other strictness is asked as well.
        try WorkbookWriter.write(report, theme: Samples.theme, to: folder.file)
        let workbook = try WorkbookReader(path: folder.file)
        #expect(try WorkbookComparison(of: report, theme: Samples.theme, with: workbook).isEmpty)
        let layout = try Layout(report, theme: Samples.theme)
        #expect(try WorkbookComparison(of: layout, with: workbook, strictness: .written).isEmpty)
    }

    private static let table = Samples.table([
        [.text("Name"), Samples.number(Decimal(72) / 100, shown: "72%", format: "0%"), .empty],
        [
            .text("Other"),
            Cell(.formula(.infix(Samples.cell(0, 1), .times, .number(2)), now: .number(ShownNumber(count: 1)))), .empty,
        ],
    ])
    private static let report = Samples.report(.table(table))

    /// The differences between the report and one that was written in its place.
    private func differences(_ change: (inout Report) -> Void) throws -> WorkbookComparison {
        let folder = try Folder()
        var changed = Self.report
        change(&changed)
        try WorkbookWriter.write(changed, theme: Samples.theme, to: folder.file)
        return try WorkbookComparison(
            of: Self.report, theme: Samples.theme, with: try WorkbookReader(path: folder.file))
    }

    private func set(_ row: Int, _ column: Int, _ content: CellContent, in report: inout Report) {
        report = report.keeping([
            CellEdit(.report(.cell(CellReference(TableID("t"), row: row, column: column))), content: content)
        ])
    }

    @Test("shows each cell that somebody changed, emptied or filled")
    func edits() throws {
        let changed = try differences {
            set(0, 1, .number(ShownNumber(Decimal(1) / 2, format: "0%", shown: "50%")), in: &$0)
            set(1, 0, .empty, in: &$0)
            set(0, 2, .text("a note"), in: &$0)
        }
        #expect(changed.cells.map(\.name) == ["One!B2", "One!C2", "One!A3"])
        #expect(changed.cells.map(\.expected) == ["72%", "", "Other"])
        #expect(changed.cells.map(\.found.shown) == ["50%", "a note", ""])
        #expect(changed.cells.filter(\.isOtherFormula).isEmpty && !changed.hasMovedCells)
    }

    @Test("passes over what a formula gives, and shows a figure in its place")
    func formulas() throws {
        #expect(try differences { set(0, 1, .number(ShownNumber(count: 9)), in: &$0) }.cells.map(\.name) == ["One!B2"])
        let replaced = try differences { set(1, 1, .number(ShownNumber(count: 9)), in: &$0) }
        #expect(replaced.cells.map(\.replacesFormula) == [true])
        let other = try differences { set(1, 1, .formula(.number(9), now: .number(ShownNumber(count: 9))), in: &$0) }
        #expect(other.cells.map(\.isOtherFormula) == [true])
    }

    @Test("keeps the look of what was typed, and says what no report can hold")
    func kinds() throws {
        let folder = try Folder()
        try HandMade(
            """
            <row r="1"><c r="A1" s="1"><v>46356</v></c><c r="B1" s="2"><v>0.755</v></c><c r="C1" s="3"><v>12.5</v></c>\
            <c r="D1" s="4"><v>5</v></c><c r="E1"><v>7</v></c></row>\
            <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>1E200</v></c>\
            <c r="D2" t="str"><v>TRUE</v></c></row>
            """, formats: ["dd/mm/yyyy", "10", "\"£\"#,##0.00", String(repeating: "0", count: 200)]
        ).write(to: folder.file)
        let reader = try WorkbookReader(path: folder.file)
        let cells = try SheetComparison(sheet: "Sheet", cells: [], strictness: .edited)
            .differences(of: reader.sheets[0], in: reader)
        let numbers = cells.prefix(5).map { cell -> String in
            guard case .number(let number) = cell.found else { return "no number" }
            return "\(number.value) \(number.format) \(number.shown)"
        }
        #expect(
            numbers == [
                "46356 dd/mm/yyyy 2026-11-30", "0.755 0.00% 75.5%", "12.5 \"£\"#,##0.00 12.5", "5 General 5",
                "7 General 7",
            ])
        #expect(cells.map(\.isBeyondReports) == [false, false, false, false, false, true, true, true, false])
    }

    @Test("takes a formula that was filled down for another, wherever it stands")
    func filledDown() throws {
        let folder = try Folder()
        let sum = Formula.infix(.number(1), .plus, .number(1))
        let two = CellContent.formula(sum, now: .number(ShownNumber(count: 2)))
        let table = Table(
            id: TableID("t"), columns: [Column(heading: "A")], showsHeadings: false,
            rows: [Row(cells: [Cell(two)]), Row(cells: [Cell(two)])])
        let report = Samples.report([Sheet(name: "Sheet 1", widths: [10], blocks: [.table(table)])])
        func names(_ second: String) throws -> [String] {
            try HandMade(
                """
                <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c></row>\
                <row r="2"><c r="A2">\(second)<v>2</v></c></row>
                """
            ).write(to: folder.file)
            return try WorkbookComparison(
                of: report, theme: Samples.theme, with: try WorkbookReader(path: folder.file)
            ).cells.filter(\.isOtherFormula).map(\.name)
        }
        #expect(try names("<f>1+1</f>") == [])
        #expect(try names("<f t=\"shared\" si=\"0\"/>") == ["Sheet 1!A2"])
    }

    @Test("shows cells beside the report, and sheets that were added or are gone")
    func beside() throws {
        let note = CellEdit(.beside(sheet: "One", row: 20, column: 9), content: .text("look here"))
        let sheet = CellEdit(.beside(sheet: "Mine", row: 0, column: 0), content: .text("more"))
        let changed = try differences { $0 = $0.keeping([note, sheet]) }
        #expect(changed.cells.map(\.name) == ["One!J21", "Mine!A1"])
        #expect(changed.cells.map(\.place) == [note.place, sheet.place])
        #expect(changed.addedSheets == ["Mine"])
        #expect(try differences { $0.sheets[0].name = "Two" }.missingSheets == ["One"])
    }

    @Test("sees that rows were moved")
    func moved() throws {
        let names = (0..<9).map { "A name that is long enough, number \($0)" }
        let before = Samples.report(.table(Samples.table(names.map { [.text($0)] })))
        let after = Samples.report(.table(Samples.table((["A row of mine"] + names).map { [.text($0)] })))
        let folder = try Folder()
        try WorkbookWriter.write(after, theme: Samples.theme, to: folder.file)
        let workbook = try WorkbookReader(path: folder.file)
        #expect(try WorkbookComparison(of: before, theme: Samples.theme, with: workbook).hasMovedCells)
    }

    /// A list of lines and their total, on a sheet that another may stand before.
    private static func list(_ names: [String], columns: [String] = ["Name", "Amount", "Note"], after: [Sheet] = [])
        -> Report
    {
        let lines = names.map { name in
            Row(cells: columns.map { $0 == "Name" ? .text(name) : $0 == "Note" ? .empty : Samples.number(1) })
        }
        let total = Row(
            .total, cells: columns.map { $0 == "Name" ? .text("Total") : $0 == "Note" ? .empty : Samples.number(9) })
        let table = Table(
            id: TableID("t"), columns: columns.map { Column(heading: $0) }, rows: lines + [total])
        return Samples.report(
            after + [
                Sheet(
                    name: "List", widths: [], blocks: [.title("A list"), .table(table), .space, .paragraph("The end")])
            ])
    }

    private static func place(_ row: Int, _ column: Int) -> CellEdit.Place {
        .report(.cell(CellReference(TableID("t"), row: row, column: column)))
    }

    @Test(
        "moves what was typed to where its sheet, row and column now are",
        arguments: [
            (place(0, 1), place(0, 2)), (place(1, 2), place(1, 3)), (place(2, 2), place(4, 3)),
            (.report(.heading(TableID("t"), column: 1)), .report(.heading(TableID("t"), column: 2))),
            (.report(.block(sheet: 0, block: 0)), .report(.block(sheet: 1, block: 0))),
            (.report(.block(sheet: 0, block: 3)), .report(.block(sheet: 1, block: 3))),
            (.beside(sheet: "List", row: 2, column: 9), .beside(sheet: "List", row: 2, column: 9)),
            (.beside(sheet: "List", row: 4, column: 9), .beside(sheet: "List", row: 6, column: 9)),
            (.beside(sheet: "Mine", row: 0, column: 0), .beside(sheet: "Mine", row: 0, column: 0)),
        ] as [(CellEdit.Place, CellEdit.Place)])
    func movedEdits(_ place: CellEdit.Place, _ wanted: CellEdit.Place) throws {
        let first = Sheet(name: "First", widths: [], blocks: [.title("A list"), .paragraph("The end")])
        let after = Self.list(
            ["Waste", "Streets", "Parks", "Trees"], columns: ["Name", "Before", "Amount", "Note"], after: [first])
        let mover = try EditMover(from: Self.list(["Waste", "Streets"]), to: after, theme: Samples.theme)
        #expect(mover.moved(place) == wanted)
    }

    @Test(
        "finds no place for what was typed where the new report has none",
        arguments: [
            // The line, the column, the row below the table, the column beside it, and the sheet's name.
            place(1, 1), place(0, 2), .beside(sheet: "List", row: 5, column: 0),
            .beside(sheet: "List", row: 2, column: 3), .beside(sheet: "Waste", row: 0, column: 0),
        ] as [CellEdit.Place])
    func homelessEdits(_ place: CellEdit.Place) throws {
        let other = Sheet(name: "waste", widths: [], blocks: [.title("Another")])
        let after = Self.list(
            ["Waste", "Roads", "Parks"], columns: ["Name", "Amount", "Remark", "Place"], after: [other])
        let mover = try EditMover(from: Self.list(["Waste", "Streets"]), to: after, theme: Samples.theme)
        #expect(mover.moved(place) == nil)
    }

    @Test("refuses a loose cell where something else lies")
    func covered() throws {
        let edit = CellEdit(.beside(sheet: "One", row: 1, column: 0), content: .text("on a cell"))
        #expect(throws: WorkbookError.looseCellCovered(at: "One!A2")) {
            _ = try Layout(Self.report.keeping([edit]), theme: Samples.theme)
        }
    }

    @Test("holds a cell that was typed in the last corner of all, and makes no rows above it")
    func corner() throws {
        let folder = try Folder()
        let edit = CellEdit(.beside(sheet: "One", row: 1_048_575, column: 16_383), content: .text("far away"))
        let report = Self.report.keeping([edit])
        #expect(try Layout(report, theme: Samples.theme).sheets[0].rowHeights.count == 3)
        try WorkbookWriter.write(report, theme: Samples.theme, to: folder.file)
        let workbook = try WorkbookReader(path: folder.file)
        #expect(try WorkbookComparison(of: report, theme: Samples.theme, with: workbook).isEmpty)
    }

    @Test(
        "takes two ways of writing a formula for one",
        arguments: [
            ("'Budget'!$C$14", "Budget!$C$14"), ("-0.00000000000001*A1", "-1E-14*a1"),
            ("IF(A1=\"x y\",TRUE,FALSE)", "IF(A1 = \"x y\", TRUE(), FALSE())"), ("LOG10(2)", "log10(2.0)"),
        ])
    func plain(_ one: String, _ other: String) { #expect(PlainFormula.plain(one) == PlainFormula.plain(other)) }

    @Test(
        "tells two formulas apart", arguments: [("A1", "A2"), ("\"a b\"", "\"ab\""), ("A1+1", "A1+10"), ("G07", "G7")])
    func apart(_ one: String, _ other: String) { #expect(PlainFormula.plain(one) != PlainFormula.plain(other)) }
}
