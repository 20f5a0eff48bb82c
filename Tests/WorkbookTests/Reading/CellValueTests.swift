import Rows
import Testing
import Workbook

@Suite("The value of a cell")
struct CellValueTests {
    private func value(
        _ cell: String, strings: String? = nil, formats: [String]? = nil, from1904: Bool = false
    ) throws -> [String] {
        let workbook = HandMade("<row r=\"1\">\(cell)</row>", strings: strings, formats: formats, from1904: from1904)
        return Array(try workbook.read().dropFirst())
    }

    @Test(
        "is what the file says",
        arguments: [
            // Numbers keep their digits.
            ("<c r=\"A1\"><v>12.50</v></c>", "A1 number 12.50"),
            ("<c r=\"A1\" t=\"n\"><v> 1 </v></c>", "A1 number 1"),
            ("<c r=\"A1\"><v>-1.2E-07</v></c>", "A1 number -1.2E-07"),
            ("<c r=\"A1\"><v>0.28000000000000003</v></c>", "A1 number 0.28000000000000003"),
            ("<c r=\"A1\"><v>123456789012345678901234567890</v></c>", "A1 number 123456789012345678901234567890"),
            ("<c r=\"A1\"><v>.5</v></c>", "A1 number .5"),
            // Texts keep their spaces.
            ("<c r=\"A1\" t=\"str\"><v> a\n b </v></c>", "A1 text  a\n b "),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>", "A1 text  a "),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t> </t></is></c>", "A1 text  "),
            ("<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r></is></c>", "A1 text a b"),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t>a</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>", "A1 text a"),
            ("<c r=\"A1\" t=\"inlineStr\"><v>a</v></c>", "A1 text a"),
            ("<c r=\"A1\"><is><t>a</t></is></c>", "A1 text a"),
            ("<c r=\"A1\" t=\"str\"><v>&lt;&amp;&#233;<![CDATA[<b>]]></v></c>", "A1 text <&é<b>"),
            ("<c r=\"A1\" t=\"str\"><v>007</v></c>", "A1 text 007"),
            // Escapes.
            ("<c r=\"A1\" t=\"str\"><v>_x0041__x000a_é_X0041_</v></c>", "A1 text A\né_X0041_"),
            ("<c r=\"A1\" t=\"str\"><v>_x005F_x0041_</v></c>", "A1 text _x0041_"),
            (
                "<c r=\"A1\" t=\"str\"><v>_xD83D__xDE00_ _xD83D_ _xDE00_ _x00G1_ _x0000_ _x004</v></c>",
                "A1 text 😀 _xD83D_ _xDE00_ _x00G1_ _x0000_ _x004"
            ),
            ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>_x00</t></r><r><t>41_</t></r></is></c>", "A1 text _x0041_"),
            // The rest.
            ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "A1 boolean TRUE"),
            ("<c r=\"A1\" t=\"b\"><v>0</v></c>", "A1 boolean FALSE"),
            ("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", "A1 error #DIV/0!"),
            ("<c r=\"A1\" t=\"d\"><v>2012-07-01T00:00:00</v></c>", "A1 date 2012-07-01"),
            ("<c r=\"A1\" t=\"d\"><v>2012-07-01</v></c>", "A1 date 2012-07-01"),
            ("<c r=\"A1\" t=\"d\"><v>2012-02-29T09:30:00.2509Z</v></c>", "A1 date 2012-02-29T09:30:00.250"),
            ("<c r=\"A1\" t=\"d\"><v>09:30</v></c>", "A1 date 09:30:00"),
            // Formulas.
            ("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "A1 number= 2"),
            ("<c r=\"A1\" t=\"str\"><f>\"a\"</f><v>a</v></c>", "A1 text= a"),
            ("<c r=\"A1\"><f>1+1</f></c>", "A1 uncalculated= "),
            ("<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v/></c>", "A1 uncalculated= "),
            ("<c r=\"A1\" t=\"str\"><f>B1</f></c>", "A1 uncalculated= "),
            ("<c r=\"A1\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", "A1 error= #N/A"),
        ])
    func value(_ cell: String, is expected: String) throws {
        #expect(try value(cell) == [expected])
    }

    @Test(
        "is none where the file gives none",
        arguments: [
            "<c r=\"A1\"/>", "<c r=\"A1\"><v/></c>", "<c r=\"A1\"><v> </v></c>", "<c r=\"A1\" t=\"s\"><v/></c>",
            "<c r=\"A1\" t=\"str\"><v></v></c>", "<c r=\"A1\" t=\"inlineStr\"><is><t/></is></c>",
            "<c r=\"A1\" t=\"inlineStr\"/>", "<c r=\"A1\" t=\"b\"><v/></c>", "<c r=\"A1\" t=\"e\"/>",
            "<c r=\"A1\" t=\"d\"/>", "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>", "",
            "<extLst><c r=\"A1\"><v>1</v></c></extLst>", "<c r=\"A1\"><extLst><v>1</v></extLst></c>",
            "<o:c xmlns:o=\"other\" r=\"A1\"><o:v>1</o:v></o:c>",
        ])
    func none(_ cell: String) throws {
        #expect(try value(cell) == [])
    }

    @Test("comes from the shared texts where its type says so")
    func sharedTexts() throws {
        let strings = """
            <si><t>one</t></si><si/><si><r><t> t</t></r><r><rPr><b/></rPr><t>wo_x000D_</t></r><rPh sb="0" eb="1"><t>x\
            </t></rPh><phoneticPr fontId="1"/></si>
            """
        let cells = [(0, "A"), (2, "B"), (1, "C"), (0, "D")].map { "<c r=\"\($0.1)1\" t=\"s\"><v>\($0.0)</v></c>" }
        #expect(try value(cells.joined(), strings: strings) == ["A1 text one", "B1 text  two\r", "D1 text one"])
    }

    @Test("is a date where its number format shows one")
    func dates() throws {
        let cells = """
            <c r="A1" s="1"><v>41091</v></c><c r="B1" s="2"><v>41091.395833333336</v></c><c r="C1" s="3"><v>2.5</v></c>\
            <c r="D1" s="1"><v>-1</v></c><c r="E1" s="1"><v>60</v></c><c r="F1" s="2"><v>0.395833333333333</v></c>\
            <c r="G1" s="1" t="str"><v>41091</v></c><c r="H1" s="1"><v>1e999</v></c><c r="I1"><v>41091</v></c>
            """
        #expect(
            try value(cells, formats: ["14", "dd/mm/yyyy hh:mm", "[h]:mm"]) == [
                "A1 date 2012-07-01", "B1 date 2012-07-01T09:30:00", "C1 number 2.5", "D1 number -1", "E1 number 60",
                "F1 date 09:30:00", "G1 text 41091", "H1 number 1e999", "I1 number 41091",
            ])
        #expect(
            try value("<c r=\"A1\" s=\"1\"><v>39629</v></c>", formats: ["14"], from1904: true)
                == ["A1 date 2012-07-01"])
    }

    @Test("stands where it says, or behind the one before it")
    func places() throws {
        let rows = """
            <row><c><v>1</v></c><c><v>2</v></c><c r="D1"><v>3</v></c><c><v>4</v></c></row><row r="5"><c r="xfd5"><v>5</v>\
            </c></row><row><c><v>6</v></c></row><row><c r="B9"><v>7</v></c></row><row r="1048576"><c><v>8</v></c></row>
            """
        #expect(
            try HandMade(rows).read().dropFirst() == [
                "A1 number 1", "B1 number 2", "D1 number 3", "E1 number 4", "XFD5 number 5", "A6 number 6",
                "B9 number 7", "A1048576 number 8",
            ])
    }
}
