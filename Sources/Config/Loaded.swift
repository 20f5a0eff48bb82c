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
    /// Where what the value holds was written. What it reads when it is asked for comes with its own.
    package var origins: SourceMap

    package var hasErrors: Bool { diagnostics.hasErrors }
}

extension Loaded {
    init(_ value: Value?, _ gathered: Gathered, _ origins: SourceMap = SourceMap()) {
        self.init(
            value: value, diagnostics: gathered.diagnostics.sorted { $0.precedes($1) }, sources: gathered.sources,
            origins: origins)
    }

    /// Reads a file that stands for itself, unlike those of a council's folder.
    init(_ file: SourceFile, as record: Record<Value>) {
        var gathered = Gathered()
        let decoding = Decoding(file, number: 0)
        let value = decoding.decode(as: record)
        gathered.add(decoding.gathered)
        var origins = SourceMap()
        origins.add(decoding.places)
        self.init(gathered.hasErrors ? nil : value, gathered, origins)
    }
}
