/// Text as JSON.
package enum JSONText {
    /// In double quotes.
    ///
    /// Escapes more than JSON asks for: the output may well be shown on a terminal.
    package static func string(_ text: String) -> String {
        var output: [UInt8] = []
        append(Array(text.utf8).span, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Adds ``string(_:)`` of a text to other bytes.
    ///
    /// - Parameter text: UTF-8; what is none of it comes out as U+FFFD.
    package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var place = 0
        while place < text.count {
            let plain = end(in: text, from: place) { isPlain($0) }
            append(plain: text.extracting(place..<plain), to: &output)
            // No character has plain bytes beside others.
            place = end(in: text, from: plain) { !isPlain($0) }
            if plain < place { append(odd: text.extracting(plain..<place), to: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a byte is a character that stands for itself, as nearly all are.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    @inline(__always)
    private static func end(in text: Span<UInt8>, from start: Int, while isIn: (UInt8) -> Bool) -> Int {
        var place = start
        while place < text.count, isIn(text[place]) { place += 1 }
        return place
    }

    private static func append(plain text: Span<UInt8>, to output: inout [UInt8]) {
        // The span lends its own bytes, which cannot be the output's, and the output copies them.
        unsafe text.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    private static func append(odd text: Span<UInt8>, to output: inout [UInt8]) {
        // The span lends its own bytes, and the string copies them.
        let text = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output.append(contentsOf: "\\\"".utf8)
            case "\\": output.append(contentsOf: "\\\\".utf8)
            case "\n": output.append(contentsOf: "\\n".utf8)
            case "\t": output.append(contentsOf: "\\t".utf8)
            case _ where SafeText.isUnsafe(scalar):
                for unit in UTF16.encode(scalar) ?? .init() {
                    output.append(contentsOf: "\\u\(SafeText.hexadecimal(UInt32(unit), digits: 4))".utf8)
                }
            default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
