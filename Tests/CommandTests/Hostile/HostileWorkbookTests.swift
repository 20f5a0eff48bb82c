import Testing

/// Workbooks that are packed as they should be, and whose parts are the trap.
@Suite("A workbook that is written to do harm")
struct HostileWorkbookTests {
    private static let main = ForgedBook.main
    private static let cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private static func book(
        _ name: String, _ fate: HostileFile.Fate, styles: String? = nil, texts: String? = nil,
        after: @autoclosure @escaping @Sendable () -> String = "", rows: @escaping @Sendable () -> String = { cell }
    ) -> HostileFile {
        HostileFile(name, fate) { ForgedBook(rows: rows(), after: after(), styles: styles, texts: texts).bytes }
    }

    private static func merged(_ areas: [String]) -> String {
        "<mergeCells>" + areas.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    }

    /// At the edges of a sheet, and beyond.
    static let corners =
        [book("XFD1048576", .read) { "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>" }]
        + [
            "A0", "XFE1", "AAAAAAAAAAAAAAAAAAAA1", "A-1", "A1048577", "A" + "9".times(30), "A", "1", "", "A1B", "$A$1",
            "A 1",
        ].map {
            name in
            book("the cell '\(name)'", .refused("has a cell named '\(name.prefix(8))")) {
                "<row r=\"1\"><c r=\"\(name)\"><v>1</v></c></row>"
            }
        }
        + ["0", "-1", "9".times(30), "x", "", "1.5"].map { row in
            book("the row '\(row)'", .refused("a row numbered '\(row.prefix(8))")) { "<row r=\"\(row)\"/>" }
        }
        + [book("the row 1048577", .refused("more than 1,048,576 rows")) { "<row r=\"1048577\"/>" }]

    /// Numbers of things that are not there.
    static let indices =
        ["1", "-1", "9".times(30), "x"].map { index in
            book("the text number '\(index)'", .refused("names the text number '\(index.prefix(8))"), texts: "<si/>") {
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>\(index)</v></c></row>"
            }
        }
        + ["1", "-1", "9".times(30), "x"].map { index in
            book("the style number '\(index)'", .refused("style"), styles: "<cellXfs><xf/></cellXfs>") {
                "<row r=\"1\"><c r=\"A1\" s=\"\(index)\"><v>1</v></c></row>"
            }
        }
        + [
            book(
                "the number format 'x'", .refused("number format 'x'"),
                styles: "<cellXfs><xf numFmtId=\"x\"/></cellXfs>"),
            book(
                "fonts, fills, colours and conditions that are not there", .read,
                styles: """
                    <fonts><font><color theme="99999999999"/><sz val="1E999"/></font></fonts>
                    <fills><fill><patternFill><fgColor indexed="-1" tint="NaN"/></patternFill></fill></fills>
                    <cellXfs><xf fontId="-1" fillId="99"/><xf fontId="9999999999999999999999" fillId="0"/></cellXfs>
                    """,
                after: """
                    <conditionalFormatting sqref="A1:XFE9 B2:A1"><cfRule dxfId="-1"/><cfRule dxfId="999"/>\
                    </conditionalFormatting>
                    """,
                rows: { "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>" }),
            HostileFile("the open sheet is one that is not there", .read) {
                var book = ForgedBook.small
                book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing(
                    "<sheets>", with: "<bookViews><workbookView activeTab=\"4294967296\"/></bookViews><sheets>")
                return book.bytes
            },
            HostileFile(
                "a sheet that names no relationship", .refused("the contents of the sheet 'Sheet 1' are missing")
            ) {
                var book = ForgedBook.small
                book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing("\"s0\"", with: "\"s9\"")
                return book.bytes
            },
            book(
                "merged areas that are none", .read,
                after: merged([
                    "B2:A1", "XFD1048576:A1", "A1:A0", "A1:XFE1", "A1:A1048577", "A1:A" + "9".times(30), "", ":",
                    "A1:B2:C3",
                ])),
        ]

    /// Each is cheap to write, and would be dear to read.
    static let crowds = [
        book("a million merged areas", .read, after: merged((1...1_000_000).map { "A\($0):B\($0)" })),
        book(
            "merged areas as large as the sheet", .read, after: merged(Array(repeating: "A1:XFD1048576", count: 20_000))
        ),
        book(
            "a million links", .read,
            after: "<hyperlinks>" + "<hyperlink ref=\"A1\" location=\"x\"/>".times(1_000_000) + "</hyperlinks>"),
        book(
            "a condition of many areas, many times", .read,
            styles: "<cellXfs><xf/></cellXfs><dxfs><dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf></dxfs>",
            after: ("<conditionalFormatting sqref=\"" + "A1 ".times(10_000) + "\"><cfRule dxfId=\"0\"/>"
                + "</conditionalFormatting>").times(100)),
        book("rows of nothing", .read) { "<row/>".times(1_048_576) },
        HostileFile(
            "tables that lie over each other", .refused("two tables of the sheet 'Sheet 1' lie over each other")
        ) {
            tables(Array(repeating: "A1:J100000", count: 900))
        },
        HostileFile("tables that lie beside each other", .refused("more cells in more tables than can be checked")) {
            let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            return tables(letters.flatMap { first in letters.map { "\(first)\($0)1:\(first)\($0)100000" } })
        },
        HostileFile("a drawing that many sheets share", .refused("name the same others")) {
            var book = ForgedBook(Array(repeating: ForgedBook.sheet(cell), count: 200))
            for number in 1...200 {
                book["xl/worksheets/_rels/sheet\(number).xml.rels"] = ForgedBook.relationships([
                    ("drawing", "../d.xml", "d")
                ])
            }
            book["xl/d.xml"] = "<wsDr>" + " ".times(9 << 20) + "</wsDr>"
            return book.bytes
        },
        book("a text of many runs", .read, texts: "<si>" + "<r><t>a</t></r>".times(500_000) + "</si>") {
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
        },
        book("figures of many digits", .read) {
            "<row r=\"1\"><c r=\"A1\"><v>\("9".times(900_000))</v></c><c r=\"B1\"><v>1E\("9".times(900_000))</v></c></row>"
        },
    ]

    /// With the tables of these areas, and a hundred thousand rows.
    private static func tables(_ areas: [String]) -> [UInt8] {
        var book = ForgedBook(
            rows: (1...100_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined())
        book["xl/worksheets/_rels/sheet1.xml.rels"] = ForgedBook.relationships(
            areas.indices.map { ("table", "../t\($0).xml", "t\($0)") })
        for (number, area) in areas.enumerated() {
            book["xl/t\(number).xml"] = "<table xmlns=\"\(main)\" displayName=\"T\(number)\" ref=\"\(area)\"/>"
        }
        return book.bytes
    }

    @Test("is read, or refused in words", .timeLimit(.minutes(30)), arguments: corners + indices)
    func file(_ file: HostileFile) throws { try HostileBookRun().expectFate(of: file) }

    /// What no other command looks at.
    @Test("is checked, or refused, in little time and memory", .timeLimit(.minutes(30)), arguments: crowds)
    func crowd(_ file: HostileFile) throws {
        let run = try HostileRun()
        try file.write(to: run.sandbox, as: "book.xlsx")
        switch file.fate {
        case .refused(let words):
            try run.expectRefusal("check --accessible book.xlsx", of: "book.xlsx", saying: words)
        case .read: try run.expectWork("check --accessible book.xlsx", status: 1, saying: "[M12]")
        }
    }

    /// In each sheet are few, and a reader of all sheets goes through all.
    @Test("may not have cells without end in all of its sheets", .timeLimit(.minutes(30)))
    func cells() throws {
        let run = try HostileRun()
        let row = "<row>" + "<c a=\"\" b=\"\" c=\"\" d=\"\"/>".times(16_000) + "</row>"
        let book = ForgedBook(Array(repeating: ForgedBook.sheet(row.times(5)), count: 90))
        try HostileFile("", .read) { book.bytes }.write(to: run.sandbox, as: "book.xlsx")
        try run.expectRefusal("rows --sheets book.xlsx", of: "book.xlsx", saying: "more cells than can be read")
    }

    /// A text of a few bytes in the file is as long as it is in each cell that names it.
    @Test("may not name a long text without end in all of its sheets", .timeLimit(.minutes(30)))
    func texts() throws {
        let run = try HostileRun()
        let row = "<row>" + "<c t=\"s\"><v>0</v></c>".times(30) + "</row>"
        let book = ForgedBook(
            Array(repeating: ForgedBook.sheet(row), count: 50), texts: "<si><t>" + "x".times(1_000_000) + "</t></si>")
        try HostileFile("", .read) { book.bytes }.write(to: run.sandbox, as: "book.xlsx")
        try run.expectRefusal("rows --sheets book.xlsx", of: "book.xlsx", saying: "is longer than any")
    }

    /// A thousand million letters; files of the reader's; one that has no end; one from elsewhere.
    static let documentTypes = [
        "<!DOCTYPE x [<!ENTITY e0 \"x\">"
            + (1...12).map { "<!ENTITY e\($0) \"\("&e\($0 - 1);".times(10))\">" }.joined() + "]>",
        "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY % x SYSTEM \"file:///dev/zero\"> %x;]>",
        "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\">",
    ]

    @Test(
        "may not define entities in any part", .timeLimit(.minutes(30)), arguments: ForgedBook.full.parts.map(\.name),
        documentTypes)
    func entities(_ part: String, _ documentType: String) throws {
        let run = try HostileRun()
        var book = ForgedBook.full
        book[part] = documentType + book[part]
        try HostileFile("", .read) { [book] in book.bytes }.write(to: run.sandbox, as: "book.xlsx")
        try run.expectRefusal("check --accessible book.xlsx", of: "book.xlsx", saying: "document type")
    }
}
