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
        case .system(let number): String(cString: strerror(number)).lowercased()
        case .refused(let words): words
        case .notWhole(let reason): "what was written is not whole: \(reason)"
        }
    }

    init(code: Int32) {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        self.init(&error)
    }

    init(_ error: UnsafeMutablePointer<zip_error_t>?) {
        guard let error else {
            self = .refused("unknown error")
            return
        }
        if zip_error_system_type(error) == ZIP_ET_SYS {
            self = .system(number: zip_error_code_system(error))
        } else {
            self = .refused(zip_error_strerror(error).map { String(cString: $0).lowercased() } ?? "unknown error")
        }
    }
}
