import Rows

/// Eight characters of a number, the first of them lowest, which are looked at all at once.
struct EightDigits {
    private var word: UInt64

    /// The digit 0.
    static let nought: UInt8 = 0x30

    init(_ word: UInt64) { self.word = word }

    /// The last character.
    @inline(__always)
    var last: UInt8 { UInt8(truncatingIfNeeded: word >> 56) }

    /// Takes the first point out; what stands before it moves up.
    ///
    /// - Parameter character: takes the place that gets free.
    /// - Returns: how many characters stand behind the point; nil where there is none.
    @inline(__always)
    mutating func takePoint(before character: UInt8) -> Int? {
        let points = word.places(of: UInt8(ascii: "."))
        guard points != 0 else { return nil }
        let place = points.trailingZeroBitCount &- 7
        let before: UInt64 = (1 &<< UInt64(truncatingIfNeeded: place)) &- 1
        let behind = ~(before << 8 | 0xFF)
        word = word & behind | (word & before) << 8 | UInt64(character)
        return 7 &- place / 8
    }

    /// Moves all up by a place, and the last out; a nought comes in.
    @inline(__always)
    mutating func moveUp() { word = word << 8 | UInt64(Self.nought) }

    @inline(__always)
    var areDigits: Bool {
        // Only of the digits is the upper half 3, and stays so where 6 is added.
        let upperHalves = UInt64(eightTimes: 0xF0)
        let raised = word &+ UInt64(eightTimes: 6)
        return word & upperHalves | (raised & upperHalves) >> 4 == UInt64(eightTimes: 0x33)
    }

    /// The number, where they are digits: pairs are put together, then fours, then all.
    @inline(__always)
    var number: UInt64 {
        let digits = word &- UInt64(eightTimes: Self.nought)
        let pairs = digits &* 10 &+ digits >> 8
        let pair: UInt64 = 0x0000_00FF_0000_00FF
        let fours = (pairs & pair) &* (100 &+ 1_000_000 &<< 32) &+ (pairs >> 16 & pair) &* (1 &+ 10_000 &<< 32)
        return fours >> 32
    }
}
