/// A date that is written out in the file, in a cell of type `d`: `2012-07-01T09:30:00`, with or without either half,
/// fractions of a second, or a `Z`, which is dropped as a workbook knows no time zones.
enum ISODate {
    /// Writes it as ``SerialDate`` would; false, and writes nothing, where it is no date.
    static func append(_ value: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        var text = value
        if text.last == UInt8(ascii: "Z") { text.removeLast() }
        let halves = text.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2 else { return false }
        guard let day = day(first) else {
            guard halves.count == 1, let time = time(first) else { return false }
            CivilDate.appendTime(milliseconds: time, to: &bytes)
            return true
        }
        var milliseconds = 0
        if halves.count == 2 {
            guard let last = halves.last, let time = time(last) else { return false }
            milliseconds = time
        }
        day.append(to: &bytes)
        if milliseconds > 0 {
            bytes.append(UInt8(ascii: "T"))
            CivilDate.appendTime(milliseconds: milliseconds, to: &bytes)
        }
        return true
    }

    private static func day(_ text: ArraySlice<UInt8>) -> CivilDate? {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// In milliseconds; what is finer is cut off, so that no minute has 60 seconds.
    private static func time(_ text: ArraySlice<UInt8>) -> Int? {
        let halves = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = halves.first, halves.count <= 2 else { return nil }
        let parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2), hour < 24,
            let minute = number(parts[1], digits: 2), minute < 60
        else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        if parts.count == 3 {
            guard let second = number(parts[2], digits: 2), second < 60 else { return nil }
            milliseconds += second * 1_000
        }
        guard halves.count == 2 else { return milliseconds }
        guard parts.count == 3, let fraction = halves.last, !fraction.isEmpty,
            number(fraction, digits: fraction.count) != nil
        else { return nil }
        let thousandths = (Array(fraction) + Array("000".utf8)).prefix(3)
        return number(thousandths, digits: 3).map { milliseconds + $0 }
    }

    private static func number(_ text: ArraySlice<UInt8>, digits: Int) -> Int? {
        guard text.count == digits, text.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return text.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }
}
