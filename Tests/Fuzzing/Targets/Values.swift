import Composition
import Config
import Delimited
import Diagnostics
import Finance
import FoundationEssentials
import Model
import Rows
import Template

extension FuzzTarget {
    /// One text, taken for everything that a text can be: a figure, an amount, a day, a margin, a pattern, a name.
    static let values = FuzzTarget(name: "values") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        try ValuePromises.check(text)
        try ValuePromises.checkAmounts(text)
        try ValuePromises.checkWords(text)
        try ValuePromises.checkPrinting(text)
    }
}

enum ValuePromises {
    static func check(_ text: String) throws {
        let value = Value(typed: text)
        try hold(value.typed == text.trimmingSpace, "what was typed is what is shown: \(value.typed)")
        try hold(Value(typed: value.typed) == value, "a value is read from what it shows: \(value)")
        _ = value.looksLikeFigure
        guard let number = value.number, let notation = value.notation else { return }
        // The digits, in the order in which they were typed, are the number's.
        let digits = value.typed.utf8.filter { (0x30...0x39).contains($0) }
        try hold((1...Value.mostDigits).contains(digits.count), "a number has some digits, and not too many")
        let power = notation.decimals + (notation.isPercent ? 2 : 0) - (notation.magnitude?.exponent ?? 0)
        let scale = Decimal(sign: .plus, exponent: power, significand: 1)
        let typed = Decimal(UInt64(String(decoding: digits, as: UTF8.self)) ?? 0)
        try hold(number.magnitude * scale == typed, "no digit gets lost: \(value)")
        let isBelow = [.hyphen, .minus, .parentheses].contains(notation.sign)
        try hold(number == 0 || (number < 0) == isBelow, "a sign stays a sign: \(value)")
        try hold(number.description == Decimal(string: number.description)?.description, "a number prints as itself")
        if let margin = Margin(text) { try checkMargin(margin) }
    }

    private static func checkMargin(_ margin: Margin) throws {
        let written = margin.description
        // What is a thousand times larger than anybody types may have more digits than are read.
        guard written.utf8.count(where: { (0x30...0x39).contains($0) }) <= Value.mostDigits else { return }
        // Nothing is nothing in any currency.
        try hold(
            Margin(written)?.description == written && (margin.isNothing || Margin(written) == margin),
            "a margin is read from what it prints: \(written)")
    }

    /// The two readers of amounts agree, and an amount comes back from a file to the last of its decimals.
    static func checkAmounts(_ text: String) throws {
        guard let period = FinancePromises.period else { return }
        let value = Value(typed: text)
        if let number = value.number, let money = Money(number) {
            try hold(money.decimal == number, "an amount is what was typed: \(number)")
            try hold(money.barePounds == number.barePounds, "an amount prints in one way: \(number)")
            try hold(Decimal(string: money.barePounds).flatMap { Money($0) } == money, "an amount reads as it prints")
        }
        var file = CSV.encode([BudgetFile.headings.map { Array($0.utf8)[...] }])
        let fields = ["2012/13", "Q1", "CAP", "100", "", "", text, "", "", ""]
        CSV.append(fields.map { Array($0.utf8)[...] }, to: &file)
        guard let reader = try? DelimitedReader(Bytes(file), name: "budget", delimiter: .comma),
            let (ledger, _) = try? BudgetFile.read(
                reader, name: "2012-13-q1.csv", period: period, unguarded: FormulaGuard.unguarded),
            let record = BudgetFileRecords(ledger, of: "CAP").dropFirst().first(where: { _ in true })
        else { return }
        let amount = String(decoding: record[6], as: UTF8.self)
        try hold(Decimal(string: amount).flatMap { Money($0) }?.barePounds == amount, "an amount comes back: \(amount)")
        guard let number = value.number, let notation = value.notation, notation.unit.isEmpty, !notation.isPercent,
            notation.currency == nil || notation.currency == .pound
        else { return }
        try hold(number.barePounds == amount, "an amount and a figure are read alike: \(number), \(amount)")
    }

    static func checkWords(_ text: String) throws {
        if let day = PublicationDate(text) {
            try hold(PublicationDate(day.iso) == day && day.iso == text, "a day is read from what it prints: \(text)")
            try hold(day.secondsSince1970 % 86_400 == 0 && !day.written.isEmpty, "a day begins at midnight")
        }
        if let year = FinancialYear(text) { try hold(year.description == text, "a year prints as typed: \(text)") }
        if let quarter = Quarter(text) { try hold(quarter.description == text, "so does a quarter") }
        if let period = BudgetFile.period(ofName: text) {
            try hold(BudgetFile.name(period.year, period.quarter) == text, "a period has one file: \(text)")
        }
        if let margin = Margin(text) { try checkMargin(margin) }
        let pattern = PatternText(text).filled { "{\($0.rawValue)}" }
        try hold(pattern == text, "a pattern's pieces make up its text: \(pattern)")
        if let condition = try? FieldCondition(text) { try hold(!condition.words.isEmpty, "a condition has words") }
        _ = HeadingChoice(text)
        if let delimiter = Delimiter(text) { try hold(delimiter.byte < 0x80, "a delimiter is one byte") }
        let words = ["portfolio", "progress", "target", "results", "année", "Q1"]
        if let nearest = Suggestion.nearest(to: text, of: words) {
            try hold(words.contains(nearest), "a suggestion is one of the words")
        }
        let name = ReportComposer.fileName(text)
        try hold(
            (1...120).contains(name.utf8.count)
                && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D },
            "a file's name is plain: \(name)")
        try hold(ReportComposer.fileName(name) == name, "a plain name stays: \(name)")
    }

    static func checkPrinting(_ text: String) throws {
        try hold(SafeText.escaped(text).unicodeScalars.allSatisfy { $0.value >= 0x20 }, "no control goes to a terminal")
        let json = JSONText.string(text)
        let read = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
        try hold(read.map { Array($0.utf8) } == [Array(text.utf8)], "JSON says what it was given: \(json)")
        try hold(FormulaGuard.unguarded(FormulaGuard.guarded(text)) == text, "a guard comes off again: \(text)")
    }
}
