import Delimited
import Rows
import Testing

/// A file's first bytes may say how to read the others: whatever its first field is, it must not.
@Suite("A CSV file's beginning")
struct BeginningTests {
    @Test(
        "reads back the same, whatever stands first",
        arguments: [
            ["sep=;"], ["sep=,"], ["SEP=", ""], ["sep=", "x"], ["sep=", "", ""], ["'sep=;"], ["sep=;;"], ["s"],
            ["\u{FEFF}"], ["\u{FEFF}a", "b"], ["\u{FEFF}\u{FEFF}"], ["\u{FEFF}sep=;"], ["a", "\u{FEFF}"],
            ["\u{FEFF}=1+1"],
        ])
    func beginnings(_ fields: [String]) throws {
        let records = [fields, ["next"]].map { $0.map { Array($0.utf8)[...] } }
        let bytes = CSV.encode(records)
        #expect(try CSVProof.difference(of: records, in: Bytes(bytes)) == nil)
        let reader = try DelimitedReader(Bytes(bytes), name: "", delimiter: .comma)
        var read: [String] = []
        try reader.read(reader.sheets[0]) { row in
            for column in 0..<row.width { read.append(FormulaGuard.unguarded(row.text(column))) }
            return false
        }
        // What means the same to Unicode is not the same.
        #expect(read.map { Array($0.utf8) } == fields.map { Array($0.utf8) })
    }

    @Test("guards what would name the delimiter, and nothing like it")
    func declarations() {
        for text in ["sep=;", "SEP=,", "sep=", "'sep=|"] { #expect(FormulaGuard.guarded(text) == "'" + text) }
        for text in ["sep", "sep=; ", "set=;", "s", "September"] { #expect(FormulaGuard.guarded(text) == text) }
    }
}
