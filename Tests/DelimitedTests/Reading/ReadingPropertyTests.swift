import Delimited
import Report
import Rows
import Testing

@Suite("Whatever is in a CSV file")
struct ReadingPropertyTests {
    private static let seeds = Array(1...300 as ClosedRange<UInt64>)

    @Test("What our writer writes is read as it was", arguments: seeds)
    func roundTrip(seed: UInt64) throws {
        var nasty = Nasty(seed: seed)
        let width = nasty.number(1...5)
        var rows = (0...nasty.number(0...8)).map { _ in (0..<width).map { _ in nasty.text(upTo: 6) } }
        // A mark at the beginning is a mark.
        while rows[0][0].unicodeScalars.first == "\u{FEFF}" { rows[0][0].unicodeScalars.removeFirst() }
        let read = try Bytes(CSV.encode(CSV.records(of: Table(texts: rows)))).records(by: .comma).records
        let full = rows.filter { row in row.contains { !$0.isEmpty } }
        // As bytes: to Swift, é typed as one character and as two are the same.
        let unguarded = read.map { $0.fields.map { Array(FormulaGuard.unguarded($0).utf8) } }
        #expect(unguarded == full.map { $0.map { Array($0.utf8) } })
        for record in read { #expect(rows[record.number - 1].contains { !$0.isEmpty }) }
    }

    @Test("An apostrophe that guards is taken off, and no other", arguments: seeds)
    func unguarding(seed: UInt64) {
        var nasty = Nasty(seed: seed)
        for _ in 0..<50 {
            let text = nasty.text(upTo: 5)
            let guarded = Array(FormulaGuard.guarded(text).utf8)
            #expect(Array(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8) == Array(text.utf8))
            #expect(guarded == Array(text.utf8) || FormulaGuard.mayGuard(Array(text.utf8)[...]))
        }
    }

    @Test("The size of the pieces makes no difference", arguments: seeds.prefix(60))
    func pieces(seed: UInt64) throws {
        var nasty = Nasty(seed: seed)
        var bytes = Array(nasty.text(upTo: 40).utf8)
        if nasty.number(0...3) == 0 { bytes.append(0xA3) }
        let whole = Self.outcome(Bytes(bytes))
        for size in 1...max(1, bytes.count) { #expect(Self.outcome(Pieces(bytes: bytes, size: size)) == whole) }
    }

    @Test("Random bytes crash nothing", arguments: seeds)
    func randomBytes(seed: UInt64) {
        var nasty = Nasty(seed: seed)
        for _ in 0..<20 {
            var bytes = nasty.bytes(upTo: 60)
            switch nasty.number(0...9) {
            case 0: bytes = [0xFF, 0xFE] + bytes
            case 1: bytes = [0xFE, 0xFF] + bytes
            case 2: bytes = [0xEF, 0xBB, 0xBF] + bytes
            case 3: bytes = Array("sep=".utf8) + bytes
            default: break
            }
            #expect(Self.outcome(Bytes(bytes)) == Self.outcome(Pieces(bytes: bytes, size: nasty.number(1...9))))
        }
    }

    /// All that comes of reading.
    private static func outcome(_ source: some ByteSource) -> [String] {
        do throws(ReadFailure) {
            let (records, notes) = try source.records()
            return records.map(\.description) + notes.notes.map { "\($0.line): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }
}
