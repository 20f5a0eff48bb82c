import Foundation
import Rows
import ScorecardKit
import Testing

@Suite("Listings of rows")
struct RowListingTests {
    /// Sheets as a test makes them.
    private struct Sheets: RowFile {
        var sheets: [SheetInfo]
        var rows: [[Row]]

        init(_ rows: [Row]...) {
            self.rows = rows
            sheets = rows.indices.map { SheetInfo(index: $0, name: "S\($0 + 1)") }
        }

        func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes {
            for row in rows[sheet.index] where !take(row) { break }
            return ReadNotes()
        }
    }

    private static func row(_ number: Int, _ cells: (column: Int, kind: Row.Kind, text: String)...) -> Row {
        var row = Row(number: number, line: number)
        for cell in cells { row.append(cell.text.utf8, kind: cell.kind, column: cell.column) }
        return row
    }

    private static func listed(
        _ list: ((Span<UInt8>) -> Bool) throws -> RowRemarks
    ) rethrows -> (text: String, remarks: String) {
        var bytes: [UInt8] = []
        let remarks = try list { piece in
            bytes.append(piece)
            return true
        }
        return (String(decoding: bytes, as: UTF8.self), remarks.text())
    }

    private static let kinds = Sheets(
        [
            row(1, (0, .text, "-x"), (1, .number, "-5"), (2, .boolean, "TRUE"), (4, .date, "2012-07-01")),
            row(3, (1, .error, "#N/A"), (2, .uncalculated, ""), (3, .text, "\"é\"\u{7}\u{202E}")),
            row(4, (1, .uncalculated, "")),
        ],
        [row(2, (0, .text, "other"))])

    @Test("CSV has every row on its own line")
    func csv() throws {
        let listing = RowListing(Self.kinds, path: "b.xlsx")
        let (text, remarks) = try Self.listed { try listing.csv(of: try #require(listing.firstSheet), $0) }
        #expect(text == "'-x,-5,TRUE,,2012-07-01\r\n\r\n,#N/A,,\"\"\"é\"\"\u{7}\u{202E}\"\r\n\r\n")
        #expect(
            remarks == """
                b.xlsx: note: 1 cell begins like a formula and was given a leading apostrophe [formula-guard]
                hint: --json gives the text as it is
                b.xlsx:S1: note: 2 formulas that were never calculated are left out [not-calculated]
                hint: open the workbook in Excel, and save it

                """)
    }

    @Test("JSON has every sheet, and only what holds something")
    func json() throws {
        let listing = RowListing(Self.kinds, path: "b.xlsx")
        let (text, _) = try Self.listed { try listing.json(of: listing.sheets, $0) }
        let lines = [
            #"{"sheet":"S1","hidden":false,"row":1,"cells":[{"ref":"A1","type":"text","value":"-x"},"#
                + #"{"ref":"B1","type":"number","value":"-5"},{"ref":"C1","type":"boolean","value":"TRUE"},"#
                + #"{"ref":"E1","type":"date","value":"2012-07-01"}]}"#,
            ##"{"sheet":"S1","hidden":false,"row":3,"cells":[{"ref":"B3","type":"error","value":"#N/A"},"##
                + #"{"ref":"D3","type":"text","value":"\"é\"\u0007\u202E"}]}"#,
            #"{"sheet":"S2","hidden":false,"row":2,"cells":[{"ref":"A2","type":"text","value":"other"}]}"#,
        ]
        #expect(text == lines.map { $0 + "\n" }.joined())
        for line in text.split(separator: "\n") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }

    @Test("A cell in the last corner costs no more than what leads to it")
    func corners() throws {
        let corner = Sheets([Self.row(1, (0, .text, "a")), Self.row(1_048_576, (16_383, .text, "z"))])
        let listing = RowListing(corner, path: "b.xlsx")
        let (text, _) = try Self.listed { try listing.csv(of: listing.sheets[0], $0) }
        #expect(text.utf8.count == 1 + 1_048_576 * 2 + 16_383 + 1)
        #expect(text.utf8.filter { $0 == 0x0A }.count == 1_048_576)
    }

    @Test("Sizes reach to the last cell that holds something, for people and for machines")
    func sizes() throws {
        var sheets = Self.kinds
        sheets.sheets[0].tables = ["Lines", "Notes"]
        sheets.sheets[1].isHidden = true
        sheets.sheets[1].name = "Old data"
        let listing = RowListing(sheets, path: "b.xlsx")
        let people = try Self.listed { try listing.sizes(asJSON: false, $0) }.text
        #expect(
            people == """
                S1        4 rows  5 columns          tables: Lines, Notes
                Old data  2 rows  1 column   hidden

                """)
        let machines = try Self.listed { try listing.sizes(asJSON: true, $0) }.text
        #expect(
            machines == """
                {"sheet":"S1","hidden":false,"rows":4,"columns":5,"tables":["Lines","Notes"]}
                {"sheet":"Old data","hidden":true,"rows":2,"columns":1,"tables":[]}

                """)
    }

    @Test("A sheet is found by name, table or number, and one that is not there is asked back")
    func finding() throws {
        var sheets = Self.kinds
        sheets.sheets[0].isHidden = true
        sheets.sheets[0].tables = ["Lines"]
        let listing = RowListing(sheets, path: "b.xlsx")
        #expect(listing.firstSheet?.name == "S2")
        #expect(try listing.sheet(named: "lines").name == "S1")
        #expect(try listing.sheet(named: "2").name == "S2")
        let failure = #expect(throws: RowFailure.self) { try listing.sheet(named: "Linse") }
        #expect(
            failure?.complaint() == """
                b.xlsx: error: there is no sheet 'Linse'; did you mean 'Lines'? [unknown-sheet]
                hint: the sheets are 'S1' (hidden), 'S2'

                """)
    }

    @Test("A writer that stops ends the reading")
    func stopping() throws {
        let rows = (1...50_000).map { Self.row($0, (0, .text, "a text of some length")) }
        let listing = RowListing(Sheets(rows, rows), path: "b.xlsx")
        var pieces = 0
        _ = try listing.json(of: listing.sheets) { _ in
            pieces += 1
            return pieces < 3
        }
        #expect(pieces == 3)
    }
}
