import FoundationEssentials
import Model
import Testing

@testable import Composition

@Suite("A figure for machines")
struct BareNumberTests {
    @Test(
        "has the digits that were typed, and nothing beside them",
        arguments: [
            ("72%", "72"), ("7.50 %", "7.50"), ("0.125%", "0.125"), ("1,234,567", "1234567"),
            ("(£1,234.00)", "-1234.00"),
            ("-£0.50", "-0.50"), ("£-5", "-5"), ("\u{2212}2.5%", "-2.5"), ("+3", "3"), ("-0.0", "0.0"),
            ("800 Staff", "800"), ("12.0 m²", "12.0"),
        ])
    func typed(_ typed: String, bare: String) throws { #expect(try shown(typed) == bare) }

    @Test(
        "has digits of its own where those that were typed are not its number's",
        arguments: [(".5", "0.5"), ("007", "7"), ("00.50%", "0.50"), ("£1.2m", "1200000"), ("-3 thousand", "-3000")])
    func made(_ typed: String, bare: String) throws { #expect(try shown(typed) == bare) }

    private func shown(_ typed: String) throws -> String {
        let bare = try #require(Value(typed: typed).bareNumber)
        #expect(Decimal(string: bare.shown) == bare.value)
        return bare.shown
    }
}
