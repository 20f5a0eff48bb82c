import Diagnostics
import Testing

@testable import Config

/// What the council's file names in the directorates' files, and they do not have.
@Suite struct CouncilComplaintTests {
    private let directorate = Marked(
        "cap.yaml",
        """
        directorate: Customer Access
        code: CAP
        sections:
          - title: Priorities
            board: Customer Scrutiny Board
            priorities:
              - title: Appraisals
                code: CC-1
        """)

    private func council(_ lines: String) -> Marked {
        Marked("council.yaml", "council: C\nyear: 2012/13\nquarter: Q4\n\(lines)")
    }

    @Test func boardsThatNoPriorityNames() {
        let found = expectComplaints(
            directorate,
            council: council(
                """
                board meetings:
                  - body: «unknown-board»Customer Scrutiny
                    date: 2012-12-10
                  - body: Customer Scrutiny Board
                  - body: «duplicate-board»Customer Scrutiny Board
                """))
        #expect(found.contains { $0.message.hasSuffix("did you mean 'Customer Scrutiny Board'?") })
    }

    @Test func codesThatNoPriorityHas() {
        let found = expectComplaints(
            directorate,
            council: council(
                """
                focus areas:
                  - title: Staff
                    priorities:
                      - CC-1
                      - «unknown-code»CC-2
                """))
        #expect(found.first?.message == "no priority has the code 'CC-2'; did you mean 'CC-1'?")
    }

    @Test(arguments: ["Q4 2012/13", "Q1 2013/14", "Q4 2010/11"])
    func earlierPeriodsThatAreNotEarlier(_ period: String) {
        expectComplaints(directorate, council: council("earlier period: «bad-earlier-period»\(period)\n"))
    }

    @Test(arguments: ["Q3 2012/13", "Q1 2011/12"])
    func earlierPeriods(_ period: String) {
        expectComplaints(directorate, council: council("earlier period: \(period)\n"))
    }
}
