import Glibc

/// Numbers with a point, whatever the process's locale: the library prints figures in `LC_NUMERIC`, and `7,5` in a
/// workbook's XML is a corrupt file.
enum NumericLocale {
    /// Runs on this thread with the C locale's numbers.
    static func plain<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let plain = newlocale(Int32(1 << LC_NUMERIC), "C", duplocale(uselocale(nil)))
        guard let plain else { return try body() }
        let before = uselocale(plain)
        defer {
            uselocale(before)
            freelocale(plain)
        }
        return try body()
    }
}
