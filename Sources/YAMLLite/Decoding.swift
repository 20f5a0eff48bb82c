import Diagnostics

/// The first step of reading: from bytes to characters, or complaints about the file as a whole.
struct Decoding {
    /// `nil` where the file is not text that can be read at all.
    private(set) var source: Source?
    private(set) var findings: [Finding] = []

    init(_ bytes: [UInt8]) {
        if let finding = Self.refusal(of: bytes) {
            findings = [finding]
            return
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]

        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(content.count)
        var offset = content.startIndex
        while offset < content.endIndex {
            // Nearly all of a file is ASCII, of which a byte is a character.
            let byte = content[offset]
            guard byte >= 0x80 else {
                scalars.append(Unicode.Scalar(byte))
                offset += 1
                continue
            }
            var remaining = content[offset...].makeIterator()
            var parser = Unicode.UTF8.ForwardParser()
            guard case .valid(let encoded) = parser.parseScalar(from: &remaining) else {
                findings = [Self.notUTF8(byte, at: scalars)]
                return
            }
            scalars.append(Unicode.UTF8.decode(encoded))
            offset += encoded.count
        }
        coverControlCharacters(in: Source(scalars))
    }

    /// The complaint about a file that is not UTF-8 text at all, recognised by its size or its first bytes.
    private static func refusal(of bytes: [UInt8]) -> Finding? {
        if bytes.count > Limits.bytes {
            return Finding(
                .tooBig, "the file is larger than \(Limits.bytes) bytes, the most that can be read",
                hint: "is this the right file? If so, give each directorate a file of its own")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Finding(.utf16, "the file is saved as UTF-16, not as UTF-8", hint: saveAsUTF8)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return Finding(
                .notText, "this is a workbook, a document or a ZIP file, not a text file",
                hint: "write the scorecard in a plain text editor, such as Notepad")
        }
        return nil
    }

    private static let saveAsUTF8 = "save it again as UTF-8: in Notepad, 'Save as', then 'Encoding: UTF-8'"

    private static func notUTF8(_ byte: UInt8, at scalars: [Unicode.Scalar]) -> Finding {
        let start = Source(scalars).position(at: scalars.count)
        let place = SourceRange(start: start, end: Position(line: start.line, column: start.column + 1))
        var message = "the file is not saved as UTF-8: it may be a Windows-1252 ('ANSI') file"
        if let meant = Windows1252.character(byte) { message += ", in which this character is '\(meant)'" }
        return Finding(.notUTF8, message, hint: saveAsUTF8, at: place)
    }

    /// Complains of characters that cannot be seen, and puts spaces in their stead so that reading can go on.
    private mutating func coverControlCharacters(in source: Source) {
        var source = source
        for (index, scalar) in source.scalars.enumerated() where scalar.isForbidden {
            source.cover(index..<(index + 1), with: " ")
            guard findings.count <= Limits.complaints else { continue }
            let hint =
                scalar.value == 0
                ? "the file may be saved as UTF-16: \(Self.saveAsUTF8)"
                : "delete it and type a space or a new line instead; it may have come from a word processor"
            findings.append(
                Finding(
                    .controlCharacter, "an invisible character (\(scalar.name)) that cannot stand in this file",
                    hint: hint, at: source.range(index..<(index + 1))))
        }
        self.source = source
    }
}

extension Unicode.Scalar {
    /// Control characters other than tab and line breaks, line breaks that editors do not agree on (U+0085, U+2028,
    /// U+2029), byte order marks inside a file, and code points that stand for nothing.
    var isForbidden: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20..<0x7F: false
        case 0..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// The code point as `U+001B`.
    var name: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
