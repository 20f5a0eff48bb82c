import Model
import Testing

@testable import Finance

@Suite("A word for a period") struct PeriodWordTests {
    @Test(
        "is most likely a quarter",
        arguments: [
            ("Month 6", .q2), ("Period 1", .q1), ("P06", .q2), ("M12", .q4), ("6", .q2), ("Sep", .q2),
            ("Sept 2026", .q2),
            ("Sep-26", .q2), ("January 2027", .q4), ("Mar-27", .q4), ("30/09/2026", .q2), ("2026-09-30", .q2),
            ("01-Apr-26", .q1), ("31.03.2027", .q4), ("2026-09-30T00:00:00", nil), ("30/09/2025", nil),
            ("January 2026", nil), ("Month 13", nil), ("Month", nil), ("Week 6", nil), ("", nil), ("30/13/2026", nil),
            ("99999999999999999999", nil), ("9223372036854775807-Apr", nil), ("maintenance 3", nil),
        ] as [(String, Quarter?)])
    func quarter(_ word: String, _ quarter: Quarter?) throws {
        #expect(PeriodWord.quarter(word, in: try #require(FinancialYear("2026/27"))) == quarter)
    }
}
