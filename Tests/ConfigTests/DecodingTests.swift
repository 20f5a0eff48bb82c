import FoundationEssentials
import Model
import Testing

@testable import Config

/// Every key of a council's files arrives where the model has it.
@Suite struct DecodingTests {
    private let council = """
        council: Leeds City Council
        year: 2012/13
        quarter: Q2
        theme: forest
        contact: performance@example.org
        published: 2012-07-25
        ratings:
          good: fall
          green within: 1%
          amber within: the lower of 5% and £100,000
        direction:
          compare with: same quarter last year
          static within: 0.5 points
        portfolios:
          - Leader
          - Resources
        checks:
          zero target: off
          rating missing: off
          no result: off
          far from target: on
          commentary limit: 120
        """

    private let directorate = """
        directorate: Customer Access and Performance
        code: CAP
        director: Director of Resources
        ratings:
          good: rise
        sections:
          - title: Directorate priorities
            measures heading: Headline indicator
            ratings:
              amber when: no worse than last year
            priorities:
              - title: Staff engagement
                code: CC-2
                officer: Head of Service
                portfolio: Leader
                progress:
                  Q1:
                    rating: Green
                    forecast rating: Amber
                    direction: Improving
                    summary: |
                      Going well:
                      - more staff
                  Q2:
                    rating: N/A
                measures:
                  - title: Engagement
                    code: CC-2a
                    definition: Share of staff
                    frequency: half-yearly
                    target: 73%
                    targets:
                      Q4: 75%
                    results:
                      Q1: 72%
                      Q2:
                        value: 71.0%
                        rating: Data only
                        reason: New survey
                        forecast: 74%
                        comment: Provisional
                    baseline: 70%
                    last year:
                      Q1: 69%
                    rating: Baseline year
                    reason: First year
                    ratings:
                      amber as far as: 65%
                    direction:
                      compare with: baseline
                    not comparable: New definition
                    data quality:
                      level: Some concerns
                      comment: Small sample
                    comments: Survey of staff
                  - title: Scores
                    code: CC-2b
                    data quality: No concerns
                    parts:
                      - title: by telephone
                        code: a
                        target: 7.50
                        ratings:
                          good: hold
        """

    private func load() throws -> Loaded<Council> {
        let files = [Marked("council.yaml", council).file, Marked("cap.yaml", directorate).file]
        let loaded = CouncilFolder(files, name: "leeds").loaded()
        #expect(loaded.diagnostics == [])
        return loaded
    }

    @Test func theCouncil() throws {
        let council = try #require(try load().value)
        #expect(council.name == "Leeds City Council")
        #expect(council.period.written == "Quarter 2 2012/13, July to September 2012")
        #expect(council.contact == "performance@example.org")
        #expect(council.published == PublicationDate("2012-07-25"))
        #expect(council.portfolios == ["Leader", "Resources"])
        #expect(council.checks == CheckSettings(off: [.zeroTarget, .noResult, .ratingMissing], commentaryLimit: 120))
        #expect(council.settings.good?.value == .fall)
        #expect(council.settings.green?.value == .share(Decimal(1) / 100))
        #expect(council.settings.amber?.value == .within(try #require(Margin("the lower of 5% and £100,000"))))
        #expect(council.settings.compareWith?.value == .sameQuarterLastYear)
        #expect(council.settings.staticWithin?.value == .points(Decimal(5) / 10))
    }

    @Test func theDirectorateAndItsPriorities() throws {
        let scorecard = try #require(try load().value?.scorecards.first)
        #expect(scorecard.directorate == "Customer Access and Performance")
        #expect(scorecard.code == "CAP")
        #expect(scorecard.director == "Director of Resources")
        let section = try #require(scorecard.sections.first)
        #expect(section.title == "Directorate priorities")
        #expect(section.measuresHeading == "Headline indicator")
        let priority = try #require(section.priorities.first)
        #expect(priority.title == "Staff engagement")
        #expect(priority.code == "CC-2")
        #expect(priority.officer == "Head of Service")
        #expect(priority.portfolio?.value == "Leader")
        let first = try #require(priority.progress[.q1])
        #expect(first.rating?.value == .rag(.green))
        #expect(first.forecast?.value == .rag(.amber))
        #expect(first.direction == .improving)
        #expect(first.summary?.value == "Going well:\n- more staff")
        #expect(priority.progress[.q2]?.rating?.value == .unrated(.notApplicable))
    }

    @Test func theMeasures() throws {
        let measures = try #require(try load().value?.scorecards.first?.sections.first?.priorities.first?.measures)
        let measure = measures[0]
        #expect(measure.title == "Engagement")
        #expect(measure.code == "CC-2a")
        #expect(measure.definition == "Share of staff")
        #expect(measure.frequency == .halfYearly)
        #expect(measure.target?.typed == "73%")
        #expect(measure.targets[.q4]?.typed == "75%")
        #expect(measure.results[.q1]?.value?.number == Decimal(72) / 100)
        let second = try #require(measure.results[.q2])
        #expect(second.value?.typed == "71.0%")
        #expect(second.stated?.rating == .unrated(.dataOnly))
        #expect(second.stated?.reason == "New survey")
        #expect(second.forecast?.typed == "74%")
        #expect(second.comment == "Provisional")
        #expect(measure.baseline?.typed == "70%")
        #expect(measure.lastYear[.q1]?.typed == "69%")
        #expect(measure.stated?.rating == .unrated(.baselineYear))
        #expect(measure.stated?.reason == "First year")
        #expect(measure.notComparable == "New definition")
        #expect(measure.dataQuality?.value == DataQuality(concerns: .some, comment: "Small sample"))
        #expect(measure.comments == "Survey of staff")
        #expect(measures[1].dataQuality?.value == DataQuality(concerns: .none))
        #expect(measures[1].parts.map(\.code) == ["a"])
        #expect(measures[1].parts.first?.target?.typed == "7.50")
    }

    @Test func theBudget() throws {
        let council = Marked(
            "council.yaml",
            """
            council: C
            year: 2012/13
            quarter: Q1
            checks:
              no result: off
              rating missing: off
            budget:
              ratings:
                good: hold
                green within: £1,000
                amber within: 5%

            """
        ).file
        let directorate = measure("target: £0\nresult from: budget\nratings:\n  good: hold\n  amber under: £500").file
        var text = String(decoding: try directorate.read(), as: UTF8.self)
        text = "budget:\n  ratings:\n    amber under: 10%\n" + text
        let loaded = CouncilFolder([council, Marked("cap.yaml", text).file], name: "folder").loaded()
        #expect(loaded.diagnostics == [])
        let whole = try #require(loaded.value)
        let rule = whole.scorecards[0].budgetRule(in: whole)
        #expect(rule.good.value == .hold)
        #expect(rule.green.value == .amount(1000, currency: .pound))
        #expect(rule.green.level == .council)
        #expect(rule.amber.value == .under(.share(Decimal(1) / 10)))
        #expect(rule.amber.level == .directorate)
        #expect(loaded.origins[rule.amber.origin]?.range?.start.line == 3)
        let found = try #require(whole.scorecards[0].sections.first?.priorities.first?.measures.first)
        #expect(found.resultFrom?.value == .budget)
        #expect(found.settings.amber?.value == .under(.amount(500, currency: .pound)))
    }

    /// Each setting comes from the nearest level that makes it, and says which that is and where it stands.
    @Test func theNearestSettingWins() throws {
        let loaded = try load()
        let council = try #require(loaded.value)
        let lines = ScorecardLines(council.scorecards[0], of: council).lines
        let whole = try #require(lines.first { $0.code == "CC-2a" })
        #expect(whole.rule.good.value == .rise)
        #expect(whole.rule.good.level == .directorate)
        #expect(whole.rule.green.level == .council)
        #expect(whole.rule.amber.level == .measure)
        #expect(whole.directionRule.compareWith.value == .baseline)
        #expect(whole.directionRule.compareWith.level == .measure)
        #expect(whole.directionRule.staticWithin.level == .council)

        let part = try #require(lines.first { $0.code == "CC-2b(a)" })
        #expect(part.rule.good.value == .hold)
        #expect(part.rule.good.level == .part)
        #expect(part.rule.amber.value == .noWorseThanLastYear)
        #expect(part.rule.amber.level == .section)

        let place = try #require(loaded.origins[whole.rule.amber.origin])
        #expect(place.file == "cap.yaml")
        let written = directorate.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(place.range.map { written[$0.start.line - 1] } == "              amber as far as: 65%")
        #expect(loaded.origins[.none] == nil)
    }
}
