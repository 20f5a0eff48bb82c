import Foundation
import Testing

/// Files of rows that mean no good. Of what has no end, a thousand million bytes take no room on the disk.
@Suite("A CSV file that is written to do harm")
struct HostileTextTests {
    private static let headings = "Directorate,Cost centre,Revised budget,Forecast\n"

    static let refused = [
        HostileFile(
            "a quote that is never closed", .refused("opens a quote that is not closed within 16 MB"),
            text: { "\"" + "x".times(17 << 20) }),
        HostileFile("a line without end", .refused("has a field of more than 16 MB"), text: { "x".times(17 << 20) }),
        HostileFile(
            "a record without end", .refused("has a record of more than 64 MB"),
            text: { ("x".times(15 << 20) + ",").times(5) }),
        HostileFile("a million columns", .refused("more than 16,384 fields"), text: { "a,".times(1_000_000) }),
        HostileFile("columns without names", .refused("more than 16,384 fields"), text: { ",".times(50_000_000) }),
        HostileFile("a NUL", .refused("it holds a NUL"), text: { "a,b\nc\0,d\n" }),
        HostileFile("a NUL at its end", .refused("it holds a NUL"), text: { "a,b\n".times(1_000_000) + "\0" }),
        HostileFile("UTF-16 that ends in half a character", .refused("ends in the middle of a UTF-16 character")) {
            [0xFF, 0xFE, 0x61, 0, 0x2C]
        },
        HostileFile("UTF-16 that ends in half a pair", .refused("half of a character stands alone")) {
            [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x00, 0xD8]
        },
        HostileFile("the mark of UTF-8 before other bytes", .refused("is not valid UTF-8")) {
            [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x0A]
        },
    ]

    static let read = [
        HostileFile("a byte order mark alone", .read, text: { "\u{FEFF}" }),
        HostileFile("the mark of UTF-16 alone", .read) { [0xFE, 0xFF] },
        HostileFile("line breaks without end", .read, text: { "\n".times(20_000_000) }),
        HostileFile("carriage returns without end", .read, text: { "\r".times(20_000_000) }),
        HostileFile("as many columns as fit", .read, text: { (",".times(16_383) + "\n").times(200) }),
        HostileFile("fields as long as fit", .read, text: { ("x".times(15 << 20) + ",").times(4) + "\n" }),
        HostileFile("quotes", .read, text: { "\"".times(16_000_000) }),
        HostileFile("rows without end", .read, text: { "a,b\n".times(1_000_000) }),
        HostileFile(
            "rows of unlike lengths", .read, text: { (0..<50_000).map { "a,".times($0 % 50) + "\n" }.joined() }),
        HostileFile("formulas without end", .read, text: { "=1+1,'=2,'''=3\n".times(100_000) }),
        HostileFile("bytes that are no UTF-8", .read) {
            Array(repeating: [0x61, 0x2C, 0xA3, 0x0A], count: 500_000).flatMap(\.self)
        },
    ]

    @Test("is read, or refused in words", .timeLimit(.minutes(30)), arguments: refused + read)
    func file(_ file: HostileFile) throws {
        let run = try HostileRun()
        try file.write(to: run.sandbox, as: "rows.csv")
        switch file.fate {
        case .refused(let words):
            for command in ["rows rows.csv", "rows --sheets rows.csv", "merge rows.csv --into council"] {
                try run.expectRefusal(command, of: "rows.csv", saying: words)
            }
        case .read:
            try run.expectWork("rows rows.csv")
            try run.expectWork("merge rows.csv --into council", status: 1, saying: "[no-headings]")
        }
    }

    /// Good in all but what finance means by it.
    static let ledgers = [
        HostileFile(
            "headings without end", .refused("[no-headings]"),
            text: { (("x".times(1_000) + ",").times(16_000) + "\n").times(5) }),
        HostileFile(
            "a figure of a million digits", .refused("[amount-too-large]"),
            text: { headings + "CAP,1,\("9".times(1_000_000)),110\n" }),
        HostileFile(
            "figures that are none", .refused("[too-many-complaints]"),
            text: { headings + "CAP,1,x,y\n".times(100_000) }),
        HostileFile(
            "one line again and again", .refused("[too-many-complaints]"),
            text: { headings + "CAP,1,100,110\n".times(100_000) }),
        HostileFile(
            "directorates that there are not", .refused("[too-many-complaints]"),
            text: { headings + (0..<100_000).map { "D\($0),\($0),1,2\n" }.joined() }),
    ]

    @Test("is not merged", .timeLimit(.minutes(30)), arguments: ledgers)
    func ledger(_ file: HostileFile) throws {
        let run = try HostileRun()
        try file.write(to: run.sandbox, as: "rows.csv")
        guard case .refused(let words) = file.fate else { return }
        try run.expectRefusal("merge rows.csv --into council", of: "rows.csv", saying: words)
    }
}
