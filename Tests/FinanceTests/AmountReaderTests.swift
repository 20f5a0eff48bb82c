import FoundationEssentials
import Testing

@testable import Finance

@Suite("An amount") struct AmountReaderTests {
    private func read(_ text: String, _ units: Units = .pounds) -> AmountReading {
        AmountReader.read(Array(text.utf8).span, units: units)
    }

    private func pounds(_ text: String, _ units: Units = .pounds) -> String? {
        guard case .amount(let stated) = read(text, units) else { return nil }
        return stated.money.decimal.barePounds
    }

    @Test(
        "is read as accountants and programs write it",
        arguments: [
            ("1278", "1278.00"), ("1278.5", "1278.50"), ("1,278", "1278.00"), ("1,234,567.89", "1234567.89"),
            ("(1,278)", "-1278.00"), ("( 1,278 )", "-1278.00"), ("(£1,278)", "-1278.00"), ("£(1,278)", "-1278.00"),
            ("-1278", "-1278.00"), ("\u{2212}1278", "-1278.00"), ("\u{2013}1,278", "-1278.00"),
            ("\u{2010}5", "-5.00"), ("\u{2011}5", "-5.00"), ("- 1,278", "-1278.00"), ("£1,278", "1278.00"),
            ("-£1,278", "-1278.00"), ("£-1,278", "-1278.00"), ("£ 1,278", "1278.00"), ("+5", "5.00"),
            ("1,278-", "-1278.00"), ("1,278 -", "-1278.00"), ("£1,278-", "-1278.00"), ("1,278.00CR", "-1278.00"),
            ("1,278 dr", "1278.00"), ("1.278m", "1278000.00"), ("£1.278 million", "1278000.00"),
            ("(1.2m)", "-1200000.00"), ("1,278k", "1278000.00"), ("0.5bn", "500000000.00"), (".5", "0.50"),
            ("007", "7.00"), ("\u{A0}1,278\u{A0}", "1278.00"), ("\t5\r\n", "5.00"), ("\u{202F}5\u{2009}", "5.00"),
            ("1E+5", "100000.00"), ("1.5e3", "1500.00"), ("1.2E-7", "0.00000012"), ("0", "0.00"), ("-0", "0.00"),
            ("0.005", "0.005"), ("1234.5600000000001", "1234.56"), ("0.30000000000000004", "0.30"),
            ("33333.3333333333", "33333.33333333"), ("5.55111512312578E-17", "0.00"),
            ("1234567890.1200001", "1234567890.12"), ("19999999999.99", "19999999999.99"),
        ])
    func notation(_ text: String, _ expected: String) { #expect(pounds(text) == expected) }

    @Test(
        "is the same where white space keeps it from being read in one go",
        arguments: [
            "0", "7", "-7", "007", "1278.5", "-1278.50", "0.005", "-0.00", "33.0%", "-12.345%", "100%", "5.", "5.%",
            ".5",
            "-.5", "-", "%", "-%", "1.2.3", "--5", "5-", "5%%", "1234.5600000000001", "0.30000000000000004",
            "33333.3333333333", "999999999999999", "9999999999999999", "99999999999999999", "999999999999999999",
            "9999999999999999999", "-99999999999999999", "0.0000000000000001", "0.12345678", "0.123456789",
            "20000000000", "20000000000.01", "19999999999.99999999", "000000000000000001", "1,278", "1e5", "",
        ], Units.allCases)
    func plain(_ text: String, _ units: Units) { #expect(read(text, units) == read(" " + text, units)) }

    @Test("is the same however long it is, wherever its point is, and whatever stands beside it", arguments: 1...19)
    func lengths(count: Int) {
        let digits = String("1029384756478392010".prefix(count))
        var texts = [digits, digits.replacing("1", with: "/"), digits.replacing("2", with: ":")]
        for place in 0...count { texts.append(digits.prefix(place) + "." + digits.dropFirst(place)) }
        for text in texts.flatMap({ [$0, "-" + $0, $0 + "%", "-" + $0 + "%"] }) {
            // White space keeps it from being read at once.
            let expected = read(" " + text)
            for before in ["", "1", ".", "12345678", "a,b,c,d,e,f,g,9."] {
                let bytes = Array((before + text + ",7").utf8)
                let place = before.utf8.count..<bytes.count - 2
                #expect(AmountReader.read(bytes.span, place, units: .pounds) == expected, "\(before)|\(text)")
            }
        }
    }

    @Test("is no amount where a part of the text is something else")
    func unreadable() {
        for text in [
            "abc", "n/a", "TBC", "12 approx", "1,27,8", "12,78", "1,278,5", "1.278,50", "0,278", "1.2.3", "1278.",
            "(1278", "1278)", "(-5)", "-(5)", "--5", "-5-", "(5)-", "£", "€5", "$5", "5 m2", "1e", "1 2", "#REF!",
            "£1.2mm", "5%%", "()", "1,278 CRX", "\u{664}", "1\u{0}",
        ] {
            #expect(read(text) == .unreadable, "\(text)")
        }
    }

    @Test("can be missing, or be none") func missing() {
        for text in ["", " ", "\u{A0}", "\t"] { #expect(read(text) == .blank) }
        for text in ["-", "–", "—", "−", "‐", "―", " - ", "£-", "£ - ", "nil", "Nil", "--"] {
            #expect(read(text) == .none, "\(text)")
        }
    }

    @Test("is in the units of the file unless it says a magnitude itself") func units() {
        #expect(pounds("1,278", .thousands) == "1278000.00")
        #expect(pounds("1.278", .millions) == "1278000.00")
        #expect(pounds("£5", .thousands) == "5000.00")
        #expect(pounds("1.278m", .thousands) == "1278000.00")
        #expect(pounds("1234.5600000000001", .thousands) == "1234560.00")
    }

    @Test("can be more than any council spends") func tooLarge() {
        #expect(read("20,000,000,000.01") == .tooLarge)
        #expect(read("1,278,000", .millions) == .tooLarge)
        #expect(read("1e400") == .tooLarge)
        #expect(read("12345678901234567890") == .tooLarge)
        #expect(read(String(repeating: "9", count: 5_000)) == .tooLarge)
        #expect(pounds("0e9999") == "0.00")
    }

    @Test("tells how exactly it was stated") func place() {
        func place(_ text: String, _ units: Units = .pounds) -> Int? {
            if case .amount(let stated) = read(text, units) { stated.place } else { nil }
        }
        #expect(place("12.50") == -2)
        #expect(place("12", .thousands) == 3)
        #expect(place("1.278m") == 3)
        #expect(place("33.0%") == -1)
    }

    @Test("survives every notation, whatever it is") func property() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 0...12, using: &random)
            let decimals = Int.random(in: 0...2, using: &random)
            let whole = (0..<digits).reduce(0) { number, _ in number * 10 + Int.random(in: 0...9, using: &random) }
            let limited = whole % 19_000_000_000
            let fraction = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
            let plain = "\(limited)" + (decimals > 0 ? ".\(fraction)" : "")
            let grouped = Self.grouped(limited) + (decimals > 0 ? ".\(fraction)" : "")
            let isNegative = Bool.random(using: &random)
            let number = [plain, grouped].randomElement(using: &random) ?? plain
            let pound = ["", "£"].randomElement(using: &random) ?? ""
            let negatives = [
                "-\(pound)\(number)", "(\(pound)\(number))", "\u{2212}\(pound)\(number)", "\(pound)\(number)-",
                "\u{2013}\(pound)\(number)", "\(pound)(\(number))", "\(pound)\(number) CR",
            ]
            let text = isNegative ? negatives.randomElement(using: &random) ?? "" : pound + number
            let space = ["", " ", "\u{A0}"].randomElement(using: &random) ?? ""
            let expected = Decimal(string: (isNegative ? "-" : "") + plain)
            guard case .amount(let stated) = read(space + text + space) else {
                Issue.record("\(text)")
                continue
            }
            #expect(stated.money.decimal == expected, "\(text)")
            #expect(stated.isRounded == false)
        }
    }

    private static func grouped(_ number: Int) -> String {
        var rest = String(number)
        var groups: [String] = []
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest.removeLast(3)
        }
        return ([rest] + groups).joined(separator: ",")
    }
}

/// The same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
