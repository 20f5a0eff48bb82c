import Rows

/// The digits of a number as they come.
struct Digits {
    /// The first of them that count, 18 at most.
    private(set) var significand: UInt64 = 0
    /// The power of ten that the last of them counts.
    var exponent = 0
    private var hasTooMany = false
    private var isRounded = false

    init() {}

    /// Takes figures with perhaps a point between them, sixteen bytes at most, all at once.
    ///
    /// - Returns: nil for all else.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        let count = end - start
        guard count > 0, count <= 16 else { return nil }
        var last = EightDigits(bytes.lastEight(from: start, to: end))
        guard count > 8 else {
            if let behind = last.takePoint(before: EightDigits.nought) {
                guard behind > 0 else { return nil }
                exponent = -behind
            }
            guard last.areDigits else { return nil }
            significand = last.number
            return
        }
        var first = EightDigits(bytes.lastEight(from: start, to: end - 8))
        if let behind = last.takePoint(before: first.last) {
            guard behind > 0 else { return nil }
            exponent = -behind
            first.moveUp()
        } else if let behind = first.takePoint(before: EightDigits.nought) {
            exponent = -behind - 8
        }
        guard first.areDigits, last.areDigits else { return nil }
        significand = first.number * 100_000_000 + last.number
    }

    /// The least number of 18 digits.
    private static let full: UInt64 = 100_000_000_000_000_000

    @inline(__always)
    mutating func append(_ digit: UInt8) {
        if significand >= Self.full {
            hasTooMany = true
        } else {
            significand = significand &* 10 &+ UInt64(digit)
        }
    }

    /// - Parameter digit: behind the point.
    @inline(__always)
    mutating func appendFraction(_ digit: UInt8) {
        if significand >= Self.full {
            isRounded = isRounded || digit != 0
        } else {
            significand = significand &* 10 &+ UInt64(digit)
            exponent &-= 1
        }
    }

    /// - Parameter units: the power of ten that a one counts, in pounds.
    @inline(__always)
    func stated(units: Int, isNegative: Bool, isPercent: Bool) -> AmountReading {
        if hasTooMany { return .tooLarge }
        var number = self
        number.exponent += units
        let place = number.exponent
        let unsure = min(unreliable, -2 - place)
        if unsure > 0 { number = number.rounded(dropping: unsure) }
        let beyond = -Money.decimals - number.exponent
        if beyond > 0 { number = number.rounded(dropping: beyond) }
        var parts = number.significand
        if parts > 0 {
            // Eight decimals and 18 digits: a larger power would be too much whatever it is of.
            guard number.exponent + Money.decimals <= 18 else { return .tooLarge }
            let power = Money.powersOfTen[max(0, number.exponent + Money.decimals)]
            let (product, overflows) = parts.multipliedReportingOverflow(by: UInt64(power))
            if overflows { return .tooLarge }
            parts = product
        }
        guard parts <= UInt64(Money.most), let money = Money(parts: isNegative ? -Int64(parts) : Int64(parts)) else {
            return .tooLarge
        }
        return .amount(
            StatedAmount(money: money, place: place, isRounded: number.isRounded, isPercent: isPercent))
    }

    /// How many digits there are behind the fifteenth: a binary fraction holds 15 whatever they are.
    private var unreliable: Int {
        switch significand {
        case ..<(Self.full / 100): 0
        case ..<(Self.full / 10): 1
        case ..<Self.full: 2
        default: 3
        }
    }

    /// Halves away from nought, as a spreadsheet does.
    private func rounded(dropping places: Int) -> Digits {
        var number = self
        number.exponent += places
        var last: UInt64 = 0
        for _ in 0..<min(places, 20) {
            number.isRounded = number.isRounded || last != 0
            last = number.significand % 10
            number.significand /= 10
        }
        if places > 20 { last = 0 }
        number.isRounded = number.isRounded || last != 0
        if last >= 5 { number.significand += 1 }
        return number
    }
}
