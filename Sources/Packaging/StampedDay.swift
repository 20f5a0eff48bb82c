import Glibc

/// A day as ZIP files write it: years since 1980, months and days in 7, 4 and 5 bits.
struct StampedDay: Hashable, Sendable {
    let packed: UInt16

    /// - Parameter secondsSince1970: a moment, whose day in Greenwich it is. What lies before 1980 or after 2107 is its
    ///   nearest.
    init(secondsSince1970: Int) {
        var moment = time_t(secondsSince1970)
        // The library reads the one and fills the other, whose name of a time zone nobody looks at.
        var day = unsafe tm()
        guard unsafe gmtime_r(&moment, &day) != nil, unsafe day.tm_year >= 80 else {
            packed = 1 << 5 | 1
            return
        }
        packed =
            unsafe day.tm_year <= 207
            ? UInt16(day.tm_year - 80) << 9 | UInt16(day.tm_mon + 1) << 5 | UInt16(day.tm_mday)
            : 127 << 9 | 12 << 5 | 31
    }
}
