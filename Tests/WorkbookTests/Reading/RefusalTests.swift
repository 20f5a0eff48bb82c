import Foundation
import Rows
import Testing
import Workbook

@Suite("A file that cannot be read is refused in plain words")
struct RefusalTests {
    @Test(
        "when a cell is wrong",
        arguments: [
            (
                "<row r=\"1\"><c r=\"A1\"><v>x</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a number, and holds 'x'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a number, and holds 'NaN'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\"><v>1 2</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a number, and holds '1 2'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\"><v>1e</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a number, and holds '1e'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\"><v>7,5</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a number, and holds '7,5'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold true or false, and holds '2'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>today</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 should hold a date, and holds 'today'"
            ),
            (
                "<row r=\"1\"><c r=\"A1\" t=\"z\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 is of the unknown type 'z'"
            ),
            (
                "<row r=\"1\"><c r=\"B1\" s=\"1\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 has a style that the workbook does not list"
            ),
            (
                "<row r=\"1\"><c r=\"B1\" s=\"-1\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 has a style that the workbook does not list"
            ),
            (
                "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 names the text number '0', which the workbook does not hold"
            ),
            (
                "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>99999999999999999999</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 names the text number '99999999999999999999', which the workbook "
                    + "does not hold"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1</v><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 holds two values"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1<x>2</x>3</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 has an element within its value, formula or text"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><f>1<x xmlns=\"other\">2</x>3</f><v>4</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 has an element within its value, formula or text"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><is><r><t>1<x/></t></r></is></c></row>",
                "in the sheet 'Sheet 1', the cell B1 has an element within its value, formula or text"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><is><t>1</t></is><is/></c></row>",
                "in the sheet 'Sheet 1', the cell B1 holds two texts"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell B1 comes twice, or after a cell to the right of it"
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "in the sheet 'Sheet 1', the cell A1 comes twice, or after a cell to the right of it"
            ),
            (
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"/>",
                "in the sheet 'Sheet 1', row 1 comes after row 2"
            ),
            ("<row r=\"2\"/><row r=\"2\"/>", "in the sheet 'Sheet 1', row 2 comes after row 2"),
            (
                "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
                "in the sheet 'Sheet 1', the cell A3 stands in row 2"
            ),
            ("<row r=\"0\"/>", "the sheet 'Sheet 1' has, below row 0, a row numbered '0'"),
            ("<row r=\"1048577\"/>", "the sheet 'Sheet 1' has more than 1,048,576 rows, which no program can show"),
            (
                "<row r=\"1048576\"/><row/>",
                "the sheet 'Sheet 1' has more than 1,048,576 rows, which no program can show"
            ),
            ("<row r=\"99999999999\"/>", "the sheet 'Sheet 1' has, below row 0, a row numbered '99999999999'"),
            (
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "the sheet 'Sheet 1' has a cell named 'XFE1' in row 1: a sheet goes from A1 to XFD1048576"
            ),
            (
                "<row r=\"1\"><c r=\"1\"/></row>",
                "the sheet 'Sheet 1' has a cell named '1' in row 1: a sheet goes from A1 to XFD1048576"
            ),
            (
                "<row r=\"1\"><c r=\"\"/></row>",
                "the sheet 'Sheet 1' has a cell named '' in row 1: a sheet goes from A1 to XFD1048576"
            ),
            (
                "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
                "in the sheet 'Sheet 1', the cell XFE1 lies to the right of column XFD, the last that a sheet can have"
            ),
        ])
    func cells(_ rows: String, _ reason: String) throws {
        #expect(try HandMade(rows).refusal() == "is damaged: " + reason)
    }

    @Test("with the row, the part and what to do")
    func failure() throws {
        let failure = try #require(throws: ReadFailure.self) {
            try HandMade("<row r=\"4\"><c r=\"B4\"><v>x</v></c></row>").read()
        }
        #expect(failure.line == 4)
        #expect(failure.part == "xl/worksheets/sheet1.xml")
        #expect(
            failure.hint == "fetch the file again; or open it in Excel or LibreOffice, save it as .xlsx, and use that")
    }

    @Test(
        "when its parts do not fit together",
        arguments: [
            (
                "xl/workbook.xml", "r:id=\"s0\"", "r:id=\"s9\"",
                "is damaged: the contents of the sheet 'Sheet 1' are missing"
            ),
            ("xl/workbook.xml", " r:id=\"s0\"", "", "is damaged: a sheet has no name or no contents"),
            (
                "xl/workbook.xml", "r:id=\"s1\"", "r:id=\"s0\"",
                "is damaged: the sheet 'Sheet 2' has the contents of another"
            ),
            (
                "xl/workbook.xml", "<workbook", "<workbook2",
                "is not a workbook, although it is packed like one"
            ),
            ("xl/workbook.xml", HandMade.main, "other", "is not a workbook, although it is packed like one"),
            (
                "xl/_rels/workbook.xml.rels", "Id=\"s0\"", "Id=\"s1\"",
                "is damaged: its parts do not say clearly which others they need"
            ),
            (
                "xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml",
                "is damaged: the contents of the sheet 'Sheet 1' are missing"
            ),
            ("xl/_rels/workbook.xml.rels", "/worksheet\"", "/chartsheet\"", "holds no sheet with cells"),
            (
                "xl/worksheets/sheet1.xml", "worksheet", "chartsheet",
                "is damaged: the sheet 'Sheet 1' holds something else than cells"
            ),
            (
                "xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet",
                "is damaged: a part of it holds a document type, which no workbook has"
            ),
            (
                "xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData>&b;",
                "is damaged: a part of it is broken (undefined entity, line 1)"
            ),
            (
                "xl/worksheets/sheet1.xml", "</worksheet>", "",
                "is damaged: a part of it is broken (no element found, line 1)"
            ),
            (
                "xl/worksheets/sheet1.xml", "</worksheet>", "</worksheet><more/>",
                "is damaged: a part of it is broken (junk after document element, line 1)"
            ),
            ("xl/styles.xml", "numFmtId=\"0\"", "numFmtId=\"x\"", "is damaged: a style names the number format 'x'"),
            ("xl/styles.xml", "styleSheet", "sst", "is damaged: its list of styles holds something else than styles"),
            (
                "xl/sharedStrings.xml", "sst", "styleSheet",
                "is damaged: its list of texts holds something else than texts"
            ),
            (
                "xl/sharedStrings.xml", "</sst>", "<si><t>1<x>2</x>3</t></si></sst>",
                "is damaged: a text of its cells has an element within it"
            ),
        ])
    func parts(_ part: String, _ old: String, _ new: String, _ reason: String) throws {
        let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        var book = HandMade(row, row, strings: "", formats: [])
        #expect(try book.refusal() == "")
        book[part] = book[part].replacing(old, with: new)
        #expect(try book.refusal() == reason)
    }

    @Test("when two parts have one name")
    func sameNames() throws {
        var book = HandMade("")
        book["XL/Workbook.xml"] = ""
        #expect(try book.refusal() == "is damaged: it has two parts of one name")
    }

    @Test("when a part is packed in a way that is not known, and may be good")
    func packing() throws {
        let folder = try TestFolder()
        try HandMade("").write(to: folder.file())
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        // In the list of parts, the method stands 10 bytes behind an entry's beginning: 14 is LZMA.
        let entry = try #require(bytes.range(of: Data("PK\u{1}\u{2}".utf8))?.lowerBound)
        bytes[entry + 10] = 14
        try bytes.write(to: URL(fileURLWithPath: folder.file()))
        let failure = #expect(throws: ReadFailure.self) { try WorkbookReader(path: folder.file()) }
        #expect(failure?.reason == "is packed in a way that cannot be read here, though Excel may")
        #expect(failure?.hint == "open it in Excel or LibreOffice, save it as .xlsx, and use that")
    }

    @Test("when it is a file of another kind")
    func kinds() throws {
        let folder = try TestFolder()
        func refusal(_ bytes: [UInt8]) throws -> ReadFailure? {
            try Data(bytes).write(to: URL(fileURLWithPath: folder.file()))
            do throws(ReadFailure) {
                _ = try WorkbookReader(path: folder.file())
                return nil
            } catch { return error }
        }
        func refusal(zip parts: [(String, String)]) throws -> String? {
            try ZipFile.write(parts, to: folder.file())
            do throws(ReadFailure) {
                _ = try WorkbookReader(path: folder.file())
                return nil
            } catch { return error.reason }
        }
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: (5 << 20) - 8)
        let resave = "open it in Excel or LibreOffice, save it as .xlsx, and use that"
        #expect(
            try refusal(old)
                == ReadFailure("is an old Excel workbook (.xls) or another old Office file", hint: resave))
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(
            try refusal(Array(old.dropLast(640)) + name + Array(repeating: 0, count: 608))
                == ReadFailure(
                    "is password protected", hint: "open it in Excel with the password, and save a copy without one"))
        #expect(try refusal([])?.reason == "is empty")
        #expect(try refusal(Array("Directorate,Budget\n".utf8))?.reason == "is not a workbook")
        #expect(try refusal(Array("<html>".utf8))?.reason == "is not a workbook")
        #expect(
            try refusal(Array("PK\u{3}\u{4}".utf8))?.reason == "is damaged: it cannot be unpacked (not a zip archive)")
        #expect(
            try refusal(Array("\r\nPK\u{3}\u{4}".utf8))?.reason
                == "is damaged: something else stands before its beginning")
        let document = HandMade.relationships([HandMade.relationship("w", "officeDocument", "word/document.xml")])
        #expect(
            try refusal(zip: [("_rels/.rels", document), ("word/document.xml", "<document/>")])
                == "is not a workbook, although it is packed like one")
        let binary = HandMade.relationships([HandMade.relationship("w", "officeDocument", "xl/workbook.bin")])
        #expect(
            try refusal(zip: [("_rels/.rels", binary), ("xl/workbook.bin", "x")]) == "is a binary workbook (.xlsb)")
        #expect(
            try refusal(zip: [("mimetype", "x"), ("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")])
                == "is an OpenDocument file (.ods), not a workbook in Excel's format")
        #expect(try refusal(zip: [("a.txt", "x")]) == "is not a workbook, although it is packed like one")
        #expect(throws: ReadFailure("cannot be opened: no such file or directory")) {
            try WorkbookReader(path: folder.file("none.xlsx"))
        }
        #expect(throws: ReadFailure("is not a file")) { try WorkbookReader(path: folder.path) }
    }
}
