import FoundationEssentials
import Model
import Testing

@Suite struct `Margins as the config writes them` {
    @Test(arguments: [
        ("5%", Margin.share(Decimal(string: "0.05") ?? 0)), ("0.05 points", .points(Decimal(string: "0.05") ?? 0)),
        ("1 point", .points(1)), ("£500", .amount(500, currency: .pound)), ("3", .amount(3, currency: nil)),
        ("nothing", .nothing), ("£1,000", .amount(1000, currency: .pound)),
        (
            "the lower of 5% and £100,000",
            .lesser(.share(Decimal(string: "0.05") ?? 0), .amount(100_000, currency: .pound))
        ),
    ])
    func `Each form is read, and written back`(text: String, margin: Margin) {
        #expect(Margin(text) == margin)
        #expect(margin.description == text)
    }

    @Test(arguments: [
        "", "five", "-5%", "(5)", "5 bananas", "the lower of 5%", "5% and 3", "£5 points", "5%%",
        "the lower of 5% and the lower of 3 and £5",
    ])
    func `Anything else is refused`(text: String) {
        #expect(Margin(text) == nil)
    }
}
