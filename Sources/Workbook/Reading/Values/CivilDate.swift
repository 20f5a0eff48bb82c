/// A day and a time of it, as they are written into a row.
struct CivilDate: Sendable, Hashable {
    var year: Int
    var month: Int
    var day: Int

    /// - Parameter days: since 1970-01-01, in the calendar of today carried back (proleptic Gregorian).
    init(daysSince1970 days: Int) {
        // Counted from 0000-03-01, so that the leap day ends a year: Howard Hinnant's method.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Nil where the calendar has no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let longest = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard day <= longest else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// `2012-07-01`
    func append(to bytes: inout [UInt8]) {
        Self.append(year / 100, to: &bytes)
        Self.append(year % 100, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(month, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(day, to: &bytes)
    }

    /// `09:30:00`, and `09:30:00.250` where there are milliseconds.
    static func appendTime(milliseconds: Int, to bytes: inout [UInt8]) {
        append(milliseconds / 3_600_000, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(milliseconds / 60_000 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(milliseconds / 1_000 % 60, to: &bytes)
        guard milliseconds % 1_000 != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        append(milliseconds % 1_000 / 10, to: &bytes)
        bytes.append(digit(milliseconds))
    }

    /// Two digits.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(digit(number / 10))
        bytes.append(digit(number))
    }

    /// The last digit of a number.
    private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
}
