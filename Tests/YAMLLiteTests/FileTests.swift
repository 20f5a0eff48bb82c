import Diagnostics
import Testing
import YAMLLite

/// Complaints about files that are not text, or not in the right encoding.
@Suite struct FileTests {
    private func complaints(_ bytes: [UInt8]) -> [String] {
        let (node, found) = Reader.parse(bytes, file: "cap.yaml")
        #expect(node == nil)
        return found.map { "\($0.brief): \($0.message)" }
    }

    @Test func tellsWhichCharacterAByteWasMeantToBe() {
        #expect(
            complaints(Array("a: 1\nb: £".utf8.prefix(8)) + [0xA3, 0x35, 0x0A]) == [
                "2:4 not-utf-8: the file is not saved as UTF-8: it may be a Windows-1252 ('ANSI') file, "
                    + "in which this character is '£'"
            ])
        #expect(complaints(Array("it".utf8) + [0x92]).first?.hasSuffix("is '’'") == true)
        #expect(complaints(Array("é€: ".utf8) + [0xC3]).first?.hasPrefix("1:5 not-utf-8") == true)
        #expect(complaints([0xEF, 0xBB, 0xBF, 0x61, 0x81]).first?.hasPrefix("1:2 not-utf-8") == true)
    }

    @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]])
    func refusesWhatOnlyLooksLikeUTF8(bytes: [UInt8]) {
        #expect(complaints(bytes).first?.hasPrefix("1:1 not-utf-8") == true)
    }

    @Test func recognisesOtherKindsOfFile() {
        #expect(complaints([0xFF, 0xFE, 0x61, 0x00]) == ["utf-16: the file is saved as UTF-16, not as UTF-8"])
        #expect(complaints([0xFE, 0xFF, 0x00, 0x61]) == ["utf-16: the file is saved as UTF-16, not as UTF-8"])
        #expect(complaints([0x50, 0x4B, 0x03, 0x04]).first?.hasPrefix("not-text") == true)
        #expect(complaints([0xD0, 0xCF, 0x11, 0xE0]).first?.hasPrefix("not-text") == true)
    }

    @Test func refusesAFileOverTheLimit() {
        let fits = Array("a: ".utf8) + Array(repeating: UInt8(ascii: "x"), count: Limits.bytes - 3)
        #expect(Reader.parse(fits, file: "cap.yaml").1.isEmpty)
        #expect(complaints(fits + [0x78]).first?.hasPrefix("file-too-big") == true)
    }
}
