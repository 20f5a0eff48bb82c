/// Finds the first byte of a text that is not UTF-8, and the first that no text has; piece by piece.
struct UTF8Check {
    /// Counted from the first byte, as all offsets here are: where the first sequence that is wrong begins.
    private(set) var fault: Int?
    /// The first NUL, behind which nothing is looked at.
    private(set) var null: Int?
    /// Whether a character beyond ASCII stood before the ``fault``.
    private(set) var hasWideCharacters = false

    /// How many bytes came before the piece.
    private var base = 0
    /// How many bytes of a sequence are still to come, where it began, and what the next of them may be.
    private var missing = 0
    private var began = 0
    private var next: ClosedRange<UInt8> = 0x80...0xBF

    /// - Returns: false where nothing more need be looked at.
    mutating func take(_ piece: Span<UInt8>) -> Bool {
        var at = 0
        while at < piece.count {
            if missing == 0 {
                at = fault == nil ? Self.plain(piece, from: at) : Self.withoutNull(piece, from: at)
                guard at < piece.count else { break }
            }
            let byte = piece[at]
            guard byte != 0 else {
                null = base + at
                return false
            }
            if fault == nil { check(byte, at: base + at) }
            at += 1
        }
        base += piece.count
        return true
    }

    /// A sequence that the end of the file cuts is wrong too.
    mutating func finish() {
        if missing > 0, fault == nil { fault = began }
    }

    private mutating func check(_ byte: UInt8, at offset: Int) {
        if missing > 0 {
            guard next.contains(byte) else {
                (fault, missing) = (began, 0)
                return
            }
            missing -= 1
            next = 0x80...0xBF
            if missing == 0 { hasWideCharacters = true }
            return
        }
        began = offset
        // Neither longer than need be, nor half of a surrogate pair, nor beyond U+10FFFF.
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, next) = (2, 0xA0...0xBF)
        case 0xED: (missing, next) = (2, 0x80...0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, next) = (3, 0x90...0xBF)
        case 0xF4: (missing, next) = (3, 0x80...0x8F)
        case 0xF1...0xF3: missing = 3
        default: fault = offset
        }
    }

    // MARK: Eight bytes at a time

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// - Returns: the place of the first byte that is NUL or beyond ASCII.
    private static func plain(_ piece: Span<UInt8>, from start: Int) -> Int {
        var at = start
        // One less than NUL has the highest bit; than no other byte of ASCII.
        while at + 64 <= piece.count {
            let block = piece.extracting(at..<at + 64)
            var odd = SIMD16<UInt8>()
            for step in 0..<4 {
                let bytes = block.sixteen(at: step * 16)
                odd |= bytes | (bytes &- 1)
            }
            let halves = odd.eights
            guard (halves[0] | halves[1]) & highs == 0 else { break }
            at += 64
        }
        while at < piece.count, 1...0x7F ~= piece[at] { at += 1 }
        return at
    }

    /// - Returns: the place of the first NUL.
    private static func withoutNull(_ piece: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while at + 8 <= piece.count {
            let word = piece.eight(at: at)
            guard (word &- ones) & ~word & highs == 0 else { break }
            at += 8
        }
        while at < piece.count, piece[at] != 0 { at += 1 }
        return at
    }
}
