import Diagnostics
import Model

/// What came of reading files: a value, and every complaint about them.
package struct Loaded<Value: Sendable>: Sendable {
    /// Nil where something could not be read. There may be errors beside a value, such as a band that rates nothing.
    package var value: Value?
    /// In the order in which they are shown: by file and line.
    package var diagnostics: [Diagnostic]
    /// The text of each file by its name, to print complaints with.
    package var sources: [String: SourceText]
    /// Where what the value holds was written.
    package var origins: SourceMap

    package init(value: Value?, diagnostics: [Diagnostic], sources: [String: SourceText], origins: SourceMap) {
        self.value = value
        self.diagnostics = diagnostics
        self.sources = sources
        self.origins = origins
    }

    package var hasErrors: Bool { diagnostics.hasErrors }
}

extension Loaded {
    init(_ value: Value?, _ gathered: Gathered) {
        self.init(
            value: value, diagnostics: gathered.diagnostics.sorted { $0.precedes($1) }, sources: gathered.sources,
            origins: gathered.origins)
    }

    /// Reads a file that stands for itself, unlike those of a council's folder.
    init(_ file: SourceFile, as record: Record<Value>) {
        var gathered = Gathered()
        let decoding = Decoding(file, number: gathered.origins.nextFile)
        let value = decoding.decode(as: record)
        gathered.add(decoding.gathered)
        self.init(gathered.hasErrors ? nil : value, gathered)
    }
}
