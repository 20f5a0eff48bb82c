import FoundationEssentials

/// An exact amount of pounds, in hundred-millionths of one: a million rows are added and compared in whole numbers.
///
/// Eight decimals are six more than money has. What lies behind them is what binary fractions leave, not what anybody
/// typed.
package struct Money: Hashable, Sendable, Comparable {
    /// In hundred-millionths of a pound; at most ``most`` either way.
    package let parts: Int64

    package static let decimals = 8
    package static let zero = Money(unchecked: 0)
    /// 20 thousand million pounds, more than any council spends: a larger amount is in other units than it is said to
    /// be. Four such amounts can be added and taken from each other without overflow.
    package static let most: Int64 = 20_000_000_000 * perPound
    static let perPound: Int64 = 100_000_000
    /// From 10⁰ to 10¹⁸.
    static let powersOfTen: [Int64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ]

    private init(unchecked parts: Int64) { self.parts = parts }

    /// - Returns: nil for more than ``most``.
    package init?(parts: Int64) {
        guard (-Self.most...Self.most).contains(parts) else { return nil }
        self.parts = parts
    }

    /// - Returns: nil for more than ``most``, or for more decimals than eight.
    package init?(_ decimal: Decimal) {
        guard case .amount(let stated) = AmountReader.read(Array(decimal.description.utf8).span, units: .pounds),
            stated.money.decimal == decimal
        else { return nil }
        self = stated.money
    }

    package var decimal: Decimal { Self.decimal(whole: 0, parts: parts) }

    /// As ``Foundation/Decimal/barePounds`` gives it.
    package var barePounds: String { String(decoding: digits, as: UTF8.self) }

    /// ``barePounds`` as bytes, without the detour over a decimal: a million lines have four million of them.
    package var digits: [UInt8] {
        var reversed: [UInt8] = []
        reversed.reserveCapacity(16)
        var (rest, decimals) = (parts.magnitude, Self.decimals)
        // Most amounts are whole pence: one division then does for six.
        if rest % 1_000_000 == 0 { (rest, decimals) = (rest / 1_000_000, 2) }
        for decimal in (1...decimals).reversed() {
            let digit = UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            if digit != 0 || decimal <= 2 || !reversed.isEmpty { reversed.append(0x30 + digit) }
        }
        reversed.append(UInt8(ascii: "."))
        repeat {
            reversed.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        if parts < 0 { reversed.append(UInt8(ascii: "-")) }
        reversed.reverse()
        return reversed
    }

    /// - Returns: nil for more than ``most``.
    package func adding(_ other: Money) -> Money? { Money(parts: parts + other.parts) }

    /// Whether it is no whole number of pence.
    package var hasPartOfPenny: Bool { parts % 1_000_000 != 0 }

    package static func < (first: Money, second: Money) -> Bool { first.parts < second.parts }

    static func decimal(whole: Int64, parts: Int64) -> Decimal {
        var (digits, exponent) = (parts, -decimals)
        // Most amounts are whole pence: one division then does for six.
        if digits % 1_000_000 == 0 { (digits, exponent) = (digits / 1_000_000, -2) }
        while exponent < 0, digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
        let fraction = Decimal(
            sign: digits < 0 ? .minus : .plus, exponent: exponent, significand: Decimal(digits.magnitude))
        return whole == 0 ? fraction : Decimal(whole) + fraction
    }
}

extension Decimal {
    /// To the penny, with more decimals only where it has them, and without separators: `-1278.50`.
    package var barePounds: String {
        var text = description
        let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        if decimals == 0 { text += "." }
        if decimals < 2 { text += String(repeating: "0", count: 2 - decimals) }
        return text
    }
}
