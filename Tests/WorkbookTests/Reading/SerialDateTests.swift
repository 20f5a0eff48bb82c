import Foundation
import Testing

@testable import Workbook

@Suite("A date's number")
struct SerialDateTests {
    private func text(_ serial: Double, from1904: Bool = false) -> String? {
        var bytes: [UInt8] = []
        let isDay = SerialDate(from1904: from1904).append(serial, to: &bytes)
        #expect(isDay != bytes.isEmpty)
        return isDay ? String(decoding: bytes, as: UTF8.self) : nil
    }

    @Test(
        "counts from 1900",
        arguments: [
            (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (41091, "2012-07-01"), (25569, "1970-01-01"),
            (2_958_465, "9999-12-31"), (36585, "2000-02-29"), (41091.395833333336, "2012-07-01T09:30:00"),
            (41091.000000011574, "2012-07-01T00:00:00.001"), (0, "00:00:00"), (0.5, "12:00:00"),
            // Rounding never gives 24 hours or 60 seconds.
            (41091.99999999999, "2012-07-02"), (0.99999999999, "23:59:59.999"),
            (59.99999999999, "1900-02-28T23:59:59.999"),
            (2_958_465.999999999, "9999-12-31T23:59:59.999"), (41091.0006944444, "2012-07-01T00:01:00"),
        ])
    func from1900(_ serial: Double, _ expected: String) { #expect(text(serial) == expected) }

    @Test(
        "counts from 1904",
        arguments: [(1, "1904-01-02"), (39629, "2012-07-01"), (0.25, "06:00:00"), (2_957_003, "9999-12-31")])
    func from1904(_ serial: Double, _ expected: String) { #expect(text(serial, from1904: true) == expected) }

    @Test(
        "is no day where no calendar has one",
        arguments: [-1, -0.001, 60, 60.5, 2_958_466, 1e300, .infinity, -.infinity, .nan])
    func noDays(_ serial: Double) { #expect(text(serial) == nil) }

    @Test("is no day of the 1904 system beyond the year 9999")
    func noDays1904() { #expect(text(2_957_004, from1904: true) == nil) }

    @Test("agrees with Foundation's calendar on every day")
    func everyDay() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for serial in stride(from: 61, through: 2_958_465, by: 97) {
            let date = Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = CivilDate(daysSince1970: serial - 25_569)
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
        }
    }

    @Test("gives back the time that it was made of, to the millisecond")
    func everyTime() {
        for milliseconds in stride(from: 1, to: 86_400_000, by: 86_399) {
            var expected: [UInt8] = []
            CivilDate.appendTime(milliseconds: milliseconds, to: &expected)
            #expect(
                text(41_091 + Double(milliseconds) / 86_400_000) == "2012-07-01T"
                    + String(decoding: expected, as: UTF8.self))
        }
    }

    @Test(
        "may be written out, and then is a date or is refused",
        arguments: [
            ("2012-07-01T24:00:00", nil), ("2012-07-32", nil), ("2011-02-29", nil), ("2012-7-1", nil), ("09:60", nil),
            ("2012-07-01T09:30:60", nil), ("2012-07-01T", nil), ("T09:30", nil), ("2012-07-01T09:30:00+01:00", nil),
            ("09:30.5", nil), ("09:30:00.", nil), ("2012-07-01T09:30", "2012-07-01T09:30:00"),
            ("00:00:00.9999", "00:00:00.999"),
            ("", nil), ("Z", nil), ("2000-02-29Z", "2000-02-29"),
        ])
    func written(_ value: String, _ expected: String?) {
        var bytes: [UInt8] = []
        let isDate = ISODate.append(Array(value.utf8)[...], to: &bytes)
        #expect((isDate ? String(decoding: bytes, as: UTF8.self) : nil) == expected)
    }
}
