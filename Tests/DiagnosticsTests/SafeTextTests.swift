import Testing

@testable import Diagnostics

@Suite struct SafeTextTests {
    @Test func `Unsafe is what Unicode calls a control, a break or a mark of direction, and nothing else`() {
        for number in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let properties = scalar.properties
            let isUnsafe =
                [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
                || properties.isBidiControl || number == 0xFEFF
            #expect(SafeText.isUnsafe(scalar) == isUnsafe, "U+\(String(number, radix: 16))")
        }
    }

    @Test(arguments: [
        ("Libraries", "\"Libraries\""), ("£5 – Café", "\"£5 – Café\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
        ("a\nb\tc\u{1B}", "\"a\\nb\\tc\\u001B\""), ("\u{202E}x\u{FEFF}", "\"\\u202Ex\\uFEFF\""), ("", "\"\""),
    ])
    func `A text in JSON shows all that can be seen as it is`(text: String, json: String) {
        #expect(JSONText.string(text) == json)
    }
}
