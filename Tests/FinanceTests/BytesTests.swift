import Rows
import Testing

@testable import Finance

@Suite("Bytes of a text") struct BytesTests {
    private func areSame(_ bytes: [UInt8], _ others: [UInt8]) -> Bool { bytes.span.isSame(as: others.span) }

    @Test("are the same as others where each of them is", arguments: 0..<40)
    func same(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        var others = bytes
        #expect(areSame(bytes, others))
        for place in 0..<count {
            others[place] ^= 0x80
            #expect(!areSame(bytes, others))
            others[place] = bytes[place]
        }
        #expect(!areSame(bytes, bytes + [0]))
    }

    @Test(
        "lose the noughts before a code that is a number",
        arguments: [
            ("", 0), ("0", 0), ("00", 1), ("000", 2), ("04010", 1), ("4010", 0), ("0010", 2), ("0x10", 0), ("010x", 0),
            ("00x", 0), ("0 1", 0),
        ])
    func noughts(code: String, expected: Int) {
        let noughts = Array(code.utf8).span.leadingNoughts
        #expect(noughts == expected)
    }
}
