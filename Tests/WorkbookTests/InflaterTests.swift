import Testing

@testable import Workbook

@Suite("What is unpacked at once") struct InflaterTests {
    /// `abc` as DEFLATE stores it, without packing it: a last block, its length twice, its bytes.
    private static let packed: [UInt8] = [0x01, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    private static let checksum: UInt32 = 0x3524_41C2

    @Test("comes out as it went in")
    func whole() {
        #expect(Inflater.unpacked(Self.packed, size: 3, checksum: Self.checksum) == Array("abc".utf8))
    }

    @Test("is refused where it is longer, shorter or other than it should be")
    func lying() {
        #expect(Inflater.unpacked(Self.packed, size: 2, checksum: Self.checksum) == nil)
        #expect(Inflater.unpacked(Self.packed, size: 4, checksum: Self.checksum) == nil)
        #expect(Inflater.unpacked(Self.packed, size: 3, checksum: 0) == nil)
        #expect(Inflater.unpacked(Array(Self.packed.dropLast()), size: 3, checksum: Self.checksum) == nil)
        #expect(Inflater.unpacked([], size: 3, checksum: Self.checksum) == nil)
    }
}
