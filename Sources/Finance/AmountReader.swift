/// What a cell that should hold an amount holds.
enum AmountReading: Hashable, Sendable {
    case blank
    /// A lone dash, or `nil`: nothing, and said so.
    case none
    case amount(StatedAmount)
    /// No amount from end to end.
    case unreadable
    /// More than ``Money/most``, or more figures than can be told apart.
    case tooLarge

    /// The amount, where there is one.
    var money: Money? {
        switch self {
        case .amount(let stated): stated.money
        case .none: .zero
        case .blank, .unreadable, .tooLarge: nil
        }
    }
}

/// An amount and how exactly it was stated.
///
/// As small as it can be: millions are handed on, and what fits into two registers costs the least.
struct StatedAmount: Hashable, Sendable {
    let money: Money
    private let power: Int8
    /// Whether figures were left out that only a binary fraction has.
    let isRounded: Bool
    let isPercent: Bool

    init(money: Money, place: Int, isRounded: Bool = false, isPercent: Bool = false) {
        self.money = money
        power = Int8(clamping: place)
        self.isRounded = isRounded
        self.isPercent = isPercent
    }

    /// The power of ten, in pounds, that the last figure counts: −2 for `12.50`, 3 for `12` in £000.
    var place: Int { Int(power) }
}

/// Reads one amount from end to end of a text's bytes, as accountants and programs write it: `1278.5`, `(1,278)`,
/// `£(1,278)`, `-1278`, `−1278`, `1,278-`, `1,278 CR`, `1.278m`, `1.2E-7`, `33.0%`, `–`.
///
/// Figures behind the fifteenth are what a binary fraction leaves (`1234.5600000000001`), so a spreadsheet does not show
/// them: they are rounded away, but never pence.
struct AmountReader {
    private var index = 0
    private var end: Int

    /// - Parameters:
    ///   - place: where in the bytes the text lies.
    ///   - units: of a figure that says no magnitude itself.
    static func read(_ bytes: Span<UInt8>, _ place: Range<Int>, units: Units) -> AmountReading {
        guard let (number, isPercent) = plain(bytes, place) else { return other(bytes.extracting(place), units) }
        return number.stated(
            units: isPercent ? 0 : units.exponent, isNegative: bytes[place.lowerBound] == minus, isPercent: isPercent)
    }

    /// Reads a text as a whole.
    static func read(_ bytes: Span<UInt8>, units: Units) -> AmountReading {
        read(bytes, 0..<bytes.count, units: units)
    }

    private init(end: Int) { self.end = end }

    private static let minus = UInt8(ascii: "-")

    /// The digits of what nearly all amounts are, as programs write them: figures alone, perhaps with a minus before them,
    /// a point between and a percent sign behind.
    ///
    /// - Returns: nil for all else, which may be an amount too.
    @inline(__always)
    private static func plain(_ bytes: Span<UInt8>, _ place: Range<Int>) -> (number: Digits, isPercent: Bool)? {
        guard !place.isEmpty else { return nil }
        let start = bytes[place.lowerBound] == minus ? place.lowerBound + 1 : place.lowerBound
        let isPercent = bytes[place.upperBound - 1] == UInt8(ascii: "%")
        let end = isPercent ? place.upperBound - 1 : place.upperBound
        return Digits(bytes, from: start, to: end).map { ($0, isPercent) }
    }

    /// What is not ``plain(_:_:)``. Not a part of what reads that, which would make room for this one's needs each time.
    @inline(never)
    private static func other(_ bytes: Span<UInt8>, _ units: Units) -> AmountReading {
        var reader = AmountReader(end: bytes.count)
        return reader.amount(in: bytes, units: units.exponent)
    }

    private mutating func amount(in bytes: Span<UInt8>, units: Int) -> AmountReading {
        trim(bytes)
        if index == end { return .blank }
        var sign: Sign?
        // Most begin with a figure.
        if !isDigit(bytes[index]) {
            if isNone(bytes) { return .none }
            guard takeFront(&sign, in: bytes) else { return .unreadable }
        }
        guard var number = takeDigits(in: bytes) else { return .unreadable }
        var magnitude: Int?
        var isPercent = false
        // Nothing stands behind most figures.
        if index < end {
            let isScientific = takeExponent(of: &number, in: bytes)
            skipSpace(in: bytes)
            magnitude = isScientific ? nil : takeMagnitude(in: bytes)
            skipSpace(in: bytes)
            isPercent = magnitude == nil && take("%", in: bytes)
            if index < end, sign == nil {
                sign = takeTrailingSign(in: bytes)
            }
        }
        guard index == end else { return .unreadable }
        return number.stated(
            units: isPercent ? 0 : magnitude ?? units, isNegative: sign == .minus, isPercent: isPercent)
    }
}

// MARK: Parts of an amount

extension AmountReader {
    private enum Sign { case plus, minus }

    private func isNone(_ bytes: Span<UInt8>) -> Bool {
        var rest = self
        _ = rest.takeCurrency(in: bytes)
        if rest.index == rest.end { return false }
        if let word = rest.takeWord(in: bytes) { return word == "nil" && rest.index == rest.end }
        while rest.index < rest.end {
            guard rest.takeDash(in: bytes) else { return false }
        }
        return true
    }

    /// What stands before the figures: sign and currency, or a bracket that another ends.
    private mutating func takeFront(_ sign: inout Sign?, in bytes: Span<UInt8>) -> Bool {
        var isBracketed = take("(", in: bytes)
        if isBracketed, !endBrackets(bytes) { return false }
        sign = isBracketed ? .minus : takeSign(in: bytes)
        guard takeCurrency(in: bytes), sign == nil else { return true }
        isBracketed = take("(", in: bytes)
        if isBracketed, !endBrackets(bytes) { return false }
        sign = isBracketed ? .minus : takeSign(in: bytes)
        return true
    }

    /// Leaves out the bracket at the end.
    private mutating func endBrackets(_ bytes: Span<UInt8>) -> Bool {
        guard end > index, bytes[end - 1] == UInt8(ascii: ")") else { return false }
        end -= 1
        trim(bytes)
        return true
    }

    private mutating func takeSign(in bytes: Span<UInt8>) -> Sign? {
        let sign: Sign? = take("+", in: bytes) ? .plus : takeDash(in: bytes) ? .minus : nil
        if sign != nil { skipSpace(in: bytes) }
        return sign
    }

    /// `1,278-`, and a ledger's `CR` and `DR`: money in and money out.
    private mutating func takeTrailingSign(in bytes: Span<UInt8>) -> Sign? {
        if takeDash(in: bytes) { return .minus }
        let start = index
        switch takeWord(in: bytes) {
        case "cr": return .minus
        case "dr": return .plus
        default:
            index = start
            return nil
        }
    }

    /// Hyphen, minus and every dash that looks like one.
    private mutating func takeDash(in bytes: Span<UInt8>) -> Bool {
        if take("-", in: bytes) { return true }
        guard index + 2 < end else { return false }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        // U+2010 to U+2015, U+2212, U+FE63 and U+FF0D.
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0xA3), (0xEF, 0xBC, 0x8D):
            index += 3
            return true
        default: return false
        }
    }

    private mutating func takeCurrency(in bytes: Span<UInt8>) -> Bool {
        guard index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA3 else { return false }
        index += 2
        skipSpace(in: bytes)
        return true
    }

    /// A power of ten.
    private mutating func takeMagnitude(in bytes: Span<UInt8>) -> Int? {
        let start = index
        switch takeWord(in: bytes) {
        case "k", "thousand": return 3
        case "m", "mn", "million": return 6
        case "bn", "billion": return 9
        default:
            index = start
            return nil
        }
    }

    /// The letters that follow, made small; none of the words looked for has more than eight. Nil where there is none.
    private mutating func takeWord(in bytes: Span<UInt8>) -> String? {
        let start = index
        while index < end, index - start <= 8, 0x61...0x7A ~= bytes[index] | 0x20 { index += 1 }
        return index == start ? nil : bytes.extracting(start..<index).text.lowercased()
    }

    /// `E-7`, behind the digits.
    private mutating func takeExponent(of number: inout Digits, in bytes: Span<UInt8>) -> Bool {
        guard index < end, bytes[index] | 0x20 == 0x65 else { return false }
        let start = index
        index += 1
        let isNegative = take("-", in: bytes)
        if !isNegative { _ = take("+", in: bytes) }
        var (exponent, count) = (0, 0)
        while index < end, isDigit(bytes[index]) {
            exponent = min(exponent * 10 + Int(bytes[index] - 0x30), 9_999)
            count += 1
            index += 1
        }
        guard count > 0 else {
            index = start
            return false
        }
        number.exponent += isNegative ? -exponent : exponent
        return true
    }

    @inline(__always)
    private mutating func takeDigits(in bytes: Span<UInt8>) -> Digits? {
        var number = Digits()
        var at = index
        // Where the group begins that is being read, and how many are before it.
        var (start, groups) = (index, 0)
        while at < end {
            let digit = bytes[at] &- 0x30
            if digit < 10 {
                number.append(digit)
            } else if bytes[at] == UInt8(ascii: ",") {
                guard groups == 0 ? 1...3 ~= at - start && number.significand != 0 : at - start == 3 else { return nil }
                groups += 1
                start = at + 1
            } else {
                break
            }
            at += 1
        }
        guard groups == 0 || at - start == 3 else { return nil }
        if at < end, bytes[at] == UInt8(ascii: ".") {
            let point = at
            at += 1
            while at < end, isDigit(bytes[at]) {
                number.appendFraction(bytes[at] &- 0x30)
                at += 1
            }
            if at == point + 1 { return nil }
        }
        guard at > index else { return nil }
        index = at
        return number
    }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    private mutating func take(_ character: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
        guard index < end, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }

    @inline(__always)
    private mutating func skipSpace(in bytes: Span<UInt8>) { index = bytes.skippingSpace(from: index, to: end) }

    /// Leaves out the white space at either end.
    @inline(__always)
    private mutating func trim(_ bytes: Span<UInt8>) {
        skipSpace(in: bytes)
        end = bytes.droppingSpace(from: index, to: end)
    }
}
