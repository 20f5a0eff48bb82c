import Glibc

/// Numbers with a point, whatever the process's locale: the library prints figures in `LC_NUMERIC`, and `7,5` in a
/// workbook's XML is a corrupt file.
enum NumericLocale {
    /// Runs on this thread with the C locale's numbers.
    static func plain<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        // The new locale takes its copy of the old one over, and is freed once no thread uses it: only this one did.
        let plain = unsafe newlocale(Int32(1 << LC_NUMERIC), "C", duplocale(uselocale(nil)))
        guard let plain = unsafe plain else { return try body() }
        let before = unsafe uselocale(plain)
        defer {
            unsafe uselocale(before)
            unsafe freelocale(plain)
        }
        return try body()
    }
}
