import Delimited
import Rows
import Testing

@Suite("Encodings")
struct EncodingTests {
    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test("UTF-8, with a mark and without")
    func utf8() throws {
        let plain = try DelimitedReader(Bytes("é,£\n"), name: "t")
        #expect(plain.encoding == .utf8(mark: false))
        #expect(try Bytes("\u{FEFF}é,£\n").fields() == [["é", "£"]])
        #expect(try Bytes("\u{FEFF}\"é\",£\n").fields() == [["é", "£"]])
        #expect(try Bytes("\u{FEFF}").fields() == [])
    }

    @Test("UTF-16, either way round", arguments: [true, false])
    func utf16(bigEndian: Bool) throws {
        let text = "é;£1 😀\r\n\"a\r\nb\";\u{FFFD}\u{7FF}\u{800}\n"
        let bytes = utf16(text, bigEndian: bigEndian)
        let expected = [["é", "£1 😀"], ["a\r\nb", "\u{FFFD}\u{7FF}\u{800}"]]
        #expect(try Bytes(bytes).fields() == expected)
        #expect(try DelimitedReader(Bytes(bytes), name: "t").encoding == .utf16(bigEndian: bigEndian))
        for size in 1...bytes.count { #expect(try Pieces(bytes: bytes, size: size).fields() == expected) }
        #expect(try Bytes(utf16("", bigEndian: bigEndian)).fields() == [])
    }

    @Test("UTF-16 that is cut, or has half a character")
    func brokenUTF16() {
        let lone = "is not valid UTF-16: half of a character stands alone"
        let start = utf16("a\r\nb\nc", bigEndian: false)
        #expect(Bytes(start + [0x41]).failure()?.reason == "ends in the middle of a UTF-16 character")
        #expect(Bytes(start + [0x41]).failure()?.line == 3)
        for wrong: [UInt8] in [[0x3D, 0xD8], [0x3D, 0xD8, 0x41, 0x00], [0x00, 0xDE], [0x3D, 0xD8, 0x3D, 0xD8]] {
            #expect(Bytes(start + wrong).failure()?.reason == lone)
            #expect(Bytes(start + wrong).failure()?.line == 3)
        }
    }

    @Test("Windows-1252 is settled for the whole file, and noted once")
    func windows1252() throws {
        let bytes =
            Array("Ref,Note\n1,all ASCII\n2,".utf8) + [0xA3, 0x31, 0x20, 0x80, 0x93, 0x94, 0x0A, 0xE9, 0x2C, 0xFF]
        let (records, notes) = try Bytes(bytes).records()
        #expect(records.map(\.fields) == [["Ref", "Note"], ["1", "all ASCII"], ["2", "£1 €“”"], ["é", "ÿ"]])
        #expect(notes.notes == [.init(line: 3, message: "is not UTF-8: the whole file is read as Windows-1252")])
    }

    @Test("Bytes that Windows-1252 leaves undefined stay the control characters that they are")
    func undefined() throws {
        let bytes: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        #expect(try Bytes(bytes).fields() == [["\u{81}\u{8D}\u{8F}\u{90}\u{9D}"]])
    }

    @Test("All of Windows-1252 is as its table says")
    func wholeTable() throws {
        let text = try #require(try Bytes(Array(0x80...0xFF)).fields().first?.first)
        let first: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
            0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
            0x153, 0x9D, 0x17E, 0x178,
        ]
        #expect(text.unicodeScalars.map(\.value) == first + Array(0xA0...0xFF))
    }

    @Test("One wrong byte among valid UTF-8 is said more clearly")
    func mixed() throws {
        let notes = try Bytes(Array("£,é\n".utf8) + [0xA3, 0x2C, 0x31]).records().notes.notes
        #expect(notes.map(\.line) == [2])
        #expect(notes.first?.message.hasPrefix("is not valid UTF-8, though lines above are") == true)
    }

    @Test("A mark of UTF-8 before what is none is a failure")
    func brokenMark() {
        let failure = Bytes([0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\n".utf8) + [0xA3]).failure()
        #expect(failure?.reason == "begins with the mark of UTF-8, and is not valid UTF-8")
        #expect(failure?.line == 3)
    }

    @Test("One odd byte is found, wherever it stands", arguments: 0..<140)
    func oddPlace(place: Int) throws {
        var bytes = [UInt8](repeating: 0x7F, count: 140)
        bytes[place] = 0
        #expect(Bytes(bytes).failure() != nil)
        bytes[place] = 0x80
        #expect(try DelimitedReader(Bytes(bytes), name: "t").encoding == .windows1252)
        bytes[place] = 1
        #expect(try DelimitedReader(Bytes(bytes), name: "t").encoding == .utf8(mark: false))
    }

    @Test("A file with a NUL is no text")
    func null() {
        let utf16 = Array("a".utf8) + [0] + Array("b".utf8) + [0]
        for bytes in [utf16, [0], Array("a\nb\n".utf8) + [0x80, 0x00], [0xFF, 0xFE, 0, 0], [0xEF, 0xBB, 0xBF, 0]] {
            #expect(Bytes(bytes).failure()?.reason == "is not a text file: it holds a NUL, which no text has")
        }
        #expect(Bytes(Array("a\nb\n".utf8) + [0x80, 0x00]).failure()?.line == 3)
    }

    @Test(
        "What is valid UTF-8 is decided as Swift decides it",
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0x9F, 0x80], [0xE0, 0xA0, 0x80],
            [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xC2], [0xE2, 0x82], [0x80], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x98, 0xC2, 0xA3],
        ] as [[UInt8]])
    func validity(bytes: [UInt8]) throws {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        for padding in [0, 1, 7, 8, 31, 32, 33, 70] {
            let padded =
                [UInt8](repeating: 0x61, count: padding) + bytes + [UInt8](repeating: 0x62, count: 40 - padding % 40)
            for size in [1, 2, 3, 1000] {
                let encoding = try DelimitedReader(Pieces(bytes: padded, size: size), name: "t").encoding
                #expect(encoding == (isValid ? .utf8(mark: false) : .windows1252))
            }
        }
    }
}
