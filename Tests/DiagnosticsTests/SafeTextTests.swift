import Testing

@testable import Diagnostics

@Suite struct SafeTextTests {
    @Test func `Unsafe is what Unicode calls a control, a break or a mark of direction, and nothing else`() {
        let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let properties = scalar.properties
            let isUnsafe =
                [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
                || properties.isBidiControl || scalar.value == 0xFEFF
            return SafeText.isUnsafe(scalar) != isUnsafe
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("Libraries", "\"Libraries\""), ("£5 – Café", "\"£5 – Café\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
        ("a\nb\tc\u{1B}", "\"a\\nb\\tc\\u001B\""), ("\u{202E}x\u{FEFF}", "\"\\u202Ex\\uFEFF\""), ("", "\"\""),
    ])
    func `A text in JSON shows all that can be seen as it is`(text: String, json: String) {
        #expect(JSONText.string(text) == json)
    }

    @Test(arguments: [
        ([0x61, 0xFF, 0x62], "\"a\u{FFFD}b\""), ([0xE2, 0x80], "\"\u{FFFD}\""), ([0xC2, 0x22], "\"\u{FFFD}\\\"\""),
    ])
    func `Bytes that are no text come out as JSON all the same`(bytes: [UInt8], json: String) {
        var output: [UInt8] = []
        JSONText.append(bytes.span, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == json)
    }
}
