import FoundationEssentials
import Model
import Testing

@Suite struct `A measure in its scorecard` {
    /// A council with one measure, for one quarter.
    private func line(
        _ measure: Measure, quarter: Quarter = .q2, settings: RuleSettings = RuleSettings(), previous: [Measure] = []
    ) throws -> Line {
        func card(_ measures: [Measure]) -> Scorecard {
            Scorecard(
                directorate: "Environment", code: "ENV",
                sections: [Section(title: "S", priorities: [Priority(title: "P", code: "P1", measures: measures)])])
        }
        let year = try #require(FinancialYear("2026/27"))
        let council = Council(
            name: "Example", period: Period(year: year, quarter: quarter), settings: settings,
            scorecards: [card([measure])],
            previous: previous.isEmpty ? [] : [card(previous)])
        return try #require(ScorecardLines(council.scorecards[0], of: council).lines.first)
    }

    private func results(_ typed: [Quarter: String]) -> ByQuarter<Result> {
        var results = ByQuarter<Result>()
        for (quarter, text) in typed { results[quarter] = Result(value: Value(typed: text)) }
        return results
    }

    @Test func `An annual measure is not due before Q4`() throws {
        let annual = Measure(
            title: "M", code: "M1", frequency: .annual, target: Value(typed: "80%"),
            results: results([.q2: "70%", .q4: "79%"]))
        let line = try line(annual, quarter: .q4)
        #expect(line.assessment(in: .q1)?.rating == .unrated(.notDue))
        #expect(line.assessment(in: .q2)?.rating == .unrated(.notDue))
        #expect(line.assessment(in: .q4)?.rating == .rag(.amber))
    }

    @Test func `What is not due is not rated, whatever is stated`() throws {
        var early = results([.q1: "70%"])
        early[.q1]?.stated = StatedRating(rating: .rag(.green), reason: "Looks good")
        let annual = Measure(
            title: "M", code: "M1", frequency: .annual, target: Value(typed: "80%"), results: early)
        let line = try line(annual, quarter: .q1)
        #expect(line.assessment(in: .q1)?.rating == .unrated(.notDue))
        #expect(line.findings(reported: [.q1]).map(\.kind) == [.error("rated-before-due")])
    }

    @Test func `A quarter without its result is noticed, and so is a figure that never comes`() throws {
        let missing = try line(
            Measure(title: "M", code: "M1", target: Value(typed: "80%"), results: results([.q1: "1%"])))
        #expect(missing.findings(reported: [.q1, .q2]).contains { $0.message == "M1 has no result for Q2" })
        var forecast = results([.q1: "1%"])
        forecast[.q2] = Result(forecast: Value(typed: "80%"))
        let expected = try line(Measure(title: "M", code: "M1", target: Value(typed: "80%"), results: forecast))
        #expect(expected.findings(reported: [.q1, .q2]).contains { $0.message == "M1 has no result for Q2" })
        let awaited = try line(
            Measure(title: "M", code: "M1", target: Value(typed: "80%"), results: results([.q1: "TBC", .q2: "TBC"])))
        #expect(awaited.findings(reported: [.q1, .q2]).map(\.message) == ["M1 has had no figure since Q1"])
    }

    @Test func `What is not due is left out of the counts`() {
        let counts = RatingCounts([.rag(.green), .unrated(.notDue), .unrated(.noSurvey), nil, .rag(.red)])
        #expect(counts.rated == 2)
        #expect(counts.unrated == 2)
        #expect(counts.greenShare == "50% (1 of 2)")
        #expect(RatingCounts().greenShare == "none rated")
    }

    @Test func `A share is rounded as a spreadsheet rounds it`() {
        var counts = RatingCounts()
        counts.green = 6
        counts.red = 8
        #expect(counts.greenShare == "43% (6 of 14)")
        counts.green = 1
        counts.red = 7
        #expect(counts.greenShare == "13% (1 of 8)")
    }

    @Test func `A stated rating stands in the rule's place`() throws {
        var stated = results([.q2: "560 plus 120 in progress"])
        stated[.q2]?.stated = StatedRating(rating: .rag(.amber), reason: "On the way")
        let measure = Measure(title: "M", code: "M1", target: Value(typed: "800 Staff"), results: stated)
        #expect(try line(measure).assessment(in: .q2)?.rating == .rag(.amber))
    }

    @Test func `A text result is not rated`() throws {
        let measure = Measure(
            title: "M", code: "M1", target: Value(typed: "800 Staff"),
            results: results([.q2: "560 plus 120 in progress"]))
        let assessment = try #require(try line(measure).assessment(in: .q2))
        #expect(assessment.rating == nil)
        #expect(assessment.reason == .textResult)
    }

    @Test func `A forecast has a rating of its own`() throws {
        var both = results([.q2: "60%"])
        both[.q2]?.forecast = Value(typed: "82%")
        let line = try line(Measure(title: "M", code: "M1", target: Value(typed: "80%"), results: both))
        #expect(line.assessment(in: .q2)?.rating == .rag(.red))
        #expect(line.forecastAssessment(in: .q2)?.rating == .rag(.green))
    }

    @Test func `The nearest setting wins, each kind for itself`() throws {
        var council = RuleSettings()
        council.good = Sourced(.rise, level: .council)
        council.amber = Sourced(.within(.share(Decimal(string: "0.1") ?? 0)), level: .council)
        var own = RuleSettings()
        own.good = Sourced(.fall, level: .measure)
        let line = try line(Measure(title: "M", code: "M1", settings: own), settings: council)
        #expect(line.rule.good.value == .fall)
        #expect(line.rule.good.level == .measure)
        #expect(line.rule.amber.level == .council)
        #expect(line.rule.green.level == .standard)
    }

    @Test(arguments: [
        ("72%", "71%", Polarity.rise, Direction.improving), ("71%", "72%", .rise, .deteriorating),
        ("71%", "71%", .rise, .static), ("71%", "72%", .fall, .improving), ("72.5%", "72%", .rise, .static),
        ("75%", "72%", .hold, .improving), ("90%", "75%", .hold, .deteriorating),
    ])
    func `Direction follows polarity, with a tolerance`(
        now: String, before: String, good: Polarity, expected: Direction
    ) throws {
        var settings = RuleSettings()
        settings.good = Sourced(good)
        settings.staticWithin = Sourced(.points(Decimal(string: "0.5") ?? 0))
        let measure = Measure(
            title: "M", code: "M1", target: Value(typed: "80%"), results: results([.q1: before, .q2: now]),
            settings: settings)
        #expect(try line(measure).movement(in: .q2)?.direction == expected)
    }

    @Test(arguments: [
        ("72%", "2", false), ("72%", "2 points", true), ("72%", "5%", true), ("72%", "£2", false), ("£72", "£2", true),
        ("£72", "2 points", false), ("72", "£2", false), ("72", "2", true), ("72%", "nothing", true),
    ])
    func `A tolerance must be of the results' kind`(result: String, tolerance: String, fits: Bool) throws {
        var settings = RuleSettings()
        settings.staticWithin = Sourced(try #require(Margin(tolerance)))
        let line = try line(Measure(title: "M", code: "M1", results: results([.q1: result]), settings: settings))
        let kinds = line.findings(reported: [.q1]).map(\.kind)
        #expect(kinds == (fits ? [] : [.error("tolerance-in-other-unit")]))
    }

    @Test func `The first quarter is compared with the last of last year`() throws {
        let before = Measure(title: "M", code: "M1", results: results([.q4: "97%"]))
        let now = Measure(title: "M", code: "M1", target: Value(typed: "100%"), results: results([.q1: "62%"]))
        #expect(try line(now, quarter: .q1, previous: [before]).movement(in: .q1)?.direction == .deteriorating)
    }

    @Test func `Last year's target may stand by quarter, or on the measure that a part belongs to`() throws {
        var settings = RuleSettings()
        settings.compareWith = Sourced(.sameQuarterLastYear)
        var targets = ByQuarter<Value>()
        targets[.q1] = Value(typed: "70%")
        let before = Measure(title: "M", code: "M1", targets: targets, results: results([.q1: "69%"]))
        var now = Measure(title: "M", code: "M1", target: Value(typed: "80%"), results: results([.q1: "75%"]))
        now.settings = settings
        #expect(try line(now, previous: [before]).movement(in: .q1)?.direction == .notComparable)

        let part = Measure(title: "A", code: "a", results: results([.q1: "69%"]))
        let whole = Measure(title: "M", code: "M1", target: Value(typed: "70%"), parts: [part])
        var changed = whole
        changed.target = Value(typed: "80%")
        changed.settings = settings
        #expect(try line(changed, previous: [whole]).movement(in: .q1)?.direction == .notComparable)
    }

    @Test func `Across a changed target nothing can be compared`() throws {
        var targets = ByQuarter<Value>()
        targets[.q1] = Value(typed: "70%")
        targets[.q2] = Value(typed: "80%")
        let measure = Measure(title: "M", code: "M1", targets: targets, results: results([.q1: "70%", .q2: "75%"]))
        let line = try line(measure)
        #expect(line.movement(in: .q2)?.direction == .notComparable)
        #expect(line.findings(reported: [.q1, .q2]).contains { $0.kind == .check(.targetChanged) })
    }

    @Test func `Figures of different kinds are an error, not a rating`() throws {
        let line = try line(Measure(title: "M", code: "M1", target: Value(typed: "73%"), results: results([.q2: "72"])))
        #expect(line.assessment(in: .q2)?.rating == nil)
        #expect(line.findings(reported: [.q2]).map(\.kind) == [.error("other-unit")])
    }

    @Test func `A part takes from its measure what it leaves out`() throws {
        let part = Measure(title: "by telephone", code: "a", results: results([.q2: "94%"]))
        let whole = Measure(title: "Answered in five days", code: "M1", target: Value(typed: "95%"), parts: [part])
        let line = try line(whole)
        #expect(line.code == "M1(a)")
        #expect(line.title == "Answered in five days: a) by telephone")
        #expect(line.targets[.q2]?.typed == "95%")
        #expect(line.assessment(in: .q2)?.rating == .rag(.amber))
    }
}

@Suite struct `Years, quarters and days` {
    @Test func `A financial year is written with both its years`() throws {
        #expect(FinancialYear("2012/13")?.description == "2012/13")
        #expect(FinancialYear("1999/00")?.description == "1999/00")
        for wrong in ["2012", "2012/14", "2012/2013", "12/13", "2012-13", "2012/1", "٢٠١٢/13"] {
            #expect(FinancialYear(wrong) == nil, "\(wrong)")
        }
    }

    @Test(arguments: [(Quarter.q1, "April to June 2012"), (.q4, "January to March 2013")])
    func `A period is written out`(quarter: Quarter, months: String) throws {
        let period = Period(year: try #require(FinancialYear("2012/13")), quarter: quarter)
        #expect(period.written == "Quarter \(quarter.rawValue) 2012/13, \(months)")
    }

    @Test(arguments: [("1970-01-01", 0), ("2012-06-30", 1_341_014_400), ("2000-02-29", 951_782_400)])
    func `A day counts its seconds from 1970`(text: String, seconds: Int) {
        #expect(PublicationDate(text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: ["2013-02-29", "2012-13-01", "2012-6-30", "30/06/2012", "2012-00-10", "", "2012-+6-30"])
    func `A day that is none is refused`(text: String) {
        #expect(PublicationDate(text) == nil)
    }
}
