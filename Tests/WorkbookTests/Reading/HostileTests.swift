import Foundation
import Rows
import Testing
import Workbook

/// Files that were made to fill the memory or the day. Each is refused at once, whatever it says of itself.
@Suite("A hostile workbook")
struct HostileTests {
    /// The reason, or nil where it is read.
    private func refusal(_ path: String) -> String? {
        do throws(ReadFailure) {
            _ = try ReadBack.lines(path)
            return nil
        } catch { return error.reason }
    }

    private func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

    /// Enough for a slow machine that does other things too; what hangs takes for ever.
    private static let limit = TimeLimitTrait.Duration.minutes(30)

    @Test("may not nest without end", .timeLimit(limit))
    func depth() throws {
        #expect(
            try HandMade(repeated("<a>", 1_000_000)).refusal()
                == "is damaged: a part of it nests elements more than 64 deep")
    }

    @Test("may not have a tag or a comment without end", .timeLimit(limit))
    func tags() throws {
        let reason = "is too large: a part of it holds a tag or comment of more than 1 MB"
        #expect(try HandMade("<row a=\"" + repeated("x", 9_000_000) + "\"/>").refusal() == reason)
        #expect(try HandMade("<!--" + repeated("x", 9_000_000) + "-->").refusal() == reason)
    }

    @Test("may not have names without end", .timeLimit(limit))
    func names() throws {
        let reason = "is too large: a part of it holds too many different names of elements"
        #expect(try HandMade((0..<100_000).map { "<a\($0)/>" }.joined()).refusal() == reason)
        #expect(try HandMade((0..<100_000).map { "<a a\($0)=\"\"/>" }.joined()).refusal() == reason)
        #expect(try HandMade((0..<100_000).map { "<a xmlns:a\($0)=\"u\"/>" }.joined()).refusal() == reason)
    }

    @Test("may not define entities, let alone a thousand million", .timeLimit(limit))
    func entities() throws {
        var book = HandMade("")
        let entities = (1...12).map { "<!ENTITY e\($0) \"\(repeated("&e\($0 - 1);", 10))\">" }.joined()
        book["xl/worksheets/sheet1.xml"] =
            "<!DOCTYPE w [<!ENTITY e0 \"x\">\(entities)]>"
            + book["xl/worksheets/sheet1.xml"].replacing(
                "<sheetData>", with: "<sheetData>&e12;")
        #expect(try book.refusal() == "is damaged: a part of it holds a document type, which no workbook has")
    }

    @Test("may not list sheets or relationships without end", .timeLimit(limit))
    func lists() throws {
        var sheets = HandMade("")
        sheets["xl/workbook.xml"] = HandMade.workbook(
            "<sheets>" + (0..<200_000).map { "<sheet name=\"\($0)\" r:id=\"s0\"/>" }.joined() + "</sheets>")
        #expect(try sheets.refusal() == "is too large: it has more than 1000 sheets")
        var needs = HandMade("")
        needs["xl/_rels/workbook.xml.rels"] = HandMade.relationships(
            (0..<100_000).map { HandMade.relationship("i\($0)", "x", "x") })
        #expect(try needs.refusal() == "is too large: a part of it needs more than 4096 others")
    }

    @Test("may not have texts without end, nor name a long one without end", .timeLimit(limit))
    func texts() throws {
        let long = "<si><t>" + repeated("x", 1_000_000) + "</t></si>"
        let tooLong = "<si><t>" + repeated("x", 9_000_000) + "</t></si>"
        #expect(try HandMade("", strings: tooLong).refusal() == "is too large: a text of its cells has more than 1 MB")
        let cell = "<c t=\"s\"><v>0</v></c>"
        #expect(
            try HandMade("<row>" + repeated(cell, 16_000) + "</row>", strings: long).refusal()
                == "is too large: in the sheet 'Sheet 1', the text of row 1 or of all rows up to it is longer than any "
                + "that a program would show")
        #expect(
            try HandMade(repeated("<row>" + repeated(cell, 30) + "</row>", 1_000), strings: long).refusal()
                == "is too large: in the sheet 'Sheet 1', the text of row 36 or of all rows up to it is longer than any "
                + "that a program would show")
    }

    @Test("may have cells in opposite corners, and pays for no more", .timeLimit(limit))
    func corners() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
        #expect(try HandMade(rows).read() == ["# Sheet 1", "A1 number 1", "XFD1048576 number 2"])
    }

    @Test("may not grow without end when it is unpacked", .timeLimit(limit))
    func growth() throws {
        let folder = try TestFolder()
        var parts = HandMade("").parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
        parts.append(("bomb", [UInt8](repeating: 0x20, count: 11 << 20)))
        try ZipFile.write(parts, to: folder.file())
        #expect(refusal(folder.file()) == "is too large: unpacked, a part is more than 500 times its packed size")
        parts[parts.count - 1].bytes.removeLast(2 << 20)
        try ZipFile.write(parts, to: folder.file())
        #expect(refusal(folder.file()) == nil)
    }

    @Test("may not lie about a part's size", .timeLimit(limit), arguments: [10, 0x0F00_0000, 0x1F00_0000] as [UInt32])
    func sizes(_ declared: UInt32) throws {
        let folder = try TestFolder()
        try HandMade(repeated("<row/>", 100_000)).write(to: folder.file())
        // The last entry of the directory is the sheet's; its size stands 24 bytes behind the entry's beginning.
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        let entry = try #require(bytes.range(of: Data("PK\u{1}\u{2}".utf8), options: .backwards)?.lowerBound)
        let size = stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: declared >> $0) }
        bytes.replaceSubrange((entry + 24)..<(entry + 28), with: size)
        try bytes.write(to: URL(fileURLWithPath: folder.file()))
        let reason = try #require(refusal(folder.file()))
        #expect(reason.hasPrefix("is damaged") || reason.hasPrefix("is too large"))
    }

    @Test("may not have parts without end, nor claim to", .timeLimit(limit))
    func parts() throws {
        let folder = try TestFolder()
        let reason = "is too large: it has more than 1000 parts"
        var book = HandMade("")
        for index in 0..<1_000 { book.parts.append(("p\(index)", "")) }
        try book.write(to: folder.file())
        #expect(refusal(folder.file()) == reason)
        // Four hundred million of them, as the 64-bit records at the end would have it.
        try HandMade("").write(to: folder.file())
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        let end = try #require(bytes.range(of: Data("PK\u{5}\u{6}".utf8), options: .backwards)?.lowerBound)
        func little(_ numbers: (UInt64, Int)...) -> Data {
            Data(numbers.flatMap { number, count in (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } })
        }
        let count: UInt64 = 400_000_000
        let record = little(
            (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8), (count * 46, 8), (0, 8)
        )
        let locator = little((0x0706_4B50, 4), (0, 4), (UInt64(end), 8), (1, 4))
        try (bytes.prefix(end) + record + locator + bytes.suffix(from: end)).write(
            to: URL(fileURLWithPath: folder.file()))
        #expect(refusal(folder.file()) == reason)
    }

    @Test("of random bytes in its parts is read or refused", .timeLimit(limit), arguments: 0..<4)
    func randomParts(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed))
        let likely = Array("<>/&;\"'=! ?[]-x0123456789crvstABZ_".utf8)
        let folder = try TestFolder()
        let good = HandMade(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>A1</f><v>41091</v></c></row>",
            strings: "<si><t>_x0041_</t></si>", formats: ["d/m"])
        for _ in 0..<300 {
            var parts = good.parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
            let part = Int.random(in: parts.indices, using: &numbers)
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                let place = Int.random(in: parts[part].bytes.indices, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: parts[part].bytes[place] = likely.randomElement(using: &numbers) ?? 0
                case 1: parts[part].bytes.insert(likely.randomElement(using: &numbers) ?? 0, at: place)
                default: parts[part].bytes.remove(at: place)
                }
            }
            try ZipFile.write(parts, to: folder.file())
            _ = refusal(folder.file())
        }
    }
}
