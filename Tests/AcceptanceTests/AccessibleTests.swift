import Accessibility
import Foundation
import ScorecardKit
import Testing
import Workbook

/// The accessible layout of every example, by our own rules and by readers that are not ours.
@Suite(.serialized) struct `Accessible workbooks` {
    static let examples = ["leeds-2008-09", "leeds-2009-10-q2", "leeds-2011-12", "leeds-2012-13"]

    @Test(arguments: examples) func `keep every rule, by its number`(example: String) throws {
        let built = try BuiltReport(example, report: "accessible-tables")
        for workbook in built.workbooks {
            let inspected = try WorkbookInspector.inspect(workbook.path)
            for rule in Rule.all {
                #expect(rule.breaches(in: inspected) == [], "\(rule.number) in \(workbook.lastPathComponent)")
            }
        }
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"), arguments: examples)
    func `are seen so by another reader`(example: String) throws {
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/open_accessible.py")
        let built = try BuiltReport(example, report: "accessible-tables")
        for workbook in built.workbooks {
            let seen = try #require(Tool.python).run([script.path, workbook.path])
            let lines = Set(seen.split(separator: "\n"))
            #expect(
                lines.subtracting([
                    "document True True en-GB", "open True A1", "sheet visible 0 0 0 None None True",
                    "table True True 0 None 1",
                ]) == [], "\(workbook.lastPathComponent)")
            #expect(lines.count == 4)
        }
    }

    @Test(
        .needs(Tool.libreOffice, "LibreOffice"), .needs(Tool.pdfToText, "pdftotext"),
        .needs(Tool.python, "Python with openpyxl and python-calamine"), arguments: ["leeds-2008-09", "leeds-2012-13"])
    func `show all of their text`(example: String) throws {
        let built = try BuiltReport(example, report: "accessible-tables")
        for workbook in built.workbooks {
            let missing = try PrintedWords.missing(from: workbook, in: built.folder)
            #expect(missing.isEmpty, "\(workbook.lastPathComponent): \(missing)")
        }
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `keep numbers as numbers that look as typed`() throws {
        let built = try BuiltReport("leeds-2012-13", report: "accessible-tables")
        let seen = try #require(Tool.python).run([
            "-c",
            """
            import sys, openpyxl
            sheet = openpyxl.load_workbook(sys.argv[1])["Measures"]
            head = [row[0].row for row in sheet.iter_rows() if row[0].value == "Measure"][0]
            names = [cell.value for cell in sheet[head]]
            for row in sheet.iter_rows(min_row=head + 1):
                if row[names.index("Code")].value in ("CC-2a", "DP-7b(a)", "CC-1a"):
                    cell = row[names.index("Q1 result")]
                    print(row[names.index("Code")].value, repr(cell.value), cell.number_format, cell.alignment.horizontal)
            """, try #require(built.workbooks.first).path,
        ])
        #expect(
            seen == """
                CC-1a '[z]' General left
                CC-2a 0.72 0% right
                DP-7b(a) 6.88 0.00 right

                """)
    }

    /// Each breaks one rule in the accessible workbook of an example, as somebody who edits it might.
    static let edits: [(rule: String, place: String, edit: String)] = [
        ("M1", "Notes!A3", "del book['Notes'].tables['notes']"),
        ("M2", "Measures!A", "table.headerRowCount = 0; table.autoFilter = None"),
        ("M3", "Measures!B", "measures.cell(head, 2).value = None"),
        ("M4", "Cover!A1:B1", "book['Cover'].merge_cells('A1:B1')"),
        ("M5", "Notes!A5:B5", "book['Notes']['A5'] = None; book['Notes']['B5'] = None"),
        ("M6", "Notes!B5", "book['Notes']['B5'] = None"),
        ("M7", "Cover!A1", "book['Cover'].row_dimensions[1].height = 8"),
        ("M8", "Notes!A1", "book['Notes']['A1'] = 5"),
        ("M9", "Measures!D1", "measures['D1'] = 'beside'"),
        ("M10", "Notes!B5", "c = book['Notes']['B5']; c.value = None; c.fill = PatternFill('solid', fgColor='FFFF00')"),
        ("M11", "Cover!A2", "book['Cover']['A2'].font = Font('Arial', 12, color='FFAAAAAA')"),
        ("M12", "", "book.properties.title = None"), ("M13", "", "book.properties.language = None"),
        ("M14", "Sheet9", "book['Words'].title = 'Sheet9'"), ("M15", "Empty", "book.create_sheet('Empty')"),
        ("M16", "Measures", "book.active = book.sheetnames.index('Measures')"),
        ("M16", "Cover!B2", "book['Cover'].sheet_view.selection[0].activeCell = 'B2'"),
        ("M17", "Contents!A4", "book['Contents']['A4'].value = 'here'"),
        ("M18", "Cover", "book['Cover'].oddFooter.center.text = 'Page'"),
        ("M20", "Notes!B4", "book['Notes']['B4'] = 'Provisional*'"),
        ("M21", "Notes!B4", "book['Notes']['B4'] = 'See [note 9]'"),
        ("S1", "Notes!A3:B6", "book['Notes'].tables['notes'].displayName = 'Table1'"),
        ("S2", "Notes!A9", "book['Notes']['A9'] = 'below'"),
        ("S3", "Cover!A3", "book['Cover']['A3'].fill = PatternFill('solid', fgColor='FFEEEEEE')"),
        ("S4", "Cover!A2", "book['Cover']['A2'].font = Font('Arial', 12, italic=True)"),
        ("S7", "Words", "book['Words'].sheet_state = 'hidden'"),
        ("S7", "Notes!A4", "book['Notes'].row_dimensions[4].hidden = True"),
        ("S8", "Measures", "measures.freeze_panes = 'B2'"),
        ("S9", "Cover!A2", "book['Cover']['A2'].font = Font('Times New Roman', 12)"),
        ("S10", "Cover!A2", "book['Cover']['A2'].alignment = Alignment('center', wrap_text=True)"),
        ("S12", "Cover", "book['Cover']['A3'] = 'When'"),
        ("S13", "Contents", "book['Contents']['A5'].hyperlink = None"), ("S14", "", "book.properties.creator = ''"),
        ("S17", "Notes!B4", "book['Notes']['B4'] = 'N/A'"),
    ]

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `are found to break a rule where somebody edits them so`() throws {
        let built = try BuiltReport("leeds-2012-13", report: "accessible-tables")
        let source = try #require(built.workbooks.first)
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/break_rule.py")
        for (rule, place, edit) in Self.edits {
            let edited = built.folder.path("edited-workbook.xlsx")
            try #require(Tool.python).run([script.path, source.path, edited, edit])
            let inspected = try WorkbookInspector.inspect(edited)
            let breaches = try #require(Rule.all.first { $0.number == rule }).breaches(in: inspected)
            #expect(breaches.contains { $0.place.hasPrefix(place) }, "\(rule): \(edit): \(breaches.map(\.place))")
        }
    }

    /// The scorecard for the eye is no accessible workbook, and says so itself.
    @Test func `are not what a printed scorecard is`() throws {
        let built = try BuiltReport("leeds-2012-13", report: "directorate-scorecard")
        let inspected = try WorkbookInspector.inspect(try #require(built.workbooks.first).path)
        let broken = Rule.all.filter { !$0.breaches(in: inspected).isEmpty }.map(\.number)
        #expect(Set(broken).isSuperset(of: ["M1", "M4", "M18", "S3", "S7", "S8", "S9", "S12"]))
        // What holds for printed workbooks as well.
        #expect(
            Set(broken).isDisjoint(with: ["M7", "M8", "M11", "M12", "M13", "M14", "M15", "M16", "M17", "S14", "S16"]))
        let merged = try #require(Rule.all.first { $0.number == "M4" }).breaches(in: inspected)
        #expect(merged.contains { $0.place.hasPrefix("Scorecard!A") })
    }
}
