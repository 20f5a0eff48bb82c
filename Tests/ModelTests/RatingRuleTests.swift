import FoundationEssentials
import Model
import Testing

@Suite struct `Ratings by a rule` {
    /// The rating of a result against a target, all three as typed.
    private func rating(
        _ result: String, target: String, good: Polarity = .rise, green: String = "nothing", amber: AmberBand,
        lastYear: String? = nil
    ) throws -> String {
        let rule = RatingRule(
            good: Sourced(good), green: Sourced(try #require(Margin(green))), amber: Sourced(amber))
        let target = Value(typed: target)
        let earlier = lastYear.flatMap { Value(typed: $0).number }
        let conditions = rule.conditions(isPercent: target.isPercent, hasLastYear: earlier != nil)
        let number = try #require(Value(typed: result).number)
        return conditions.rating(for: Figures(result: number, target: target.number, earlier: earlier)).word
    }

    private func under(_ text: String) throws -> AmberBand { .under(try #require(Margin(text))) }

    private func within(_ text: String) throws -> AmberBand { .within(try #require(Margin(text))) }

    @Test(arguments: [("95", "Green"), ("94.95", "Amber"), ("94.94", "Red"), ("95.01", "Green")])
    func `A figure on the edge of a band lies in it`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "95", amber: within("0.05 points")) == expected)
    }

    @Test(arguments: [("95%", "Green"), ("94%", "Amber"), ("93%", "Amber"), ("92.99%", "Red")])
    func `A point of a percentage is a hundredth`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "95%", amber: within("2 points")) == expected)
    }

    @Test(arguments: [("100%", "Green"), ("95%", "Amber"), ("94.9%", "Red")])
    func `Five percent of the target is the standard band`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "100%", amber: RatingRule.standard.amber.value) == expected)
    }

    @Test(arguments: [("10", "Green"), ("10.5", "Amber"), ("10.51", "Red"), ("9", "Green")])
    func `Where lower is better, the band lies above`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "10", good: .fall, amber: within("5%")) == expected)
    }

    @Test(arguments: [("99", "Green"), ("98.9", "Amber"), ("95", "Amber"), ("94.99", "Red")])
    func `A green band has its own edge`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "100", green: "1%", amber: within("5%")) == expected)
    }

    @Test(arguments: [("£0", "Green"), ("£500", "Amber"), ("-£500", "Amber"), ("£501", "Red"), ("(£501)", "Red")])
    func `A measure that should hold has a band either side`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "£0", good: .hold, amber: within("£500")) == expected)
    }

    @Test(arguments: [("80%", "Green"), ("79%", "Amber"), ("70%", "Amber"), ("69.9%", "Red")])
    func `A floor standard is where Amber ends`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "80%", amber: .asFarAs(Value(typed: "70%"))) == expected)
    }

    @Test(arguments: [("80", "Green"), ("75", "Amber"), ("74", "Red")])
    func `No worse than last year is Amber`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "80", amber: .noWorseThanLastYear, lastYear: "75") == expected)
    }

    @Test func `Without last year's figure, a missed target cannot be told from Red`() throws {
        #expect(try rating("79", target: "80", amber: .noWorseThanLastYear) == "Not comparable")
        #expect(try rating("80", target: "80", amber: .noWorseThanLastYear) == "Green")
    }

    @Test(arguments: [("£2,000,000", "Green"), ("£2,100,000", "Amber"), ("£2,100,001", "Red")])
    func `The lower of two bands is the one that counts`(result: String, rating expected: String) throws {
        #expect(
            try rating(result, target: "£2,000,000", good: .fall, amber: within("the lower of 20% and £100,000"))
                == expected)
    }

    @Test(arguments: [("95", "Green"), ("94.94", "Amber"), ("90.26", "Amber"), ("90.25", "Red"), ("90.24", "Red")])
    func `A band that says under ends before its edge`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "95", amber: under("5%")) == expected)
    }

    @Test(arguments: [("10.49", "Amber"), ("10.5", "Red")])
    func `Also above the target`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "10", good: .fall, amber: under("5%")) == expected)
    }

    @Test(arguments: [("£499", "Amber"), ("-£499", "Amber"), ("£500", "Red"), ("(£500)", "Red")])
    func `Also on either side`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "£0", good: .hold, amber: under("£500")) == expected)
    }

    @Test func `Under nothing is nowhere`() throws {
        #expect(try rating("94.99", target: "95", amber: under("nothing")) == "Red")
        #expect(try rating("95", target: "95", amber: under("nothing")) == "Green")
    }

    @Test(arguments: [
        (Polarity.rise, Edge.above(95)), (.fall, .below(105)), (.hold, .inside(95, 105)),
    ])
    func `Such an edge is told as one`(good: Polarity, edge: Edge) throws {
        let rule = RatingRule(good: Sourced(good), green: Sourced(.nothing), amber: Sourced(try under("5%")))
        let amber = rule.conditions(isPercent: false, hasLastYear: false).amber
        #expect(amber.edge(for: Figures(result: 0, target: 100)) == edge)
        let empty = Condition.below(.absolute(.difference(.result, .target)), .constant(0))
        #expect(empty.edge(for: Figures(result: 0, target: 100)) == .never)
    }

    @Test(arguments: [("-£100", "Green"), ("-£105", "Amber"), ("-£106", "Red")])
    func `A share of a negative target is a share of its size`(result: String, rating expected: String) throws {
        #expect(try rating(result, target: "-£100", amber: within("5%")) == expected)
    }
}

@Suite struct `Rules that cannot rate` {
    private func problems(_ target: String, good: Polarity = .rise, green: String = "nothing", amber: AmberBand) throws
        -> [RuleProblem]
    {
        RatingRule(good: Sourced(good), green: Sourced(try #require(Margin(green))), amber: Sourced(amber))
            .problems(with: Value(typed: target))
    }

    @Test func `A percentage of a zero target is a mistake`() throws {
        let five = try #require(Margin("5%"))
        #expect(try problems("£0", amber: .within(five)) == [.shareOfZero(five, origin: .none)])
        #expect(try problems("0%", amber: .within(.points(1))).isEmpty)
        #expect(try problems("£0", amber: .under(five)) == [.shareOfZero(five, origin: .none)])
    }

    @Test func `A band must be of the target's kind`() throws {
        #expect(try problems("95%", amber: .within(.amount(3, currency: nil))).count == 1)
        #expect(try problems("£95", amber: .within(.points(3))).count == 1)
        #expect(try problems("£95", amber: .within(.amount(3, currency: .pound))).isEmpty)
        #expect(try problems("95%", amber: .asFarAs(Value(typed: "90"))).count == 1)
    }

    @Test func `Amber must lie beyond green`() throws {
        #expect(try problems("95%", green: "5%", amber: .within(.share(Decimal(string: "0.01") ?? 0))).count == 1)
        #expect(try problems("95%", green: "5%", amber: .under(.share(Decimal(string: "0.05") ?? 0))).count == 1)
        #expect(try problems("95%", amber: .asFarAs(Value(typed: "97%"))).count == 1)
        #expect(try problems("95%", good: .fall, amber: .asFarAs(Value(typed: "90%"))).count == 1)
    }
}
