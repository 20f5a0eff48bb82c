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
            let odd = firstOdd(in: text, from: place)
            append(plain: text.extracting(place..<odd), to: &output)
            place = odd
            while place < text.count, text[place] < 0x80, !isPlain(text[place]) {
                append(Unicode.Scalar(text[place]), to: &output)
                place += 1
            }
            let wide = place
            while place < text.count, text[place] >= 0x80 { place += 1 }
            if wide < place { append(wide: text.extracting(wide..<place), to: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a byte is a character that stands for itself, as nearly all are.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first place from another on that holds no plain byte; the end of the text where all are plain.
    private static func firstOdd(in text: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place + 8 <= text.count {
            // Any eight bytes are a number, and the span sees to it that they are its own.
            let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            // A byte below what is taken from it borrows, which leaves its highest bit; so does one above ASCII.
            let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let odd = (word &- ones &* 0x20) | (word &+ ones) | (quotes &- ones) | (backslashes &- ones) | word
            guard odd & highs == 0 else { break }
            place += 8
        }
        while place < text.count, isPlain(text[place]) { place += 1 }
        return place
    }

    private static func append(plain text: Span<UInt8>, to output: inout [UInt8]) {
        // The span lends its own bytes, which cannot be the output's, and the output copies them.
        unsafe text.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    /// - Parameter text: all bytes beyond ASCII that follow one another, as no character has others beside them.
    private static func append(wide text: Span<UInt8>, to output: inout [UInt8]) {
        // The span lends its own bytes, and the string copies them.
        let text = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        for scalar in text.unicodeScalars { append(scalar, to: &output) }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar {
        case "\"": append(escape: UInt8(ascii: "\""), to: &output)
        case "\\": append(escape: UInt8(ascii: "\\"), to: &output)
        case "\n": append(escape: UInt8(ascii: "n"), to: &output)
        case "\t": append(escape: UInt8(ascii: "t"), to: &output)
        case _ where SafeText.isUnsafe(scalar):
            for unit in UTF16.encode(scalar) ?? .init() {
                output.append(contentsOf: "\\u\(SafeText.hexadecimal(UInt32(unit), digits: 4))".utf8)
            }
        default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    private static func append(escape letter: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        output.append(letter)
    }
}
