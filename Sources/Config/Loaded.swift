import Diagnostics
import Model

/// What came of reading files: a value, and every complaint about them.
package struct Loaded<Value: Sendable>: Sendable {
    /// Nil where something could not be read. There may be errors beside a value, such as a band that rates nothing.
    package var value: Value?
    /// In the order in which they are shown: by file and line.
    package var diagnostics: [Diagnostic]
    /// The text of each file by its name, to print complaints with.
    package var sources: [String: String]
    /// Where what the value holds was written.
    package var origins: SourceMap

    init(_ value: Value?, _ gathered: Gathered) {
        let diagnostics = gathered.diagnostics.sorted { $0.precedes($1) }
        self.value = value
        self.diagnostics = diagnostics
        sources = gathered.sources
        origins = gathered.origins
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
