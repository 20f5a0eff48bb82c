import CZip
import Glibc

/// Why files could not be packed together.
package enum PackagingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system would not take or give a file, for the reason that its number stands for: ENOSPC for a full disk.
    case system(number: Int32)
    /// The library would not, for a reason in its words.
    case refused(String)
    /// What was written does not come back as it was; the end of a sentence that says why.
    case notWhole(String)

    package var description: String {
        switch self {
        // Each thread has a text of its own until it asks again.
        case .system(let number): unsafe String(cString: strerror(number)).lowercased()
        case .refused(let words): words
        case .notWhole(let reason): "what was written is not whole: \(reason)"
        }
    }

    init(code: Int32) {
        // Freed when its words are copied.
        var error = unsafe zip_error_t()
        unsafe zip_error_init_with_code(&error, code)
        defer { unsafe zip_error_fini(&error) }
        unsafe self.init(&error)
    }

    /// - Parameter error: of an archive or a file in it that is still open.
    @unsafe
    init(_ error: UnsafeMutablePointer<zip_error_t>?) {
        // Its words end with a zero byte, and are copied.
        guard let error = unsafe error else {
            self = .refused("unknown error")
            return
        }
        if unsafe zip_error_system_type(error) == ZIP_ET_SYS {
            self = .system(number: unsafe zip_error_code_system(error))
        } else {
            self = .refused(
                unsafe zip_error_strerror(error).map { unsafe String(cString: $0).lowercased() } ?? "unknown error")
        }
    }
}
