import Delimited
import Rows
import Testing

@Suite("Records of a CSV file")
struct RecordTests {
    @Test(
        "Fields are what RFC 4180 says, and what programs make of the rest",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("a\rb\nc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
            ("\"a\",\"b c\"\n", [["a", "b c"]]),
            ("\"a,b\",c\n", [["a,b", "c"]]),
            ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
            ("\"say \"\"no\"\"\",\"\"\"\"\n", [["say \"no\"", "\""]]),
            ("a,\"\",b\n", [["a", "", "b"]]),
            ("a,\"\"\n", [["a", ""]]),
            ("a,,\n", [["a", "", ""]]),
            (",,a", [["", "", "a"]]),
            ("a,", [["a", ""]]),
            ("a,\"b\"", [["a", "b"]]),
            ("6\" pipe,b\n", [["6\" pipe", "b"]]),
            ("a \"b\" c,d\n", [["a \"b\" c", "d"]]),
            ("a, \"b\"\n", [["a", " \"b\""]]),
            ("\"a\"b,c\n", [["ab", "c"]]),
            ("\"a\" ,c\n", [["a ", "c"]]),
            ("\"a\"b\"c\",d\n", [["ab\"c\"", "d"]]),
            ("\"a\"b", [["ab"]]),
            ("\"\"a,b", [["a", "b"]]),
            (" a , b \n", [[" a ", " b "]]),
            ("£1,€2,😀\n", [["£1", "€2", "😀"]]),
            ("", []),
            ("\n", []),
            ("\"\"\n", []),
            (",,,\n", []),
        ])
    func fields(text: String, expected: [[String]]) throws {
        #expect(try Bytes(text).fields(by: .comma) == expected)
    }

    @Test("Rows and lines are counted, the empty ones too")
    func counting() throws {
        let text = "\n\r\na,b\r\n\"c\rd\r\ne\nf\",g\n,\nh,i"
        let expected = [
            ReadRecord(3, line: 3, ["a", "b"]), ReadRecord(4, line: 4, ["c\rd\r\ne\nf", "g"]),
            ReadRecord(6, line: 9, ["h", "i"]),
        ]
        #expect(try Bytes(text).records().records == expected)
    }

    @Test("Cells are those that hold something, and all are text")
    func cells() throws {
        let reader = try DelimitedReader(Bytes("a,,007,\"\",TRUE,\n"), name: "budget")
        #expect(reader.sheets == [SheetInfo(index: 0, name: "budget")])
        try reader.read(reader.sheets[0]) { row in
            #expect(row.width == 6)
            #expect(row.cells.map(\.column) == [0, 2, 4])
            #expect(row.cells.allSatisfy { $0.kind == .text && !$0.isFormula })
            #expect(row.text(1) == "" && row.text(2) == "007" && row.text(9) == "")
            return true
        }
    }

    @Test("Nothing of a record is left for the next, which may have fewer cells, more, or others")
    func shrinking() throws {
        let text = "a,b,c,d\n,x\n\ny\n,,,z\n1,2,3,4,5\n\"q\",,r\n"
        #expect(
            try Bytes(text).records().records.map(\.fields) == [
                ["a", "b", "c", "d"], ["", "x"], ["y"], ["", "", "", "z"], ["1", "2", "3", "4", "5"], ["q", "", "r"],
            ])
    }

    @Test("Every mark is found, wherever it stands", arguments: 0..<40)
    func places(before: Int) throws {
        let long = String(repeating: "é", count: before / 2) + String(repeating: "x", count: before % 2)
        let text = long + ",\"a,\"\"b\"\"\r\n\",c\r\n-+.!#\u{C}\u{B}\u{9}~,d"
        #expect(
            try Bytes(text).fields(by: .comma) == [
                [long, "a,\"b\"\r\n", "c"], ["-+.!#\u{C}\u{B}\u{9}~", "d"],
            ])
    }

    @Test("A reader reads again, and stops when it is told to")
    func stopping() throws {
        let reader = try DelimitedReader(Bytes("a\n\"b\nc"), name: "t")
        for _ in 0..<2 {
            var count = 0
            try reader.read(reader.sheets[0]) { _ in
                count += 1
                return false
            }
            #expect(count == 1)
        }
    }

    @Test(
        "A quote that is never closed is named where it opens",
        arguments: [("a,b\nc,\"d\n\n\ne", 2), ("\"", 1), ("\n\n\"\"\"", 3), ("a\r\n\"b\"\r\n\"c\"\"", 3)])
    func unclosed(text: String, line: Int) {
        #expect(Bytes(text).failure()?.line == line)
        #expect(Bytes(text).failure()?.reason == "opens a quote that is never closed")
    }
}

@Suite("What is odd in a CSV file")
struct ReadNoteTests {
    private func notes(_ text: String) throws -> [String] {
        try Bytes(text).records().notes.notes.map { "\($0.line): \($0.message)" }
    }

    @Test("Quotes where none belong are noted, once a line")
    func quotes() throws {
        let inside = "has a quote inside a field that does not begin with one; it is taken as text"
        let behind = "has text behind a quote that closes a field; it is taken as part of the field"
        #expect(
            try notes("a,b\n6\" pipe,4\" pipe\n\"x\"y,z\n\"x\"y") == [
                "2: \(inside)", "3: \(behind)", "4: \(behind)", "4: has 1 field, and line 1 has 2",
            ])
        #expect(try notes("\"a\"\"b\",\"\"\n") == [])
    }

    @Test(
        "Records of other lengths than the first are noted",
        arguments: [
            ("a,b,c\n1,2\n1,2,3,4\n", ["2: has 2 fields, and line 1 has 3", "3: has 4 fields, and line 1 has 3"]),
            ("\n\na,b\n\n1\n", ["5: has 1 field, and line 3 has 2"]),
            // Whether a spreadsheet fills up its rows is nobody's mistake.
            ("a,b,c\n1,2,3,,,\n,,,,,,,\n\n1,2,3\n", []),
            ("a,b,,,\n1,2\n1,2,,,\n1,2,3\n", []),
            // Nor is a title above a table.
            ("Budget monitoring\n\nRef,Service\n1,Libraries\n2\n", ["5: has 1 field, and line 3 has 2"]),
            ("Budget monitoring,\n\nRef,Service\n1,Libraries\n", []),
            (
                "Budget, Quarter 1\nby service\nRef,Service,Cost\n1,Parks\n2,Roads,5\n",
                ["4: has 2 fields, and line 3 has 3"]
            ),
            // Nor is a comma in a list without any.
            ("one\ntwo\nthree, four\nfive\n", ["3: has 2 fields, and line 1 has 1"]),
            ("a,b\n1\n2\n", ["2: has 1 field, and line 1 has 2", "3: has 1 field, and line 1 has 2"]),
        ])
    func ragged(text: String, expected: [String]) throws { #expect(try notes(text) == expected) }

    @Test("Of very many, the first are kept and all are counted")
    func many() throws {
        let notes = try Bytes("a,b\n" + String(repeating: "c\n", count: 5000)).records().notes
        #expect(notes.count == 5000)
        #expect(notes.notes.count == ReadNotes.most)
    }
}
