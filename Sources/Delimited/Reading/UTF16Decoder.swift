import Rows

/// UTF-16 → UTF-8, piece by piece.
struct UTF16Decoder {
    private let isBigEndian: Bool
    /// The first byte of a unit whose second is in the next piece.
    private var half: UInt8?
    /// The first unit of a pair.
    private var high: UInt16?
    private var wasReturn = false
    private var line = 1

    init(bigEndian: Bool) { isBigEndian = bigEndian }

    /// - Parameters:
    ///   - piece: without the byte order mark.
    ///   - text: takes the UTF-8.
    mutating func decode(_ piece: Span<UInt8>, into text: inout [UInt8]) throws(ReadFailure) {
        for at in piece.indices {
            let byte = piece[at]
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let (upper, lower) = isBigEndian ? (first, byte) : (byte, first)
            try take(UInt16(upper) << 8 | UInt16(lower), into: &text)
        }
    }

    func finish() throws(ReadFailure) {
        guard half == nil else { throw ReadFailure("ends in the middle of a UTF-16 character", line: line) }
        guard high == nil else { throw Self.loneSurrogate(line) }
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) throws(ReadFailure) {
        if let first = high {
            guard UTF16.isTrailSurrogate(unit) else { throw Self.loneSurrogate(line) }
            high = nil
            let scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
            return
        }
        switch unit {
        case 0: throw NotText.null(line: line)
        case 1..<0x80: text.append(UInt8(truncatingIfNeeded: unit))
        case 0x80..<0x800:
            text.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
            text.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
        case 0xD800..<0xDC00: high = unit
        case 0xDC00..<0xE000: throw Self.loneSurrogate(line)
        default:
            text.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
            text.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
            text.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
        }
        if unit == 0x0D || (unit == 0x0A && !wasReturn) { line += 1 }
        wasReturn = unit == 0x0D
    }

    private static func loneSurrogate(_ line: Int) -> ReadFailure {
        ReadFailure("is not valid UTF-16: half of a character stands alone", line: line, hint: NotText.saveAgain)
    }
}
