import Delimited
import Rows
import Testing

@Suite("Delimiters")
struct DelimiterTests {
    @Test(
        "A delimiter is known by how steadily it splits",
        arguments: [
            ("a,b\n1,2\n", Delimiter.comma),
            ("a;b\n1,5;2,5\n3,5;4,5\n", .semicolon),
            ("1,5;2,5\n3,5;4,5\n", .semicolon),
            ("a\tb\n1,2\t3;4\n", .tab),
            ("a\tb\nlong, wide\tc\td\ne\tf\tg\th\n", .tab),
            ("a|b|c\n1|2|3\n", .bar),
            ("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n", .comma),
            ("\"a\"\"b;c\",d\n\"e;f\",g\n", .comma),
            ("Report; all services\nRef,Service\n1,\"Parks; paths\"\n2,Roads\n", .comma),
            ("Budget monitoring, Quarter 1\n\nRef;Service\n1;Parks\n2;Roads\n", .semicolon),
            ("6\" pipe,1;2\n4\" pipe,3\n", .comma),
            ("a,b\n\"x\ny;z\nv;w\nt;u\",1\nc,d\n", .comma),
            ("a,b,c\n1,x; y\n1,2,x; y\n1,2,3,x; y\n1,2\n1,2,3\n", .comma),
            ("one\ntwo\n", .comma),
            ("a b\n", .comma),
            ("", .comma),
        ])
    func recognised(text: String, delimiter: Delimiter) throws {
        let reader = try DelimitedReader(Bytes(text), name: "t")
        #expect(reader.delimiter == delimiter)
        #expect(reader.remarks == [])
    }

    @Test(
        "Where two split the same records, the likelier is taken with a word that it may be the other",
        arguments: [
            ("A1\tOld, long\nA2\tNew, wide\tx\nA3\tLow, flat\tx\ty\n", Delimiter.tab, "a tab", "','"),
            ("code,name;note,sum\n1,a;b,10\n2,c;d,20\n", .comma, "','", "';'"),
            ("1,|x|,|y|,a,b,\n2,|x|,|y|,c,d,\n", .comma, "','", "'|'"),
            ("1,a|x|\n2,b,c|x|\n3,,,d|x|\n", .bar, "'|'", "','"),
            ("Name, first;Sum\nRoe, J;1,5\nDoe, J;2,5\n", .semicolon, "';'", "','"),
            ("Smith, J; Jones, K", .comma, "','", "';'"),
            ("=1+1,+1,-1,@x,\t=1", .comma, "','", "a tab"),
            ("1\tLeeds, West, UK\n2\tYork, North, UK\n", .tab, "a tab", "','"),
        ])
    func unsure(text: String, delimiter: Delimiter, taken: String, rival: String) throws {
        let reader = try DelimitedReader(Bytes(text), name: "t")
        #expect(reader.delimiter == delimiter)
        #expect(
            reader.remarks == [
                "is split by \(taken), though \(rival) stands in each of those records too: a first line 'sep=' with the "
                    + "right one at its end settles it"
            ])
        #expect(try DelimitedReader(Bytes(text), name: "t", delimiter: delimiter).remarks == [])
        #expect(try DelimitedReader(Bytes("sep=,\n" + text), name: "t").remarks == [])
    }

    @Test("A record that the look at the beginning cuts does not count")
    func longBeginning() throws {
        let text = "a;b\n" + String(repeating: "1;2,3,4\n", count: 20_000)
        #expect(try DelimitedReader(Bytes(text), name: "t").delimiter == .semicolon)
        #expect(try Bytes(text).fields().last == ["1", "2,3,4"])
        let long = String(repeating: "x;y;", count: 30_000)
        #expect(try DelimitedReader(Bytes(long), name: "t").delimiter == .semicolon)
    }

    @Test("What is given counts")
    func given() throws {
        #expect(try Bytes("a;b,c\n").fields(by: .semicolon) == [["a", "b,c"]])
        #expect(try Bytes("sep=,\na;b,c\n").fields(by: .semicolon) == [["a", "b,c"]])
        let colon = try #require(Delimiter(":"))
        #expect(try Bytes("a:b\n").fields(by: colon) == [["a", "b"]])
    }

    @Test(
        "A first line that names it is no record, as in Excel",
        arguments: ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "sep=;\r", "\u{FEFF}sep=;\n"])
    func declared(line: String) throws {
        let (records, notes) = try Bytes(line + "a;b,c\n1;2\n").records()
        #expect(records == [ReadRecord(1, line: 2, ["a", "b,c"]), ReadRecord(2, line: 3, ["1", "2"])])
        #expect(notes.count == 0)
    }

    @Test(
        "A first line that only looks like it is one",
        arguments: ["sep=", "sep=;x", "sep=a", "sep=\"", "sep", "\"sep=;x"])
    func undeclared(line: String) throws {
        #expect(try Bytes(line + "\"\n").fields(by: .comma).first?.first?.hasPrefix("sep") == true)
    }

    @Test("Names and characters")
    func names() {
        #expect(Delimiter("tab") == .tab && Delimiter("\t") == .tab && Delimiter("\\t") == .tab)
        #expect(Delimiter("Comma") == .comma && Delimiter(";") == .semicolon && Delimiter("pipe") == .bar)
        for text in ["", "a", "7", "\"", "\n", "\r", ",,", "£", "\u{0}", "word"] { #expect(Delimiter(text) == nil) }
    }
}
