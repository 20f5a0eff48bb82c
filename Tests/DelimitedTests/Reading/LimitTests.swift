import Delimited
import Rows
import Testing

/// Files that would fill the memory are refused at once. Time limits only end what hangs.
@Suite("Limits")
struct LimitTests {
    private static let gigabyte = 1 << 30

    @Test(
        "A huge file that is no CSV file is refused", .timeLimit(.minutes(30)),
        arguments: [
            (Endless(byte: 0x61, count: 64 << 20), "has a field of more than 16 MB"),
            (Endless(byte: 0x22, count: 64 << 20), "opens a quote that is not closed within 16 MB"),
            (
                Endless(byte: 0x0A, count: 64 << 20, start: [0x61, 0x0A, 0x22]),
                "opens a quote that is not closed within 16 MB"
            ),
            (Endless(byte: 0x2C, count: 64 << 20), "has more than 16,384 fields in one record"),
        ])
    func refused(source: Endless, reason: String) {
        let failure = source.failure()
        #expect(failure?.reason.hasPrefix(reason) == true, "\(String(describing: failure))")
        #expect(failure?.line == (source.start.isEmpty ? 1 : 2))
    }

    @Test("A record of many long fields is refused", .timeLimit(.minutes(30)))
    func longRecord() {
        let field = [UInt8](repeating: 0x61, count: 16 << 20) + [0x2C]
        let failure = Bytes(Array("a\n".utf8) + field + field + field + field).failure()
        #expect(failure?.reason == "has a record of more than 64 MB")
        #expect(failure?.line == 2)
    }

    @Test("What is just within the limits is read")
    func edges() throws {
        let fields = String(repeating: ",", count: Limits.mostFields - 2)
        #expect(try Bytes("a" + fields + ",b\n").fields().first?.count == Limits.mostFields)
        #expect(Bytes("a" + fields + ",b,\n").failure()?.line == 1)
        let longest = [UInt8](repeating: 0x61, count: Limits.mostFieldBytes)
        #expect(try Bytes(longest).fields().first?.first?.utf8.count == Limits.mostFieldBytes)
        #expect(Bytes(longest + [0x61]).failure() != nil)
        #expect(Bytes([0x22] + longest + [0x22]).failure() == nil)
    }
}
