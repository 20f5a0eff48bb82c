import FoundationEssentials

extension Value {
    /// More digits than this are kept as text: a spreadsheet's binary number would change the last ones.
    package static let mostDigits = 15

    /// Reads what was typed. Only a text that is a number from end to end is one: an optional sign, currency,
    /// magnitude, percent sign and a trailing unit. Never fails: what is no number is a state or text.
    package init(typed text: String, origin: Origin = .none) {
        let trimmed = String(text.trimmingSpace)
        if let (number, notation) = NumberReader.read(trimmed) {
            self.init(typed: trimmed, content: .number(number, notation), origin: origin)
        } else if let state = Unrated(typed: trimmed) {
            self.init(typed: trimmed, content: .unrated(state), origin: origin)
        } else {
            self.init(typed: trimmed, content: .text, origin: origin)
        }
    }
}

extension Substring {
    /// Without white space at either end.
    package var trimmingSpace: Substring {
        // What begins and ends with a visible character of ASCII, as most texts do, is as it should be.
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return self
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return self[endIndex...] }
        return self[first..<scalars.index(after: last)]
    }
}

extension String {
    /// Without white space at either end.
    package var trimmingSpace: Substring { self[...].trimmingSpace }

    /// Words between white space.
    var wordCount: Int {
        var count = 0
        var isInWord = false
        for scalar in unicodeScalars {
            let wasInWord = isInWord
            isInWord = !scalar.isSpace
            if isInWord, !wasInWord { count += 1 }
        }
        return count
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}

/// Reads one number from end to end of a text. Its figures are read byte by byte: there are hundreds of them in a
/// scorecard, and most of them are all that there is.
private struct NumberReader {
    private var rest: ArraySlice<UInt8>
    private var notation = Notation()

    static func read(_ text: String) -> (Decimal, Notation)? {
        var reader = NumberReader(rest: Array(text.utf8)[...])
        return reader.number()
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private mutating func number() -> (Decimal, Notation)? {
        readSign()
        if let currency = Notation.Currency.allCases.first(where: { take($0.rawValue) }) {
            notation.currency = currency
            if notation.sign == .none {
                readSign()
                notation.signFollowsCurrency = notation.sign != .none
            }
        }
        guard let digits = digits(), rest.isEmpty || readWords(String(decoding: rest, as: UTF8.self)) else {
            return nil
        }

        let exponent = (notation.magnitude?.exponent ?? 0) - notation.decimals - (notation.isPercent ? 2 : 0)
        let isNegative = [.hyphen, .minus, .parentheses].contains(notation.sign) && digits != 0
        return (Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(digits)), notation)
    }

    private mutating func readSign() {
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
            rest = rest.dropFirst().dropLast()
            notation.sign = .parentheses
        } else if take("-") {
            notation.sign = .hyphen
        } else if take("\u{2212}") {
            notation.sign = .minus
        } else if take("+") {
            notation.sign = .plus
        }
    }

    /// Whether the rest begins so, which then is no part of it any more.
    private mutating func take(_ beginning: String) -> Bool {
        guard rest.starts(with: beginning.utf8) else { return false }
        rest = rest.dropFirst(beginning.utf8.count)
        return true
    }

    /// The digits as one whole number, the point left out; nil where they are no number, where commas do not stand at
    /// every third digit, or where there are too many.
    private mutating func digits() -> UInt64? {
        let (comma, point, zero) = (UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "0"))
        let isDigit = { (byte: UInt8) in (zero...zero + 9).contains(byte) }
        let whole = rest.prefix { isDigit($0) || $0 == comma }
        rest = rest[whole.endIndex...]
        var fraction: ArraySlice<UInt8> = []
        if rest.first == point {
            fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest[fraction.endIndex...]
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }

        let wholeCount = whole.count { $0 != comma }
        if wholeCount < whole.count {
            let groups = whole.split(separator: comma, omittingEmptySubsequences: false)
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
                whole.first != zero
            else { return nil }
            notation.grouped = true
        }
        notation.leadingDigits = wholeCount == 0 ? 0 : whole.first == zero ? wholeCount : 1
        notation.decimals = fraction.count
        guard wholeCount + fraction.count <= Value.mostDigits else { return nil }
        var number: UInt64 = 0
        for part in [whole, fraction] {
            for byte in part where byte != comma { number = number * 10 + UInt64(byte - zero) }
        }
        return number
    }

    /// What follows the figures: a percent sign, or a magnitude and a unit. False where it makes something else of them.
    private mutating func readWords(_ words: String) -> Bool {
        guard words.trimmingSpace != "%" else {
            notation.percent = words == "%" ? .attached : .spaced
            return notation.currency == nil
        }
        return readUnit(words[readMagnitude(words)...])
    }

    /// - Returns: where the magnitude ends, or would begin.
    private mutating func readMagnitude(_ words: String) -> String.Index {
        guard let first = words.first, first.isLetter || first.isWhitespace else { return words.startIndex }
        let space = words.prefix(while: \.isWhitespace)
        let word = words[space.endIndex...].prefix(while: \.isLetter)
        let folded = word.lowercased()
        // A letter by itself is a unit of its own where it stands apart: `5 m` are metres.
        guard let magnitude = Notation.Magnitude.allCases.first(where: { $0.written.contains(folded) }),
            space.isEmpty || folded.count > 2
        else { return words.startIndex }
        notation.magnitude = magnitude
        notation.magnitudeText = String(words[..<word.endIndex])
        return word.endIndex
    }

    /// A unit is one or two words without figures: `800 Staff`, `12 working days`. A longer tail is a sentence, and a
    /// sentence may say anything: `560 plus 120 in progress`.
    private mutating func readUnit(_ text: Substring) -> Bool {
        if text.isEmpty { return true }
        // A space that does not break is a space to whoever typed it.
        guard text.first?.isWhitespace == true, notation.sign != .parentheses, text.utf8.count <= Self.longestUnit
        else {
            return false
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...2).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isUnitCharacter) && $0.first != "/" }),
            !words.contains(where: { Self.notUnits.contains($0.lowercased()) })
        else { return false }
        notation.unit = String(text)
        return true
    }

    /// In UTF-8 bytes. A spreadsheet's number format shows the unit, up to three times, and has room for 127 bytes.
    private static let longestUnit = 30

    /// Words that make what stands before them something else than a number of units.
    private static let notUnits: Set<String> = [
        "or", "and", "plus", "to", "of", "in", "out", "approx", "increase", "decrease", "more", "less", "over", "under",
        "minimum", "maximum", "per", "than", "at", "by", "rising", "falling", "higher", "lower", "reduction", "up",
        "down", "overspend", "overspent", "underspend", "underspent", "surplus", "deficit", "saving", "savings",
        "below",
        "above", "short", "behind", "ahead", "better", "worse",
        // A day or a time is no number of anything.
        "am", "pm", "st", "nd", "rd", "th", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec",
    ]
}

extension Character {
    fileprivate var isUnitCharacter: Bool { isLetter || self == "/" || self == "-" || self == "²" || self == "³" }
}
