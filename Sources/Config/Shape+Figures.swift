import FoundationEssentials
import Model
import Report

extension Shape where Output == Value {
    /// A target or a result, kept as typed.
    static var value: Shape {
        let form = Form(
            words: "a figure or words", detail: "a figure (`72%`, `£1.2m`, `800 Staff`), words, or a state",
            help: "write it as it should be shown: `72%`, `£1,234`, `7.50`, `No survey`", schema: .scalar)
        return Shape(form: form) { node, decoding in
            guard let text = decoding.text(node, form, lines: true) else { return nil }
            let value = Value(typed: text, origin: decoding.origin(of: node))
            if value.hasTooManyDigits {
                decoding.warning(
                    "too-many-digits",
                    "'\(text.abridged)' has more than \(Value.mostDigits) digits, so it stays text and is not rated",
                    hint: "a workbook would change the last digits; write fewer, or a larger unit such as £m",
                    at: node.headRange)
            }
            return value
        }
    }
}

extension Value {
    /// Whether only the count of its digits keeps it from being a number.
    fileprivate var hasTooManyDigits: Bool {
        let isDigit = { (character: Character) in ("0"..."9").contains(character) }
        guard content == .text, typed.count(where: isDigit) > Value.mostDigits else { return false }
        // The same text with one digit in the place of each run of them.
        var short = ""
        for character in typed where character != "," {
            if !(isDigit(character) && short.last.map(isDigit) == true) { short.append(character) }
        }
        return Value(typed: short).number != nil
    }
}

extension Shape where Output == Margin {
    static var margin: Shape {
        .parsed(
            "bad-margin",
            Form(
                words: "a margin",
                detail: "a margin: `5%`, `5 points`, `£500`, `3`, `nothing`, `the lower of 5% and £100,000`",
                help: "a margin is `5%`, `5 points`, `£500`, `3`, `nothing`, or `the lower of 5% and £100,000`",
                schema: .object(["type": .strings(["string", "number"])])), parse: { Margin($0) })
    }
}

extension Shape where Output == FinancialYear {
    static var year: Shape {
        .parsed(
            "bad-year",
            Form(
                words: "a financial year", detail: "a financial year: `2012/13`",
                help: "write a financial year as `2012/13`: the second year follows the first",
                schema: .pattern("^[0-9]{4}/[0-9]{2}$")), meant: { $0.assumedYear },
            parse: { FinancialYear($0) })
    }
}

extension String {
    /// `2012-13` and `2012/2013` are `2012/13`.
    fileprivate var assumedYear: String? {
        let figures = filter { ("0"..."9").contains($0) }
        guard figures.count == count - 1, figures.count >= 6, let start = Int(figures.prefix(4)),
            let year = FinancialYear(start: start), figures.hasSuffix(year.description.suffix(2))
        else { return nil }
        return year.description
    }
}

extension Shape where Output == Quarter {
    static var quarter: Shape {
        let names = Quarter.allCases.map(\.description)
        return .parsed(
            "bad-quarter",
            Form(
                words: "a quarter", detail: names.map { "`\($0)`" }.joined(separator: ", "),
                help: "the quarters are Q1 (April to June), Q2, Q3 and Q4",
                schema: .object(["enum": .strings(names)])),
            meant: { $0.assumedQuarter }, parse: { Quarter($0) })
    }
}

extension String {
    /// `q2`, `Quarter 2` and `2` are Q2.
    var assumedQuarter: String? {
        let figures = filter { ("0"..."9").contains($0) }
        return figures.count == 1 ? Int(figures).flatMap(Quarter.init(rawValue:))?.description : nil
    }
}

extension Shape where Output == PublicationDate {
    static var date: Shape {
        .parsed(
            "bad-date",
            Form(
                words: "a day", detail: "a day: `2012-07-25`", help: "write a day as year-month-day: `2012-07-25`",
                schema: .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")), parse: { PublicationDate($0) })
    }
}

extension Shape where Output == Colour {
    static var colour: Shape {
        .parsed(
            "bad-colour",
            Form(
                words: "a colour", detail: "a colour: `\"#12355B\"`",
                help: "a colour is # and six of 0-9 and A-F, in quotes since a bare # begins a note: \"#12355B\"",
                schema: .pattern("^#[0-9A-Fa-f]{6}$")), parse: { Colour(hexadecimal: $0) })
    }
}

extension Colour {
    /// Reads `#12355B`.
    fileprivate init?(hexadecimal text: String) {
        let figures = text.dropFirst()
        guard text.first == "#", figures.utf8.count == 6, figures.allSatisfy(\.isHexDigit),
            let rgb = UInt32(figures, radix: 16)
        else { return nil }
        self.init(rgb: rgb)
    }
}

extension Shape where Output == Int {
    static func count(in range: ClosedRange<Int>) -> Shape {
        .parsed("bad-number", .number(in: range, kind: "integer", words: "a whole number")) { text in
            Int(plain: text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Shape where Output == Double {
    /// A plain decimal: no exponent, no sign.
    static func number(in range: ClosedRange<Int>) -> Shape {
        .parsed("bad-number", .number(in: range, kind: "number", words: "a number")) { text in
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), let number = Double(text),
                (Double(range.lowerBound)...Double(range.upperBound)).contains(number)
            else { return nil }
            return number
        }
    }
}

extension Int {
    /// Digits and nothing else.
    fileprivate init?(plain text: String) {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.init(text)
    }
}

extension Form {
    fileprivate static func number(in range: ClosedRange<Int>, kind: String, words: String) -> Form {
        let words = "\(words) from \(range.lowerBound) to \(range.upperBound)"
        return Form(
            words: words, help: "write \(words), without a unit",
            schema: .object([
                "type": .strings([kind, "string"]), "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound), "pattern": .string("^[0-9.]+$"),
            ]))
    }
}
