import Foundation
import Rows
import Testing
import Workbook

/// Whatever happens to a file on its way: the same values, or an error.
@Suite("A damaged workbook")
struct DamageTests {
    /// Styles, dates, shared texts, two sheets, a table.
    private static func sample() -> HandMade {
        let first = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>41091\
            </v></c><c r="B2" s="2"><v>1278.5</v></c></row>
            """
        let second = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>41000.25</v></c></row>"
        var book = HandMade(
            first, second, strings: "<si><t>Month</t></si><si><t>Budget</t></si>", formats: ["dd/mm/yyyy", "0.00"])
        book["xl/worksheets/sheet1.xml"] = HandMade.sheet(
            first, after: "<tableParts count=\"1\"><tablePart r:id=\"t\"/></tableParts>")
        book["xl/worksheets/_rels/sheet1.xml.rels"] = HandMade.relationships([
            HandMade.relationship("t", "table", "../tables/table1.xml")
        ])
        book["xl/tables/table1.xml"] = "<table xmlns=\"\(HandMade.main)\" displayName=\"Figures\"/>"
        return book
    }

    private static let expected = [
        "# Sheet 1 [Figures]", "A1 text Month", "B1 text Budget", "A2 date 2012-07-01", "B2 number 1278.5", "# Sheet 2",
        "A1 text Budget", "B1 date 2012-04-01T06:00:00",
    ]

    /// The lines, or nil where it is refused.
    private func lines(_ path: String) -> [String]? { try? ReadBack.lines(path) }

    @Test(
        "of which any one byte is changed",
        arguments: [0x01, 0x08, 0x20, 0xFF] as [UInt8], [false, true])
    func flips(mask: UInt8, stored: Bool) throws {
        let folder = try TestFolder()
        let path = folder.file()
        try ZipFile.write(Self.sample().parts.map { ($0.name, $0.text) }, to: path, stored: stored)
        #expect(lines(path) == Self.expected)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        var readAllTheSame = 0
        for (place, byte) in whole.enumerated() {
            try file.seek(toOffset: UInt64(place))
            try file.write(contentsOf: [byte ^ mask])
            if let lines = lines(path) {
                readAllTheSame += 1
                #expect(lines == Self.expected, "byte \(place)")
            }
            try file.seek(toOffset: UInt64(place))
            try file.write(contentsOf: [byte])
        }
        #expect(lines(path) == Self.expected)
        // Times, versions and the like, which nobody reads: the rest is proved.
        #expect(readAllTheSame < whole.count / 2)
    }

    @Test("that is cut short anywhere")
    func truncations() throws {
        let folder = try TestFolder()
        let path = folder.file()
        try Self.sample().write(to: path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for length in 0..<whole.count {
            try whole.prefix(length).write(to: URL(fileURLWithPath: path))
            #expect(lines(path) == nil, "\(length) of \(whole.count) bytes")
        }
    }
}
