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
struct StatedAmount: Hashable, Sendable {
    var money: Money
    /// The power of ten, in pounds, that the last figure counts: −2 for `12.50`, 3 for `12` in £000.
    var place: Int
    /// Whether figures were left out that only a binary fraction has.
    var isRounded = false
    var isPercent = false
}

/// Reads one amount from end to end of a text's bytes, as accountants and programs write it: `1278.5`, `(1,278)`,
/// `£(1,278)`, `-1278`, `−1278`, `1,278-`, `1,278 CR`, `1.278m`, `1.2E-7`, `33.0%`, `–`.
///
/// Figures behind the fifteenth are what a binary fraction leaves (`1234.5600000000001`), so a spreadsheet does not show
/// them: they are rounded away, but never pence.
struct AmountReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var end: Int

    /// - Parameter units: of a figure that says no magnitude itself.
    static func read(_ bytes: ArraySlice<UInt8>, units: Units) -> AmountReading {
        if let plain = Digits.plain(bytes, units: units.exponent) { return plain }
        var reader = AmountReader(bytes)
        return reader.amount(units: units.exponent)
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        (index, end) = (bytes.startIndex, bytes.endIndex)
    }

    private mutating func amount(units: Int) -> AmountReading {
        skipSpace()
        dropTrailingSpace()
        if index == end { return .blank }
        if isNone { return .none }

        let isBracketed = take("(")
        if isBracketed {
            guard end > index, bytes[end - 1] == UInt8(ascii: ")") else { return .unreadable }
            end -= 1
            skipSpace()
            dropTrailingSpace()
        }
        var sign = isBracketed ? Sign.minus : takeSign()
        if takeCurrency(), sign == nil {
            if take("(") {
                guard end > index, bytes[end - 1] == UInt8(ascii: ")") else { return .unreadable }
                end -= 1
                skipSpace()
                dropTrailingSpace()
                sign = .minus
            } else {
                sign = takeSign()
            }
        }
        guard var number = takeDigits() else { return .unreadable }
        let isScientific = takeExponent(&number)
        skipSpace()
        let magnitude = isScientific ? nil : takeMagnitude()
        skipSpace()
        let isPercent = magnitude == nil && take("%")
        if index < end, sign == nil {
            sign = takeTrailingSign()
        }
        guard index == end else { return .unreadable }
        number.exponent += isPercent ? 0 : magnitude ?? units
        return number.stated(isNegative: sign == .minus, isPercent: isPercent)
    }
}

// MARK: Parts of an amount

extension AmountReader {
    private enum Sign { case plus, minus }

    private var isNone: Bool {
        var rest = self
        _ = rest.takeCurrency()
        if rest.index == rest.end { return false }
        if rest.takeWord() == "nil" { return rest.index == rest.end }
        rest.index = index
        _ = rest.takeCurrency()
        while rest.index < rest.end {
            guard rest.takeDash() else { return false }
        }
        return true
    }

    private mutating func takeSign() -> Sign? {
        let sign: Sign? = take("+") ? .plus : takeDash() ? .minus : nil
        if sign != nil { skipSpace() }
        return sign
    }

    /// `1,278-`, and a ledger's `CR` and `DR`: money in and money out.
    private mutating func takeTrailingSign() -> Sign? {
        if takeDash() { return .minus }
        let start = index
        switch takeWord() {
        case "cr": return .minus
        case "dr": return .plus
        default:
            index = start
            return nil
        }
    }

    /// Hyphen, minus and every dash that looks like one.
    private mutating func takeDash() -> Bool {
        if take("-") || take(0xE2, 0x88, 0x92) || take(0xEF, 0xB9, 0xA3) || take(0xEF, 0xBC, 0x8D) { return true }
        // U+2010 to U+2015.
        guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2])
        else { return false }
        index += 3
        return true
    }

    private mutating func takeCurrency() -> Bool {
        guard take(0xC2, 0xA3) else { return false }
        skipSpace()
        return true
    }

    /// A power of ten.
    private mutating func takeMagnitude() -> Int? {
        let start = index
        switch takeWord() {
        case "k", "thousand": return 3
        case "m", "mn", "million": return 6
        case "bn", "billion": return 9
        default:
            index = start
            return nil
        }
    }

    /// The letters that follow, made small; none of the words looked for has more than eight.
    private mutating func takeWord() -> String {
        var word = ""
        while index < end, word.utf8.count <= 8 {
            let byte = bytes[index] | 0x20
            guard (0x61...0x7A).contains(byte) else { break }
            word.unicodeScalars.append(Unicode.Scalar(byte))
            index += 1
        }
        return word
    }

    /// `E-7`, behind the digits.
    private mutating func takeExponent(_ number: inout Digits) -> Bool {
        guard index < end, bytes[index] | 0x20 == 0x65 else { return false }
        let start = index
        index += 1
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        var (exponent, count) = (0, 0)
        while index < end, let digit = digit(bytes[index]) {
            exponent = min(exponent * 10 + Int(digit), 9_999)
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

    private mutating func takeDigits() -> Digits? {
        var number = Digits()
        var (count, group, groups) = (0, 0, 0)
        while index < end {
            if let digit = digit(bytes[index]) {
                number.append(digit, isFraction: false)
                count += 1
                group += 1
            } else if bytes[index] == UInt8(ascii: ",") {
                guard groups == 0 ? (1...3).contains(group) && !(number.significand == 0) : group == 3 else {
                    return nil
                }
                groups += 1
                group = 0
            } else {
                break
            }
            index += 1
        }
        guard groups == 0 || group == 3 else { return nil }
        if take(".") {
            guard index < end, digit(bytes[index]) != nil else { return nil }
            while index < end, let digit = digit(bytes[index]) {
                number.append(digit, isFraction: true)
                count += 1
                index += 1
            }
        }
        return count > 0 ? number : nil
    }

    private func digit(_ byte: UInt8) -> UInt8? { (0x30...0x39).contains(byte) ? byte - 0x30 : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < end, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }

    private mutating func take(_ first: UInt8, _ second: UInt8, _ third: UInt8? = nil) -> Bool {
        let count = third == nil ? 2 : 3
        guard index + count <= end, bytes[index] == first, bytes[index + 1] == second else { return false }
        if let third, bytes[index + 2] != third { return false }
        index += count
        return true
    }

    private mutating func skipSpace() { index = bytes[index..<end].trimmingSpaceBefore.startIndex }

    private mutating func dropTrailingSpace() { end = bytes[index..<end].trimmingSpaceBehind.endIndex }
}

/// The digits of a number as they come.
private struct Digits {
    /// Most amounts of most files: digits, a point among them and a hyphen before them, and nothing else. Nil for any
    /// other text, which is then read with care.
    static func plain(_ bytes: ArraySlice<UInt8>, units: Int) -> AmountReading? {
        guard (1...reliable).contains(bytes.count) else { return nil }
        var (significand, decimals, index) = (UInt64(0), -1, bytes.startIndex)
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let start = index
        while index < bytes.endIndex {
            let byte = bytes[index]
            if (0x30...0x39).contains(byte) {
                significand = significand * 10 + UInt64(byte - 0x30)
                if decimals >= 0 { decimals += 1 }
            } else if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else {
                return nil
            }
            index += 1
        }
        // A number needs a figure, and one behind its point.
        guard index > start, decimals != 0, index - start > (decimals > 0 ? decimals : 0) else { return nil }
        var digits = Digits()
        digits.significand = significand
        digits.exponent = units - max(0, decimals)
        return digits.stated(isNegative: isNegative, isPercent: false)
    }

    /// The first ``most`` of them that count.
    var significand: UInt64 = 0
    /// The power of ten that the last of them counts.
    var exponent = 0
    private var count = 0
    private var hasTooMany = false
    private var isRounded = false

    private static let most = 18
    /// As many as a binary fraction holds whatever they are.
    private static let reliable = 15

    mutating func append(_ digit: UInt8, isFraction: Bool) {
        if count == Self.most {
            if isFraction { isRounded = isRounded || digit != 0 } else { hasTooMany = true }
            return
        }
        significand = significand * 10 + UInt64(digit)
        if significand > 0 { count += 1 }
        if isFraction { exponent -= 1 }
    }

    func stated(isNegative: Bool, isPercent: Bool) -> AmountReading {
        if hasTooMany { return .tooLarge }
        var number = self
        let place = exponent
        number.round(dropping: min(count - Self.reliable, -2 - exponent))
        number.round(dropping: -Money.decimals - number.exponent)
        var parts = number.significand
        if parts > 0 {
            // Eight decimals and 18 digits: a larger power would be too much whatever it is of.
            guard number.exponent + Money.decimals <= 18 else { return .tooLarge }
            for _ in 0..<max(0, number.exponent + Money.decimals) {
                let (product, overflows) = parts.multipliedReportingOverflow(by: 10)
                if overflows { return .tooLarge }
                parts = product
            }
        }
        guard parts <= UInt64(Money.most), let money = Money(parts: isNegative ? -Int64(parts) : Int64(parts)) else {
            return .tooLarge
        }
        return .amount(
            StatedAmount(money: money, place: place, isRounded: number.isRounded, isPercent: isPercent))
    }

    /// Halves away from nought, as a spreadsheet does.
    private mutating func round(dropping places: Int) {
        guard places > 0 else { return }
        exponent += places
        var last: UInt64 = 0
        for _ in 0..<min(places, 20) {
            isRounded = isRounded || last != 0
            last = significand % 10
            significand /= 10
        }
        if places > 20 { last = 0 }
        isRounded = isRounded || last != 0
        if last >= 5 { significand += 1 }
    }
}
