import Testing

@testable import Workbook

@Suite("The prefixes of a workbook's names")
struct NamespaceTests {
    private static let main = HandMade.main

    @Test(
        "mean what the innermost element says",
        arguments: [
            "<row r=\"1\"><c xmlns=\"other\" r=\"A1\"><v>5</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c xmlns=\"\" r=\"A1\"><v>5</v></c><c r=\"A1\" xml:space=\"preserve\"><v>1</v></c></row>",
            "<o:row xmlns:o=\"other\" r=\"1\"/><o:row r=\"1\" xmlns:o=\"\(main)\"><c r=\"A1\"><v>1</v></c></o:row>",
            "<o:row xmlns:o=\"\(main)\" r=\"1\"><o:c xmlns:o=\"other\" r=\"A1\"/><o:c r=\"A1\"><o:v>1</o:v></o:c></o:row>",
            "<row xmlns:xml=\"http://www.w3.org/XML/1998/namespace\" r=\"1\"><c o:x=\"\" xmlns:o=\"o\"><v>1</v></c></row>",
        ])
    func scopes(rows: String) throws {
        #expect(try HandMade(rows).read() == ["# Sheet 1", "A1 number 1"])
    }

    @Test(
        "are refused where they mean nothing, or what they must not",
        arguments: [
            ("<o:row/>", "unbound prefix"), ("<row o:r=\"1\"/>", "unbound prefix"),
            ("<a xmlns:o=\"o\"/><o:row/>", "unbound prefix"), ("<x><o:row/></x>", "unbound prefix"),
            ("<row xmlns:o=\"\"/>", "must not undeclare prefix"),
            ("<row xmlns:xmlns=\"o\"/>", "reserved prefix (xmlns) must not be declared or undeclared"),
            (
                "<row xmlns:xml=\"o\"/>",
                "reserved prefix (xml) must not be undeclared or bound to another namespace name"
            ),
            ("<a:b:c xmlns:a=\"o\"/>", "not well-formed (invalid token)"),
            ("<row xmlns:a=\"o\" a:b:c=\"\"/>", "not well-formed (invalid token)"),
            ("<:row/>", "not well-formed (invalid token)"), ("<row :r=\"1\"/>", "not well-formed (invalid token)"),
        ])
    func refused(rows: String, reason: String) throws {
        #expect(try HandMade(rows).refusal() == "is damaged: a part of it is broken (\(reason), line 1)")
    }

    @Test("do not lead to a sheet under two names")
    func twice() throws {
        var book = HandMade("")
        book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing(
            "r:id", with: "xmlns:q=\"\(HandMade.office)\" q:id=\"s1\" r:id")
        #expect(try book.refusal() == "is damaged: a sheet has no name or no contents")
    }

    @Test("are not taken without end")
    func many() throws {
        func element(_ count: Int) -> String {
            "<a" + (0..<count).map { " xmlns:a\($0)=\"u\"" }.joined() + "/>"
        }
        // The sheet has two of its own.
        #expect(try HandMade(element(62)).refusal() == "")
        #expect(
            try HandMade(element(63)).refusal()
                == "is too large: a part of it has more than 64 prefixes of names at once")
    }
}
