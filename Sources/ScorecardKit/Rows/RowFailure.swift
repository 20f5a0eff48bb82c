import Diagnostics
import Rows

/// Why a file's rows cannot be listed, or no further.
public struct RowFailure: Error, Sendable, Hashable {
    private let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// - Parameter file: the file, and the sheet where it is about one.
    init(_ failure: ReadFailure, in file: String) {
        diagnostic = Diagnostic(failure, in: file)
    }

    /// `budget.csv:7: error: opens a quote that is never closed [unreadable-file]`, and a hint on a line of its own.
    ///
    /// - Parameter colour: whether to colour it for a terminal.
    public func complaint(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: [:], colour: colour).text([diagnostic])
    }
}
