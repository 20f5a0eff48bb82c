import Accessibility
import Report
import Rows
import Testing

@testable import Workbook

/// What the rules are told of a workbook, for each kind of thing that a workbook can say in its parts.
@Suite("An inspected workbook")
struct InspectorTests {
    private func inspect(_ book: HandMade, name: String = "a.xlsx") throws -> InspectedWorkbook {
        let folder = try TestFolder()
        try book.write(to: folder.file(name))
        return try WorkbookInspector.inspect(folder.file(name))
    }

    private func inspect(rows: String = Self.cell, before: String = "", after: String = "") throws -> InspectedSheet {
        var book = HandMade(rows)
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet(rows, after: after)
            .replacing("<sheetData>", with: before + "<sheetData>")
        return try #require(try inspect(book).sheets.first)
    }

    private static let cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Title</t></is></c></row>"

    private static func styles(_ inside: String) -> String {
        "<styleSheet xmlns=\"\(HandMade.main)\">\(inside)</styleSheet>"
    }

    private func looks(_ styles: String, theme: String? = nil) throws -> InspectedWorkbook {
        var book = HandMade(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1.5</v></c><c r=\"B1\" s=\"1\"/></row>", formats: [])
        book["xl/styles.xml"] = Self.styles(styles)
        if let theme {
            book["xl/theme/theme1.xml"] = "<a:theme xmlns:a=\"a\"><a:themeElements>\(theme)</a:themeElements></a:theme>"
            book["xl/_rels/workbook.xml.rels"] = book["xl/_rels/workbook.xml.rels"].replacing(
                "</Relationships>", with: HandMade.relationship("th", "theme", "theme/theme1.xml") + "</Relationships>")
        }
        return try inspect(book)
    }

    @Test("says how it is called, what it says of itself, and which sheet is open")
    func document() throws {
        var book = HandMade(Self.cell, Self.cell, Self.cell)
        book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing(
            "<sheets>", with: "<bookViews><workbookView activeTab=\"2\"/></bookViews><sheets>")
        book["_rels/.rels"] = HandMade.relationships([
            HandMade.relationship("w", "officeDocument", "xl/workbook.xml"),
            HandMade.relationship("c", "metadata/core-properties", "docProps/core.xml"),
        ])
        book["docProps/core.xml"] =
            "<p xmlns:d=\"d\"><d:title>A &amp; B</d:title><d:creator>Council</d:creator>"
            + "<d:language>en-GB</d:language></p>"
        book["xl/_rels/workbook.xml.rels"] = book["xl/_rels/workbook.xml.rels"].replacing(
            "</Relationships>", with: HandMade.relationship("v", "vbaProject", "vbaProject.bin") + "</Relationships>")
        let workbook = try inspect(book, name: "figures.xlsx")
        #expect(workbook.fileName == "figures.xlsx")
        #expect(workbook.title == "A & B")
        #expect(workbook.author == "Council")
        #expect(workbook.language == "en-GB")
        #expect(workbook.openSheet == 2)
        #expect(workbook.hasMacros)
        #expect(workbook.sheets.map(\.name) == ["Sheet 1", "Sheet 2", "Sheet 3"])
    }

    @Test("says what a sheet's part says beside values")
    func features() throws {
        let sheet = try inspect(
            before: """
                <sheetViews><sheetView><pane ySplit="1" state="frozen"/><selection activeCell="C4"/></sheetView></sheetViews>\
                <cols><col min="2" max="3" width="9" hidden="1"/></cols>
                """,
            after: """
                <autoFilter ref="A1:B9"/><mergeCells><mergeCell ref="A2:B3"/></mergeCells>\
                <hyperlinks><hyperlink ref="A1" location="'Sheet 1'!A1"/></hyperlinks>\
                <headerFooter><oddFooter>&amp;LPage</oddFooter></headerFooter>
                """)
        #expect(sheet.hasFrozenPanes)
        #expect(sheet.cursor == GridPoint(row: 3, column: 2))
        #expect(sheet.hiddenColumns == [1...2])
        #expect(sheet.filter?.name() == "A1:B9")
        #expect(sheet.merged.map { $0.name() } == ["A2:B3"])
        #expect(sheet.links == [InspectedLink(area: Area(row: 0, columns: 0...0), location: "'Sheet 1'!A1")])
        #expect(sheet.hasHeaderOrFooter)
        let plain = try inspect(after: "<headerFooter alignWithMargins=\"0\"><oddFooter></oddFooter></headerFooter>")
        #expect(!plain.hasHeaderOrFooter)
        #expect(!plain.hasFrozenPanes)
        let hidden = try inspect(rows: Self.cell + "<row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"true\"/>")
        #expect(hidden.hiddenRows == [2...3])
    }

    @Test("says where tables are, and what they show")
    func tables() throws {
        var book = HandMade(Self.cell)
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet(
            Self.cell, after: "<tableParts><tablePart r:id=\"t\"/></tableParts>")
        book["xl/worksheets/_rels/sheet1.xml.rels"] = HandMade.relationships([
            HandMade.relationship("t", "table", "../tables/table1.xml")
        ])
        book["xl/tables/table1.xml"] = """
            <table xmlns="\(HandMade.main)" displayName="budget_q1" ref="A3:C9" headerRowCount="0">\
            <autoFilter ref="A3:C9"/><tableColumns/><tableStyleInfo name="TableStyleMedium2" showRowStripes="0"/></table>
            """
        let sheet = try #require(try inspect(book).sheets.first)
        #expect(
            sheet.tables == [
                InspectedTable(
                    name: "budget_q1", area: Area(rows: 2...8, columns: 0...2), hasHeadings: false, hasFilter: true,
                    hasFills: true)
            ])
    }

    @Test("says what lies above the cells")
    func drawings() throws {
        var book = HandMade(Self.cell)
        book["xl/worksheets/_rels/sheet1.xml.rels"] = HandMade.relationships([
            HandMade.relationship("d", "drawing", "../drawings/drawing1.xml")
        ])
        func anchor(_ inside: String) -> String {
            "<x:twoCellAnchor><x:from><x:col>3</x:col><x:colOff>5</x:colOff><x:row>7</x:row></x:from>\(inside)</x:twoCellAnchor>"
        }
        book["xl/drawings/drawing1.xml"] =
            "<x:wsDr xmlns:x=\"x\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + anchor("<x:pic><x:nvPicPr><x:cNvPr id=\"1\" descr=\"A crest\"/></x:nvPicPr></x:pic>")
            + anchor("<x:graphicFrame><x:nvGraphicFramePr><x:cNvPr id=\"2\"/></x:nvGraphicFramePr></x:graphicFrame>")
            + anchor("<x:sp><x:nvSpPr><x:cNvPr id=\"3\"/><x:cNvSpPr txBox=\"1\"/></x:nvSpPr></x:sp>")
            + anchor(
                "<mc:AlternateContent><mc:Choice><x:sp/></mc:Choice><mc:Fallback><x:pic/></mc:Fallback></mc:AlternateContent>"
            )
            + "</x:wsDr>"
        let place = GridPoint(row: 7, column: 3)
        #expect(
            try inspect(book).sheets.first?.drawings == [
                InspectedDrawing(.picture, at: place, alternative: "A crest"), InspectedDrawing(.chart, at: place),
                InspectedDrawing(.textBox, at: place), InspectedDrawing(.picture, at: place),
            ])
    }

    @Test("says how cells look")
    func cellLooks() throws {
        let workbook = try looks(
            """
            <numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>\
            <fonts><font/><font><b/><i/><sz val="14"/><color rgb="FF112233"/><name val="Georgia"/></font></fonts>\
            <fills><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>\
            <cellXfs><xf/><xf fontId="1" fillId="1" numFmtId="170"><alignment horizontal="center" wrapText="1"/></xf></cellXfs>
            """)
        #expect(
            workbook.looks.last
                == CellLook(
                    font: "Georgia", size: 14, isItalic: true, text: Colour(rgb: 0x112233), fill: Colour(rgb: 0xFFFF00),
                    horizontal: .centre, wraps: true, isBold: true, numberFormat: "0.0%"))
        let sheet = try #require(workbook.sheets.first)
        #expect(sheet.rows.map { $0.cells.map(\.text) } == [["1.5"]])
        #expect(sheet.emptyFilled == [GridPoint(row: 0, column: 1)])
    }

    /// As Excel shows them: Office's blue, lighter by 80% and darker by a quarter, and a theme of one's own.
    @Test(
        "finds the colours of a theme and their tints",
        arguments: [
            ("theme=\"4\"", nil, 0x4472C4), ("theme=\"4\" tint=\"0.7999816888943144\"", nil, 0xDAE3F3),
            ("theme=\"4\" tint=\"-0.249977111117893\"", nil, 0x2F5496), ("theme=\"0\" tint=\"-0.5\"", nil, 0x808080),
            ("theme=\"1\"", nil, 0x000000), ("indexed=\"10\"", nil, 0xFF0000),
            (
                "theme=\"0\"",
                "<a:clrScheme><a:dk1><a:sysClr val=\"windowText\" lastClr=\"101010\"/></a:dk1><a:lt1><a:srgbClr val=\"FAFAFA\"/></a:lt1></a:clrScheme>",
                0xFAFAFA
            ),
        ])
    func colours(_ colour: String, theme: String?, expected: Int) throws {
        let workbook = try looks(
            "<fonts><font><color \(colour)/></font></fonts><cellXfs><xf/><xf fontId=\"0\"/></cellXfs>", theme: theme)
        let found = try #require(workbook.looks.last?.text)
        for shift in [16, 8, 0] {
            let (a, b) = (Int(found.rgb >> shift) & 0xFF, (expected >> shift) & 0xFF)
            #expect((a - b).magnitude <= 2, "\(String(found.rgb, radix: 16))")
        }
    }

    @Test("says how conditions make cells look")
    func conditions() throws {
        var book = HandMade(Self.cell, formats: [])
        book["xl/styles.xml"] = Self.styles(
            """
            <cellXfs><xf/></cellXfs><dxfs><dxf><font><color rgb="FF9C0006"/></font>\
            <fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
            """)
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet(
            Self.cell,
            after:
                "<conditionalFormatting sqref=\"A1:A2 C3\"><cfRule type=\"expression\" dxfId=\"0\"/></conditionalFormatting>"
        )
        let (text, fill) = (Colour(rgb: 0x9C0006), Colour(rgb: 0xFFC7CE))
        #expect(
            try inspect(book).sheets.first?.conditionalLooks == [
                ConditionalLook(area: Area(rows: 0...1, columns: 0...0), text: text, fill: fill),
                ConditionalLook(area: Area(row: 2, columns: 2...2), text: text, fill: fill),
            ])
    }

    /// Of 18 letters, a column of 10 digits shows about half.
    @Test(
        "says which text is cut off",
        arguments: [
            (0, "", "<c r=\"B1\"><v>1</v></c>", true), (0, "", "", false), (0, "", "<c r=\"C1\"><v>1</v></c>", false),
            (1, " ht=\"20\" customHeight=\"1\"", "", true), (1, " ht=\"60\" customHeight=\"1\"", "", false),
            (1, " ht=\"20\"", "", false),
        ])
    func cutText(style: Int, row: String, beside: String, isCut: Bool) throws {
        var book = HandMade("", formats: [])
        book["xl/styles.xml"] = Self.styles(
            "<cellXfs><xf/><xf><alignment wrapText=\"1\"/></xf></cellXfs>")
        let cell = "<c r=\"A1\" s=\"\(style)\" t=\"inlineStr\"><is><t>nnnnnnnnn nnnnnnnnn</t></is></c>"
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet("<row r=\"1\"\(row)>\(cell)\(beside)</row>")
            .replacing("<sheetData>", with: "<cols><col min=\"1\" max=\"2\" width=\"11\"/></cols><sheetData>")
        #expect(try inspect(book).sheets.first?.rows.first?.cells.first?.isCut == isCut)
    }

    @Test(
        "never stops the program, whatever its numbers are", .timeLimit(.minutes(30)),
        arguments: [
            "<row r=\"-9223372036854775808\"/>", "<row r=\"9223372036854775807\"/>",
            "<row><c r=\"A0\" s=\"-9\"/></row>",
            "<row ht=\"nan\" customHeight=\"1\"><c t=\"str\" s=\"1\"><v>a b</v></c></row>",
            "<row ht=\"1e999\" customHeight=\"1\"><c t=\"str\" s=\"99999999999999999999\"><v>a</v></c></row>",
        ])
    func numbers(rows: String) throws {
        for column in ["min=\"1\" max=\"99999999999\"", "min=\"0\" max=\"-1\"", "min=\"1\" max=\"2\" width=\"nan\""] {
            do throws(ReadFailure) {
                var book = HandMade(rows, formats: [])
                book["xl/styles.xml"] = Self.styles(
                    "<fonts><font><sz val=\"inf\"/><color theme=\"-1\" tint=\"nan\"/></font></fonts>"
                        + "<cellXfs><xf fontId=\"-5\"/><xf fillId=\"9\"><alignment wrapText=\"1\"/></xf></cellXfs>")
                book["xl/worksheets/sheet1.xml"] = HandMade.sheet(rows).replacing(
                    "<sheetData>",
                    with: "<sheetFormatPr defaultColWidth=\"nan\"/><cols><col \(column)/></cols><sheetData>")
                let folder = try unwrapped { try TestFolder() }
                try unwrapped { try book.write(to: folder.file()) }
                let workbook = try WorkbookInspector.inspect(folder.file())
                for rule in Rule.all { _ = rule.breaches(in: workbook) }
            } catch {
                #expect(!error.reason.isEmpty)
            }
        }
    }

    private func unwrapped<Result>(_ body: () throws -> Result) throws(ReadFailure) -> Result {
        do { return try body() } catch { throw ReadFailure("\(error)") }
    }

    @Test("is refused where it holds more than can be checked", .timeLimit(.minutes(30)))
    func tooMany() throws {
        // Figures that differ, so that the part packs no better than a real one.
        let rows = (0..<62).map { row in
            "<row>" + (0..<16_384).map { "<c><v>\($0 &* 7_919 ^ row &* 104_729)</v></c>" }.joined() + "</row>"
        }
        let book = HandMade(rows.joined())
        do {
            _ = try inspect(book)
            Issue.record("was read")
        } catch let failure as ReadFailure {
            #expect(failure.reason == "is too large: it has more cells than can be checked")
        }
    }
}
