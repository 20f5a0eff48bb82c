import Foundation
import Rows
import Testing
import Workbook

/// However a program packs a workbook, its sheets and values are the same.
@Suite("A workbook's parts")
struct PackagingTests {
    private let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    private let two = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    private let expected = ["# Sheet 1", "A1 number 1", "# Sheet 2", "A1 text two"]

    private var workbook: HandMade { HandMade(one, two, strings: "<si><t>two</t></si>") }

    @Test("are found whatever they are named")
    func names() throws {
        #expect(try workbook.read() == expected)
        var odd = workbook
        odd.rename("xl/worksheets/sheet1.xml", "XL/Odd Names/B.xml")
        odd.rename("xl/worksheets/sheet2.xml", "a.bin")
        odd["xl/_rels/workbook.xml.rels"] = HandMade.relationships([
            HandMade.relationship("s0", "worksheet", "/xl/odd names/./b.XML"),
            HandMade.relationship("s1", "worksheet", "..\\A.BIN"),
            HandMade.relationship("t", "sharedStrings", "\\xl\\sharedStrings.xml"),
            "<Relationship Id=\"x\" Type=\"hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/>",
        ])
        #expect(try odd.read() == expected)
        var elsewhere = workbook
        elsewhere.rename("xl/workbook.xml", "book/w.xml")
        elsewhere.rename("xl/_rels/workbook.xml.rels", "book/_rels/w.xml.rels")
        elsewhere["_rels/.rels"] = HandMade.relationships([HandMade.relationship("w", "officeDocument", "/book/w.xml")])
        elsewhere["book/_rels/w.xml.rels"] =
            elsewhere["book/_rels/w.xml.rels"].replacing("Target=\"", with: "Target=\"../xl/")
        #expect(try elsewhere.read() == expected)
        var backslashes = workbook
        for part in workbook.parts { backslashes.rename(part.name, part.name.replacing("/", with: "\\")) }
        #expect(try backslashes.read() == expected)
        // A folder of its own in the list, as ZIP programs add them, and a path trick that nobody follows.
        var folders = workbook
        folders["xl/"] = ""
        folders["../../etc/passwd"] = "x"
        #expect(try folders.read() == expected)
    }

    @Test("may use the strict names, prefixes, and declarations wherever they like")
    func namespaces() throws {
        var strict = workbook
        var prefixed = workbook
        for part in workbook.parts {
            strict[part.name] = part.text
                .replacing(HandMade.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replacing(HandMade.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
            prefixed[part.name] = part.text.replacing("<", with: "<x:").replacing("<x:/", with: "</x:")
                .replacing("xmlns=", with: "xmlns:x=")
        }
        #expect(try strict.read() == expected)
        #expect(try prefixed.read() == expected)
        // As Microsoft's own SDK writes it.
        var late = prefixed
        late["xl/workbook.xml"] = late["xl/workbook.xml"].replacing(" xmlns:r=\"\(HandMade.office)\"", with: "")
            .replacing("r:id=", with: "xmlns:d3p1=\"\(HandMade.office)\" d3p1:id=")
        #expect(try late.read() == expected)
    }

    @Test("that say something twice are read as by a program without extensions", arguments: Alternatives.all)
    func alternatives(_ part: String, _ element: String) throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>2</v></c><c r=\"B1\" s=\"2\"><v>2</v></c>"
            + "<c t=\"s\"><v>1</v></c></row>"
        let book = HandMade(rows, one, strings: "<si><t>one</t></si><si><t>two</t></si>", formats: ["d/m", "0.0"])
        let expected = [
            "# Sheet 1", "A1 date 1900-01-02", "B1 number 2", "C1 text two", "# Sheet 2", "A1 number 1",
        ]
        #expect(try book.read() == expected)
        try #require(book[part].contains(element))
        // Taken too, the other way of saying it would shift or repeat what comes behind it.
        let choice = "<mc:Choice Requires=\"x\">\(element)</mc:Choice>"
        let fallback = "<mc:Fallback>\(element)</mc:Fallback>"
        for replacement in [
            Alternatives.start + choice + fallback + Alternatives.end,
            Alternatives.start + fallback + Alternatives.end,
            Alternatives.start + choice + Alternatives.end + element,
        ] {
            var twice = book
            twice[part] = twice[part].replacing(element, with: replacement, maxReplacements: 1)
            #expect(try twice.read() == expected)
        }
    }

    private enum Alternatives {
        static let start =
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        static let end = "</mc:AlternateContent>"
        /// A part, and an element in it.
        static let all = [
            ("xl/styles.xml", "<numFmt numFmtId=\"200\" formatCode=\"d/m\"/>"),
            ("xl/styles.xml", "<xf numFmtId=\"0\"/>"),
            ("xl/sharedStrings.xml", "<si><t>one</t></si>"),
            ("xl/sharedStrings.xml", "<t>two</t>"),
            ("xl/workbook.xml", "<sheet name=\"Sheet 1\" sheetId=\"1\" r:id=\"s0\"/>"),
            ("xl/_rels/workbook.xml.rels", HandMade.relationship("s0", "worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", "<c r=\"A1\" s=\"1\"><v>2</v></c>"),
            ("xl/worksheets/sheet1.xml", "<v>1</v>"),
        ]
    }

    @Test("know a name by its namespace, wherever in memory it stands")
    func reusedNames() throws {
        // A long name has the parser move the room for names; what was the spreadsheet's may then be another's.
        func long(_ letter: String, _ count: Int) -> String { String(repeating: letter, count: count) }
        var book = HandMade("")
        book["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(HandMade.main)" xmlns:b="urn:b"><\(long("a", 30))/><skip><\(long("q", 150))/>\
            <b:\(long("z", 86))/><b:\(long("z", 52))sheetData/></skip><b:junk><row r="1"><c r="A1"><v>666</v></c></row>\
            </b:junk></worksheet>
            """
        #expect(try book.read() == ["# Sheet 1"])
    }

    @Test("may be in UTF-16, or begin with a mark of their encoding")
    func encodings() throws {
        let folder = try TestFolder()
        for isWide in [true, false] {
            let parts = workbook.parts.map { part in
                let bytes =
                    isWide
                    ? ("\u{FEFF}" + part.text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                    : Array(("\u{FEFF}" + part.text).utf8)
                return (name: part.name, bytes: bytes)
            }
            try ZipFile.write(parts, to: folder.file())
            #expect(try ReadBack.lines(folder.file()) == expected)
        }
    }

    @Test("say which sheets are hidden, and which are no sheets of cells")
    func kindsOfSheets() throws {
        var book = HandMade(one, one, one)
        book["xl/workbook.xml"] = HandMade.workbook(
            """
            <sheets><sheet name="Chart" sheetId="9" r:id="c"/><sheet name="A" sheetId="1" state="hidden" r:id="s0"/>\
            <sheet name="B &amp; C" sheetId="2" state="veryHidden" r:id="s1"/>\
            <sheet name="D" sheetId="3" state="visible" r:id="s2"/></sheets>
            """)
        book["xl/_rels/workbook.xml.rels"] =
            book["xl/_rels/workbook.xml.rels"]
            .replacing("</Rel", with: HandMade.relationship("c", "chartsheet", "chartsheets/sheet1.xml") + "</Rel")
        let folder = try TestFolder()
        try book.write(to: folder.file())
        let sheets = try WorkbookReader(path: folder.file()).sheets
        #expect(sheets.map(\.name) == ["A", "B & C", "D"])
        #expect(sheets.map(\.index) == [0, 1, 2])
        #expect(sheets.map(\.isHidden) == [true, true, false])
    }

    @Test("may name a sheet that has none, which is left out with a word")
    func sheetWithoutPart() throws {
        let folder = try TestFolder()
        var book = HandMade(one, one)
        book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing("r:id=\"s0\"", with: "r:id=\"\"")
        let path = try file(book, in: folder)
        #expect(try ReadBack.lines(path) == ["# Sheet 2", "A1 number 1"])
        let remarks = try WorkbookReader(path: path).remarks
        #expect(remarks == ["has a sheet 'Sheet 1' without contents, which is left out"])
    }

    @Test("may give two sheets one name, and the second is found by its number")
    func sheetsOfOneName() throws {
        let folder = try TestFolder()
        var book = HandMade("", one, one)
        book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing("Sheet 2", with: "SHEET 1")
        let reader = try WorkbookReader(path: file(book, in: folder))
        #expect(
            reader.remarks == [
                "has more than one sheet named 'SHEET 1': by that name the first is meant, by its number any"
            ])
        #expect(reader.sheet(named: "sheet 1")?.index == 0)
        #expect(reader.sheet(named: "2")?.index == 1)
        #expect(try WorkbookReader(path: file(workbook, in: folder)).remarks == [])
    }

    @Test("are those of one file, whatever takes its place while it is read")
    func replaced() throws {
        let folder = try TestFolder()
        let reader = try WorkbookReader(path: file(workbook, in: folder))
        try FileManager.default.removeItem(atPath: folder.file())
        _ = try file(HandMade("", two, strings: "<si><t>other</t></si>"), in: folder)
        var lines: [String] = []
        for sheet in reader.sheets {
            try reader.read(sheet) { row in
                lines += ReadBack.cells(row)
                return true
            }
        }
        #expect(lines == ["A1 number 1", "A1 text two"])
    }

    @Test("can be read several at once, and one within another")
    func together() async throws {
        let folder = try TestFolder()
        func rows(times factor: Int) -> String {
            (1...20_000).map { "<row r=\"\($0)\"><c><v>\($0 * factor)</v></c></row>" }.joined()
        }
        let reader = try WorkbookReader(path: file(HandMade(rows(times: 3), rows(times: 7)), in: folder))
        @Sendable func sum(_ index: Int, halfway: () throws -> Void = {}) throws -> Int {
            var sum = 0
            var failure: (any Error)?
            try reader.read(reader.sheets[index]) { row in
                do { if row.number == 10_000 { try halfway() } } catch { failure = error }
                sum += Int(row.text(0)) ?? 0
                return true
            }
            if let failure { throw failure }
            return sum
        }
        let expected = [3 * 200_010_000, 7 * 200_010_000]
        var within: Int?
        #expect(try sum(0) { within = try sum(1) } == expected[0])
        #expect(within == expected[1])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 { group.addTask { try sum(task % 2) == expected[task % 2] } }
            for try await isRight in group { #expect(isRight) }
        }
    }

    private func file(_ book: HandMade, in folder: TestFolder) throws -> String {
        try book.write(to: folder.file())
        return folder.file()
    }

    @Test("name the tables that are marked up in a sheet")
    func tables() throws {
        #expect(try Self.withTable().read() == ["# Sheet 1 [Budget]", "A1 number 1"])
        var lost = Self.withTable()
        lost.remove("xl/worksheets/_rels/sheet1.xml.rels")
        #expect(try lost.refusal() == "is damaged: the sheet 'Sheet 1' has tables that are missing")
        var missing = Self.withTable()
        missing.remove("xl/tables/table1.xml")
        #expect(try missing.refusal() == "is damaged: a part of it is missing")
    }

    static func withTable() -> HandMade {
        var book = HandMade("")
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            after: "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>")
        book["xl/worksheets/_rels/sheet1.xml.rels"] = HandMade.relationships([
            HandMade.relationship("rId1", "table", "../tables/table1.xml")
        ])
        book["xl/tables/table1.xml"] =
            "<table xmlns=\"\(HandMade.main)\" id=\"1\" name=\"N\" displayName=\"Budget\" ref=\"A1:A2\"><x/></table>"
        return book
    }

    @Test("may lie about how much there is")
    func lies() throws {
        var book = workbook
        book["xl/sharedStrings.xml"] = book["xl/sharedStrings.xml"].replacing(
            "<sst ", with: "<sst count=\"4000000000\" uniqueCount=\"-1\" ")
        book["xl/worksheets/sheet1.xml"] = book["xl/worksheets/sheet1.xml"].replacing(
            "<sheetData>", with: "<dimension ref=\"XFD1048576:A1\"/><sheetData>")
        #expect(try book.read() == expected)
    }

    @Test("may leave out the styles, and the texts where no cell has one")
    func missingParts() throws {
        var book = HandMade(one, one, strings: "", formats: ["14"])
        book.remove("xl/sharedStrings.xml")
        #expect(try book.read().count == 4)
        book.remove("xl/styles.xml")
        #expect(try book.refusal() == "is damaged: a part of it is missing")
        var texts = workbook
        texts.remove("xl/sharedStrings.xml")
        #expect(
            try texts.refusal()
                == "is damaged: in the sheet 'Sheet 2', the cell A1 names the text number '0', which the "
                + "workbook does not hold")
    }

    @Test("are not read further than is wanted")
    func stop() throws {
        let folder = try TestFolder()
        let rows = (1...100).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined() + "<broken>"
        try HandMade(rows).write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        let sheet = try #require(reader.sheets.first)
        var numbers: [Int] = []
        try reader.read(sheet) { row in
            numbers.append(row.number)
            return row.number < 3
        }
        #expect(numbers == [1, 2, 3])
        #expect(throws: ReadFailure.self) { try reader.read(sheet) { _ in true } }
        #expect(throws: ReadFailure("has no sheet 'Sheet 1'")) {
            try reader.read(SheetInfo(index: 1, name: "Sheet 1")) { _ in true }
        }
    }

    @Test("tell of formulas that were never calculated")
    func uncalculated() throws {
        let folder = try TestFolder()
        try HandMade("<row r=\"7\"><c r=\"B7\"><f>1+1</f></c></row>").write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        let notes = try reader.read(try #require(reader.sheets.first)) { _ in true }
        #expect(notes.count == 1)
        #expect(notes.notes == [.init(line: 7, message: "B7 holds a formula that was never calculated")])
    }

    @Test("give the formulas and numbers behind the values to who asks")
    func stored() throws {
        let folder = try TestFolder()
        let rows = """
            <row r="1"><c r="A1" s="1"><f>B1 &amp; "x"</f><v>41091.50</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">\
            A1*2</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>4</v></c><c r="D1" t="str"><f>""</f><v/></c>\
            <c r="E1" t="b"><v>1</v></c></row>
            """
        try HandMade(rows, formats: ["14"]).write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        var lines: [String] = []
        try reader.readStored(try #require(reader.sheets.first)) { row, stored in
            for (line, cell) in zip(ReadBack.cells(row), stored.cells) {
                let formula =
                    switch cell.formula {
                    case .none: "-"
                    case .shared: "shared"
                    case .text(let range): stored.text(range)
                    }
                lines.append("\(line) | \(cell.number.map(stored.text) ?? "-") | \(formula) | \(cell.style)")
            }
            return true
        }
        #expect(
            lines == [
                "A1 date= 2012-07-01T12:00:00 | 41091.50 | B1 & \"x\" | 1", "B1 number= 2 | 2 | A1*2 | 0",
                "C1 number= 4 | 4 | shared | 0", "D1 text=  | - | \"\" | 0", "E1 boolean TRUE | - | - | 0",
            ])
    }
}
