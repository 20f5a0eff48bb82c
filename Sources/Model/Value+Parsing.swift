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

extension StringProtocol {
    /// Without white space at either end.
    package var trimmingSpace: SubSequence {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return self[endIndex...] }
        return self[first..<scalars.index(after: last)]
    }

    /// Words between white space.
    var wordCount: Int {
        var count = 0
        var isInWord = false
        for scalar in unicodeScalars {
            let isSpace = scalar.isSpace
            if isInWord, isSpace { count += 1 }
            isInWord = !isSpace
        }
        return count + (isInWord ? 1 : 0)
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}

/// Reads one number from end to end of a text.
private struct NumberReader {
    private var rest: Substring
    private var notation = Notation()

    static func read(_ text: String) -> (Decimal, Notation)? {
        var reader = NumberReader(rest: text[...])
        return reader.number()
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func number() -> (Decimal, Notation)? {
        let parenthesised = rest.first == "(" && rest.last == ")"
        if parenthesised {
            rest = rest.dropFirst().dropLast()
            notation.sign = .parentheses
        } else {
            readSign()
        }
        if let currency = ["£", "€", "$"].first(where: { rest.hasPrefix($0) }) {
            notation.currency = currency
            rest = rest.dropFirst()
            if notation.sign == .none {
                if rest.first == "(" && rest.last == ")" {
                    rest = rest.dropFirst().dropLast()
                    notation.sign = .parentheses
                } else {
                    readSign()
                }
                notation.signFollowsCurrency = notation.sign != .none
            }
        }
        guard let digits = digits() else { return nil }
        readMagnitude()
        if rest.trimmingSpace == "%" {
            guard notation.currency == nil, notation.magnitude == nil else { return nil }
            notation.isPercent = true
            notation.spacedPercent = rest.first != "%"
            rest = ""
        }
        guard readUnit() else { return nil }

        let exponent = (notation.magnitude?.exponent ?? 0) - notation.decimals - (notation.isPercent ? 2 : 0)
        let isNegative = [.hyphen, .minus, .parentheses].contains(notation.sign) && digits != 0
        return (Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(digits)), notation)
    }

    private mutating func readSign() {
        switch rest.first {
        case "-": notation.sign = .hyphen
        case "\u{2212}": notation.sign = .minus
        case "+": notation.sign = .plus
        default: return
        }
        rest = rest.dropFirst()
    }

    /// The digits as one whole number, the point left out; nil where they are no number, where commas do not stand at
    /// every third digit, or where there are too many.
    private mutating func digits() -> UInt64? {
        let whole = rest.prefix { $0.isDigit || $0 == "," }
        rest = rest[whole.endIndex...]
        var fraction: Substring = ""
        if rest.first == "." {
            fraction = rest.dropFirst().prefix(while: \.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest[fraction.endIndex...]
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }

        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
                whole.first != "0"
            else { return nil }
            notation.grouped = true
        }
        let plain = whole.filter(\.isDigit)
        notation.leadingDigits = plain.isEmpty ? 0 : plain.first == "0" ? plain.count : 1
        notation.decimals = fraction.count
        let all = plain + fraction
        guard all.count <= Value.mostDigits else { return nil }
        return UInt64(all)
    }

    private mutating func readMagnitude() {
        guard let first = rest.first, first.isLetter || first.isWhitespace else { return }
        let space = rest.prefix(while: \.isWhitespace)
        let word = rest[space.endIndex...].prefix(while: \.isLetter)
        let folded = word.lowercased()
        guard let magnitude = Notation.Magnitude.allCases.first(where: { $0.written.contains(folded) }) else { return }
        // A letter by itself is a unit of its own where it stands apart: `5 m` are metres.
        guard space.isEmpty || folded.count > 2 else { return }
        notation.magnitude = magnitude
        notation.magnitudeText = String(rest[..<word.endIndex])
        rest = rest[word.endIndex...]
    }

    /// A unit is one or two words without figures: `800 Staff`, `12 working days`. A longer tail is a sentence, and a
    /// sentence may say anything: `560 plus 120 in progress`.
    private mutating func readUnit() -> Bool {
        if rest.isEmpty { return true }
        // A space that does not break is a space to whoever typed it.
        guard rest.first?.isWhitespace == true, notation.sign != .parentheses, rest.utf8.count <= Self.longestUnit
        else {
            return false
        }
        let words = rest.split(whereSeparator: \.isWhitespace)
        guard (1...2).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isUnitCharacter) && $0.first != "/" }),
            !words.contains(where: { Self.notUnits.contains($0.lowercased()) })
        else { return false }
        notation.unit = String(rest)
        rest = ""
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
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isUnitCharacter: Bool { isLetter || self == "/" || self == "-" || self == "²" || self == "³" }
}
