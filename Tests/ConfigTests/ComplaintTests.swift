import Diagnostics
import Testing

@testable import Config

/// Each mistake is complained of where it stands, and nothing else is.
@Suite struct ComplaintTests {
    // MARK: Keys

    @Test func keysThatDoNotExist() {
        let found = expectComplaints(
            measure(
                """
                «unknown-key»traget: 73%
                «unknown-key»Target: 73%
                «unknown-key»owner: Me
                «unknown-key»summary: text
                """))
        #expect(found.map(\.message).prefix(2).allSatisfy { $0.hasSuffix("did you mean 'target'?") })
        #expect(found.first?.message == "unknown key 'traget'; did you mean 'target'?")
        #expect(found[3].hint?.hasPrefix("'summary' is a key of progress;") == true)
    }

    @Test func keysThatAreMissing() {
        expectComplaints(
            Marked(
                "cap.yaml",
                """
                «missing-key»directorate: Customer Access
                sections:
                  - «missing-key»measures heading: Indicators
                    priorities:
                      - «missing-key»code: CC-1
                        measures:
                          - «missing-key»«missing-key»target: 5
                """))
    }

    @Test func keysWithNothingBehindThem() {
        expectComplaints(
            Marked(
                "cap.yaml",
                """
                directorate: Customer Access
                «empty-value»code:
                director:
                sections:
                  - title: Priorities
                    «empty-value»priorities:
                  - title: Others
                    ratings:
                    priorities:
                      - title: Appraisals
                        code: CC-1
                        portfolio: ""
                        progress:
                          Q1:
                        measures:
                """))
    }

    @Test func textListsAndGroupsInEachOthersPlace() {
        expectComplaints(
            Marked(
                "cap.yaml",
                """
                directorate:
                  - «wrong-kind»Customer Access
                code: CAP
                sections:
                  - title: Priorities
                    priorities:
                      «wrong-kind»title: Appraisals
                      code: CC-1
                  - «wrong-kind»Others
                """))
        expectComplaints(
            measure("results: «wrong-kind»72%\nratings:\n  - «wrong-kind»good: rise\ntarget:\n  «wrong-kind»Q1: 5"))
    }

    @Test func allIsSaidAtOnceInTheOrderOfTheLines() {
        let found = expectComplaints(
            measure("target: 5\nfrequency: «unknown-word»daily\nresults:\n  «bad-quarter»Q5: 3\n«unknown-key»x: y"),
            council: Marked("council.yaml", "council: C\nyear: «bad-year»2012\nquarter: «bad-quarter»q1\n"))
        #expect(found.map { $0.place?.range?.start.line } == [12, 14, 15, 2, 3])
    }

    // MARK: Values

    @Test func valuesThatAreNotWhatTheirKeyAsksFor() {
        let found = expectComplaints(
            Marked(
                "cap.yaml",
                """
                directorate: Customer Access
                code: CAP
                sections:
                  - title: Priorities
                    priorities:
                      - title: Appraisals
                        code: CC-1
                        progress:
                          Q1:
                            rating: «unknown-word»Grean
                            forecast rating: «unknown-word»amber
                            direction: «unknown-word»Up
                        measures:
                          - title: Staff with an appraisal
                            code: CC-1a
                            ratings:
                              good: «unknown-word»high
                              amber within: «bad-margin»5 percent
                            direction:
                              compare with: «unknown-word»last quarter
                            data quality: «unknown-word»None
                """),
            council: Marked(
                "council.yaml",
                """
                council: C
                year: «bad-year»2012-13
                quarter: «bad-quarter»q2
                published: «bad-date»25/07/2012
                licence: «bad-address»Open Government Licence
                checks:
                  zero target: «unknown-word»no
                  commentary limit: «bad-number»lots
                """))
        let messages = found.map(\.message)
        #expect(messages.contains("'Grean' is not a rating; did you mean 'Green'?"))
        #expect(messages.contains("'2012-13' is not a financial year; did you mean '2012/13'?"))
        #expect(messages.contains("'q2' is not a quarter; did you mean 'Q2'?"))
        #expect(found.allSatisfy { $0.hint != nil })
    }

    @Test func quartersThatDoNotExist() {
        let found = expectComplaints(
            measure(
                "target: 5\ntargets:\n  «bad-quarter»q1: 5\nresults:\n  «bad-quarter»Q5: 5\n  Q2: 5\n  «bad-quarter»value: 5"
            ))
        #expect(
            found.map(\.message) == [
                "'q1' is not a quarter; did you mean 'Q1'?", "'Q5' is not a quarter", "'value' is not a quarter",
            ])
        #expect(found.last?.hint == "write the quarter on a line of its own, `Q1:`, and 'value' below it, indented")
    }

    @Test func textsThatNoWorkbookCanHold() {
        expectComplaints(
            measure(
                """
                target: 5
                comments: «too-long»\(String(repeating: "x", count: 32_768))
                definition: \(String(repeating: "x", count: 32_767))
                """),
            council: Marked(
                "council.yaml", "council: «not-one-line»|\n  A council\n  of two lines\nyear: 2012/13\nquarter: Q4\n"))
    }

    @Test func numbersWithTooManyDigits() {
        expectComplaints(
            measure("target: 123456789012345\nbaseline: «too-many-digits»£1,234,567,890,123,456\n"))
    }

    // MARK: Between keys

    @Test func keysThatDoNotGoTogether() {
        expectComplaints(
            measure(
                """
                target: 73%
                «reason-without-rating»reason: The survey changed.
                ratings:
                  amber within: 5%
                  «two-amber-bands»amber when: no worse than last year
                results:
                  Q1:
                    «empty-result»comment: Later.
                  Q2:
                    value: 72%
                    «reason-without-rating»reason: No.
                """))
    }

    @Test func rulesThatNoBudgetCanHave() {
        expectComplaints(
            measure("target: £0\nresult from: «unknown-word»finance"),
            council: Marked(
                "council.yaml",
                """
                council: C
                year: 2012/13
                quarter: Q4
                checks:
                  no result: off
                  rating missing: off
                  zero target: off
                ratings:
                  amber within: nothing
                budget:
                  «unknown-key»amber under: 5%
                  ratings:
                    good: «unknown-word»rise
                    green within: «bad-margin»2 points
                    amber within: «bad-margin»€500
                    «two-amber-bands»amber under: the lower of 5% and £100,000
                    «unknown-key»amber as far as: £5
                    «unknown-key»amber when: no worse than last year
                    «unknown-key»amber beneath: 5%

                """))
    }

    @Test func aBudgetsBandsMustFitTogether() {
        // The council's green and the directorate's amber are each good.
        expectComplaints(
            Marked(
                "cap.yaml",
                """
                directorate: D
                code: D
                budget:
                  ratings:
                    amber within: «amber-inside-green»1%
                sections:
                  - title: S
                    priorities:
                      - title: P
                        code: P

                """),
            council: Marked(
                "council.yaml",
                "council: C\nyear: 2012/13\nquarter: Q4\nbudget:\n  ratings:\n    green within: 2%\n"))
    }

    @Test func resultsBesideParts() {
        expectComplaints(
            measure(
                """
                target: 73%
                «beside-parts»results:
                  Q1: 73%
                «beside-parts»earlier results:
                  2010/11: 70%
                «beside-parts»future targets:
                  2013/14: 75%
                parts:
                  - title: By telephone
                    code: a
                    «unknown-key»parts:
                      - title: Never
                """))
    }

    @Test func aLimitForAMeasureThatHolds() {
        expectComplaints(
            measure("target: 5\nratings:\n  good: hold"),
            council: Marked(
                "council.yaml",
                "council: C\nyear: 2012/13\nquarter: Q4\nratings:\n  amber as far as: «limit-with-hold»4\n"))
    }

    @Test func findingsOfTheModelHavePlacesToo() throws {
        let found = expectComplaints(
            measure("target: «zero-target»0\nratings:\n  amber within: 1"))
        #expect(found.map(\.severity) == [.warning])
        let doubled = expectComplaints(
            Marked(
                "b.yaml",
                "directorate: B\ncode: B\nsections:\n  - title: S\n    priorities:\n"
                    + "      - title: P\n        code: X\n      - title: P\n        code: «duplicate-code»X\n"))
        #expect(doubled.first?.related.first?.place.range?.start.line == 7)
    }

    @Test func whatMayFollowFromAnotherMistakeIsNotSaid() {
        // An unread band would leave 5% of zero.
        expectComplaints(measure("target: 0\nratings:\n  amber within: «bad-margin»some"))
        expectComplaints(measure("target: 0\nratings:\n  «unknown-key»amber witin: 1"))
        expectComplaints(
            measure("target: 5\nparts:\n  - «missing-key»title: A\n  - «missing-key»title: B"))
        // Errors that stand on their own are said at once.
        expectComplaints(measure("target: 5%\n«unknown-key»colour: x\nresults:\n  Q1: «other-unit»5"))
        expectComplaints(measure("target: «percent-of-zero»0\nfrequency: «unknown-word»daily"))
    }

    @Test func aCheckThatIsOffIsSilent() {
        expectComplaints(
            measure("target: 0\nratings:\n  amber within: 1"),
            council: Marked(
                "council.yaml",
                "council: C\nyear: 2012/13\nquarter: Q1\nchecks:\n  zero target: off\n  no result: off\n  rating missing: on\n"
            ))
    }

    @Test func aFileFullOfMistakesIsNotListedToItsEnd() {
        let lines = (1...300).map { "key \($0): x\n" }.joined()
        let loaded = CouncilFolder([goodCouncil.file, Marked("cap.yaml", lines).file], name: "folder").loaded()
        #expect(loaded.diagnostics.count == 101)
        #expect(loaded.diagnostics.first?.id == "too-many-complaints")
    }

    @Test func whatTheReaderFoundFaultWithIsNotComplainedOfAgain() {
        expectComplaints(measure("target: 5\ndefinition: «flow-collection»[a]"))
    }

    // MARK: Files

    @Test func faultsOfTheReaderComeThrough() {
        let loaded = CouncilFolder([Marked("cap.yaml", "directorate: [a\n").file, goodCouncil.file], name: "folder")
            .loaded()
        #expect(loaded.value == nil)
        #expect(loaded.hasErrors)
        #expect(loaded.diagnostics.allSatisfy { $0.place?.file == "cap.yaml" })
    }

    @Test func oneResultToldInTwoPlaces() {
        let found = expectComplaints(
            measure(
                """
                earlier results:
                  2010/11: 60%
                  2011/12: «two-results»61%
                last year:
                  Q4: 61.5%
                """))
        #expect(found.first?.message == "CC-1a has two results for 2011/12: 61.5% and 61%")
    }
}
