import Diagnostics
import Model

/// What reading files gathers beside their values.
struct Gathered: Sendable {
    private(set) var diagnostics: [Diagnostic] = []
    /// By file, the keys that could not be read, or not in full.
    private(set) var faultyKeys: [String: Set<String>] = [:]
    /// The text of each file by its name.
    private(set) var sources: [String: SourceText] = [:]

    /// Takes what was gathered from a file.
    mutating func add(_ file: GatheredFile) {
        // A complaint is worth printing even where its line is gone since.
        sources[file.source.name] = SourceText { [source = file.source] in try? source.read() }
        diagnostics += file.diagnostics
        if !file.faultyKeys.isEmpty { faultyKeys[file.source.name, default: []].formUnion(file.faultyKeys) }
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    var hasErrors: Bool { diagnostics.hasErrors }
}

/// What reading one file gathers beside its value.
struct GatheredFile: Sendable {
    let source: SourceFile
    var diagnostics: [Diagnostic]
    /// The keys that could not be read, or not in full.
    var faultyKeys: Set<String> = []
}

extension [Diagnostic] {
    var hasErrors: Bool { contains { $0.severity == .error } }
}
