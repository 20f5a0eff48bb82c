import Packaging
import Testing

struct ChecksumTests {
    /// From the standard that defines SHA-256, FIPS 180-4, and its examples.
    @Test(
        "A checksum is the SHA-256 of the bytes, however they come",
        arguments: [
            ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (["abc"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (["a", "", "bc"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                ["abcdbcdecdefdefgefghfghighij", "hijkijkljklmklmnlmnomnopnopq"],
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func standard(pieces: [String], digits: String) {
        let checksum = Checksum { take in
            for piece in pieces { take(Array(piece.utf8).span) }
        }
        #expect(checksum.description == digits)
        #expect(Checksum(digits) == checksum)
    }

    @Test(
        "Nothing but 64 digits in lower case is a checksum",
        arguments: ["", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
    func noChecksum(text: String) { #expect(Checksum(text) == nil) }
}
