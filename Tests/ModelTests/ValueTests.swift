import FoundationEssentials
import Model
import Testing

@Suite struct `Values as people type them` {
    @Test(arguments: [
        ("100%", "1"), ("35.76%", "0.3576"), ("100 %", "1"), ("£0", "0"), ("(£1,234)", "-1234"), ("£1.2m", "1200000"),
        ("1.278m", "1278000"), ("£500k", "500000"), ("£1.5bn", "1500000000"), ("-5", "-5"), ("\u{2212}5", "-5"),
        ("+3%", "0.03"), ("-£5", "-5"), ("£-5", "-5"), ("7.50", "7.5"), (".5", "0.5"), ("007", "7"),
        ("368,500", "368500"), ("800 Staff", "800"), ("12 working days", "12"), (" 72% ", "0.72"), ("0.0", "0"),
        ("999,999,999,999,999", "999999999999999"), ("£1.2 million", "1200000"), ("£3.29M", "3290000"),
        ("£900 thousand", "900000"), ("1.5 Billion", "1500000000"), ("£(250,001)", "-250001"), ("5 m", "5"),
        ("2 million people", "2000000"), ("12.5\u{A0}days", "12.5"),
    ])
    func `A text that is a number from end to end is one`(typed: String, number: String) throws {
        let value = Value(typed: typed)
        #expect(value.number == Decimal(string: number), "\(typed)")
        #expect(value.typed == typed.trimmingCharacters)
    }

    @Test(arguments: [
        "Level 4", "Top quartile", "10% increase or 368,500", "560 plus 120 in progress", "a) 7.50 b) 7.50", "1,23",
        "12,3456", "1.2.3", "£", "%", "", "5 to 7", "3 or more", "1234567890123456", "12:30", "1e5", "0x10", "1,000.",
        "½", "٣", "--5", "(5", "5)", "£5%", "010,000", "2012/13", "5.", "NaN", "31 March", "15 Mar", "10 am", "1 st",
        "£250,001 underspend",
        "£1.2 million overspend", "Infinity", "100%%", "5 per cent of all",
        "5 unitsthatnobodywouldeverwritedown",
    ])
    func `Any other text stays text`(typed: String) {
        #expect(Value(typed: typed).content == .text)
    }

    @Test(arguments: [
        ("N/A", Unrated.notApplicable), ("n/a", .notApplicable), ("TBC", .awaitingData), ("No survey", .noSurvey),
        ("not due", .notDue), ("Baseline year", .baselineYear), ("Data only", .dataOnly),
    ])
    func `A word that says why there is no figure is a state`(typed: String, state: Unrated) {
        let value = Value(typed: typed)
        #expect(value.content == .unrated(state))
        #expect(value.typed == typed)
    }

    @Test(arguments: [
        ("71,25%", true), ("7O%", true), ("71..25%", true), ("71.25%*", true), ("71.25% (p)", true),
        ("\u{2013}£250,001", true), ("£250,001 underspend", true), ("\u{201C}75%\u{201D}", true), ("1 150 Staff", true),
        ("49.6 per cent", true), ("approx 49.6%", true), ("c. 49.6%", true), ("about 50%", true), ("up to 50%", true),
        ("\u{2265}50%", true), ("at least 50", true), ("about as many", false), ("Up to date", false),
        ("560 plus 120 in progress", false), ("10% increase or 368,500", false), ("Top quartile", false),
        ("Level 4", false), ("75%", false), ("N/A", false), ("1234567890123456", false), ("", false), ("-", false),
    ])
    func `Text that was meant as a figure is noticed`(typed: String, expected: Bool) {
        #expect(Value(typed: typed).looksLikeFigure == expected)
    }

    @Test func `The notation keeps what was typed`() throws {
        let money = try #require(Value(typed: "(£1,234.50)").notation)
        #expect(money.sign == .parentheses)
        #expect(money.currency == .pound)
        #expect(money.grouped)
        #expect(money.decimals == 2)
        let staff = try #require(Value(typed: "800 Staff").notation)
        #expect(staff.unit == " Staff")
        #expect(try #require(Value(typed: "7.50").notation).decimals == 2)
        #expect(try #require(Value(typed: "007").notation).leadingDigits == 3)
    }

    @Test func `Figures of different kinds are not set against each other`() throws {
        let percent = try #require(Value(typed: "72%").notation)
        #expect(percent.isComparable(with: Value(typed: "73.5%").notation))
        #expect(!percent.isComparable(with: Value(typed: "73").notation))
        let days = try #require(Value(typed: "5 days").notation)
        #expect(days.isComparable(with: Value(typed: "7").notation))
        #expect(days.isComparable(with: Value(typed: "1 day").notation))
        #expect(!days.isComparable(with: Value(typed: "2 weeks").notation))
        #expect(!days.isComparable(with: nil))
    }
}

extension String {
    fileprivate var trimmingCharacters: String { String(trimmingSpace) }
}
