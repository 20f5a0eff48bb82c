/// A date as a workbook stores it: days since an epoch, with the time of day as a fraction.
struct SerialDate: Sendable, Hashable {
    /// Day 0 is 1904-01-01, as Excel for the Mac once had it; otherwise day 1 is 1900-01-01.
    var from1904: Bool

    private static let dayMilliseconds = 86_400_000
    /// 9999-12-31 in the 1900 system, Excel's last day.
    private static let lastDay = 2_958_465
    /// Between the two epochs.
    private static let shift = 1_462

    /// Writes the day, the day and the time, or of a serial below 1 the time alone.
    ///
    /// - Returns: false, and writes nothing, where the serial is no day: below 0, after the year 9999, or 60 in the 1900
    ///   system, which takes 1900 for a leap year.
    func append(_ serial: Double, to bytes: inout [UInt8]) -> Bool {
        guard serial >= 0, serial < Double(Self.lastDay + 1) else { return false }
        var day = Int(serial)
        guard isDay(day) else { return false }
        var time = Int(((serial - Double(day)) * Double(Self.dayMilliseconds)).rounded())
        if time >= Self.dayMilliseconds {
            // So near to midnight that it is midnight; but a time alone must stay before it, and so must a last day.
            if day > 0, isDay(day + 1) {
                (day, time) = (day + 1, 0)
            } else {
                time = Self.dayMilliseconds - 1
            }
        }
        // In the 1904 system too, a fraction alone is a time of no day.
        guard day > 0 else {
            CivilDate.appendTime(milliseconds: time, to: &bytes)
            return true
        }
        date(day).append(to: &bytes)
        if time > 0 {
            bytes.append(UInt8(ascii: "T"))
            CivilDate.appendTime(milliseconds: time, to: &bytes)
        }
        return true
    }

    private func isDay(_ day: Int) -> Bool {
        from1904 ? day + Self.shift <= Self.lastDay : day <= Self.lastDay && day != 60
    }

    private func date(_ day: Int) -> CivilDate {
        // 25,569 is 1970-01-01. Up to February 1900, the day that never was has not yet shifted the count.
        let days = from1904 ? day + Self.shift : day < 60 ? day + 1 : day
        return CivilDate(daysSince1970: days - 25_569)
    }
}
