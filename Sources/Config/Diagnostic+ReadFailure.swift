import Diagnostics
import Rows

extension Diagnostic {
    /// Why a file could not be read.
    package init(_ failure: ReadFailure, in file: String) {
        let part = failure.part.map { " (\($0))" } ?? ""
        self.init(
            severity: .error, id: "unreadable-file", message: failure.reason + part, hint: failure.hint,
            place: Place(file: file, line: failure.line))
    }
}
