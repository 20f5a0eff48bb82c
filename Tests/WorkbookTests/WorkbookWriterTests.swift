import CPacker
import Foundation
import Report
import Rows
import Testing

@testable import Workbook

@Suite("A written workbook")
struct WorkbookWriterTests {
    /// A folder of its own for each test.
    private final class Folder {
        let path = NSTemporaryDirectory() + "workbook-tests-\(UUID().uuidString)"
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        func file(_ name: String) -> String { path + "/" + name }
        var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
    }

    private static func sample() -> Report {
        let list = ColumnRange(TableID("list"), column: 0, rows: 0...1)
        let rule = Samples.rule(0, 1, says: "Green", .green)
        let rows: [[Cell]] = [
            [
                Cell(.text("=1+1"), rowSpan: 2),
                Cell(.text("Green"), rules: [rule], choices: Choices(list, promptTitle: "P", prompt: "Choose")),
                Samples.number(7.5, shown: "7.50", format: "0.00"),
            ],
            [
                .covered, .text("_x0041_ & <b>"),
                Cell(
                    .formula(.infix(Samples.cell(0, 2), .times, .number(2)), now: .number(ShownNumber(count: 15)))),
            ],
            [
                Cell(.empty, awaitsInput: true), Cell(.text("go"), link: .sheet("The list's")),
                Cell(.formula(.if(.boolean(true), .text("é"), .text("")), now: .text("é"))),
            ],
        ]
        let range = ColumnRange(TableID("t"), column: 2, rows: 0...1)
        let chart = Chart(
            kind: .stackedBars, title: "=Chart", valueTitle: "Count",
            categories: ColumnRange(TableID("t"), column: 1, rows: 0...1),
            series: [Chart.Series(name: "Green", values: range, tone: .green)], description: "Two bars", columns: 3)
        let table = Samples.table(rows)
        return Samples.report([
            Sheet(
                name: "One", widths: [10, 20, 10], blocks: [.title("Title"), .table(table), .chart(chart)],
                page: Page(paper: .a3, landscape: true, footer: "2012/13 R&D"), frozenHeadings: TableID("t"),
                frozenColumns: 1),
            Sheet(
                name: "The list's", widths: [10],
                blocks: [.table(Samples.table([[.text("Green")], [.text("Red")]], id: "list"))]),
        ])
    }

    /// libxlsxwriter packs with minizip where it does not find CPacker's functions, and nothing else would tell.
    @Test("is packed by CPacker")
    func packer() throws {
        let folder = try Folder()
        let before = packer_packed()
        try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: folder.file("a.xlsx"))
        #expect(packer_packed() > before)
    }

    @Test("holds what the report says", .enabled(if: OpenPyXL.isThere, "python3 with openpyxl is not installed"))
    func cells() throws {
        let folder = try Folder()
        let path = folder.file("a.xlsx")
        try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: path)
        let text = try OpenPyXL.read(
            path,
            """
            s, v = book["One"], values["One"]
            print(book.sheetnames, book.active.title)
            print(repr(s["A3"].value), s["A3"].data_type, s["B3"].value, s["C3"].value, s["C3"].number_format)
            print(s["B4"].value, s["C4"].value, v["C4"].value)
            print(s["A5"].value, s["A5"].fill.fgColor.rgb, s["B5"].hyperlink.location, s["C5"].value, v["C5"].value)
            print([str(m) for m in s.merged_cells.ranges], s.freeze_panes, s.print_title_rows, "$A$1:$C$6" in str(s.print_area))
            for area, rules in s.conditional_formatting._cf_rules.items():
                print(area.sqref, [(r.type, r.formula, r.stopIfTrue) for r in rules])
            d = s.data_validations.dataValidation[0]
            print(d.sqref, d.formula1, d.errorStyle, d.promptTitle, d.prompt)
            print(s.oddFooter.left.text, "|", s.oddFooter.right.text, s.page_setup.paperSize, s.page_setup.orientation)
            print(s.sheet_properties.pageSetUpPr.fitToPage, s.page_setup.fitToHeight, s.sheet_view.showGridLines)
            print(book.properties.title, book.properties.creator, book.properties.created, len(s._charts))
            """)
        #expect(
            text == """
                ['One', "The list's"] One
                '=1+1' s Green 7.5 0.00
                _x0041_ & <b> =$C$3*2 15
                None FFFFFDE7 'The list''s'!A1 =IF(TRUE,"é","") é
                ['A3:A4'] B3 $1:$2 True
                B3 [('expression', ['B3="Green"'], True)]
                B3 'The list''s'!$A$2:$A$3 warning P Choose
                2012/13 R&&D | Page &P of &N 8 landscape
                True 0 False
                A report A council 2012-10-12 00:00:00 1

                """)
    }

    @Test("is the same, byte for byte, every time")
    func sameBytes() throws {
        let folder = try Folder()
        for name in ["a.xlsx", "b.xlsx"] {
            try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: folder.file(name))
        }
        let bytes = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(fileURLWithPath: folder.file($0))) }
        #expect(bytes[0] == bytes[1])
        #expect(folder.names.sorted() == ["a.xlsx", "b.xlsx"])
    }

    @Test("carries the logo at the end of the title's row")
    func logo() throws {
        let folder = try Folder()
        var theme = Samples.theme
        theme.logo = Self.dot
        var report = Self.sample()
        report.sheets[0].logo = true
        try WorkbookWriter.write(report, theme: theme, to: folder.file("a.xlsx"))
        #expect(folder.names == ["a.xlsx"])
    }

    @Test("is not begun where the report cannot be one")
    func refusals() throws {
        let folder = try Folder()
        let path = folder.file("a.xlsx")
        #expect(throws: WorkbookError.noSheets) {
            try WorkbookWriter.write(Samples.report([]), theme: Samples.theme, to: path)
        }
        #expect(folder.names.isEmpty)
        #expect(throws: WorkbookError.unwritable(number: ENOENT)) {
            try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: folder.file("no/a.xlsx"))
        }
    }

    @Test("is refused for the system's reason where only the system can tell")
    func systemErrors() throws {
        let folder = try Folder()
        // The file's name is a folder's: seen only when the file is closed.
        try FileManager.default.createDirectory(atPath: folder.file("a.xlsx"), withIntermediateDirectories: true)
        #expect(throws: WorkbookError.unwritable(number: EISDIR)) {
            try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: folder.file("a.xlsx"))
        }
    }

    @Test("is not taken for whole when a part of it is cut, wherever it is cut")
    func cutParts() throws {
        let folder = try Folder()
        let path = folder.file("a.xlsx")
        try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let layout = try Layout(Self.sample(), theme: Samples.theme)
        try WrittenWorkbook.prove(path, holds: layout)
        for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) {
            try whole.prefix(length).write(to: URL(fileURLWithPath: folder.file("cut.xlsx")))
            #expect(throws: WorkbookError.self) { try WrittenWorkbook.prove(folder.file("cut.xlsx"), holds: layout) }
        }
    }

    @Test("is not taken for whole when one of its parts is cut, whichever it is")
    func cutPart() throws {
        let folder = try Folder()
        let path = folder.file("a.xlsx")
        try WorkbookWriter.write(Self.sample(), theme: Samples.theme, to: path)
        let layout = try Layout(Self.sample(), theme: Samples.theme)
        let archive = try ZipArchive(path: path)
        let parts = try archive.entries.map { entry in
            var bytes: [UInt8] = []
            try archive.read(entry) { piece in
                bytes.append(piece)
                return true
            }
            return (name: entry.name, bytes: bytes)
        }
        try ZipFile.write(parts, to: path)
        try WrittenWorkbook.prove(path, holds: layout)
        for index in parts.indices {
            var cut = parts
            cut[index].bytes.removeLast(2)
            try ZipFile.write(cut, to: path)
            #expect(throws: WorkbookError.self, "\(parts[index].name)") {
                try WrittenWorkbook.prove(path, holds: layout)
            }
        }
    }

    @Test("has black where the theme says black, although the library takes 0 for no colour")
    func black() throws {
        #expect(Colour(rgb: 0).libraryColour == 0x1000000)
        #expect(Colour(rgb: 0x12355B).libraryColour == 0x12355B)
    }

    @Test("leaves nothing behind when it is given up half-way")
    func givenUp() throws {
        let folder = try Folder()
        do {
            let file = try WorkbookFile(path: folder.file("a.xlsx"))
            let layout = try Layout(Self.sample(), theme: Samples.theme)
            // The file is open as long as these are.
            var formats = unsafe FormatCache(workbook: file.handle, theme: Samples.theme)
            var writer = try unsafe SheetWriter(layout.sheets[0], workbook: file.handle, theme: Samples.theme)
            try writer.write(formats: &formats)
        }
        #expect(folder.names.isEmpty)
    }

    @Test("may be empty, or hold tables without rows or columns")
    func emptyReports() throws {
        let folder = try Folder()
        let bare = Table(id: TableID("bare"), columns: [], rows: [])
        let report = Samples.report([
            Sheet(name: "Empty", widths: [], blocks: []),
            Sheet(name: "Bare", widths: [], blocks: [.table(bare), .paragraph("")], frozenColumns: 99),
        ])
        try WorkbookWriter.write(report, theme: Samples.theme, to: folder.file("a.xlsx"))
        #expect(folder.names == ["a.xlsx"])
    }

    /// A PNG of one pixel.
    private static let dot: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
        6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0,
        0, 3, 1, 1, 0, 0xC9, 0xFE, 0x92, 0xEF, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
