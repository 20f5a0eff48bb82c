import Diagnostics
import Model

/// What reading files gathers beside their values.
struct Gathered: Hashable, Sendable {
    private(set) var diagnostics: [Diagnostic] = []
    /// The text of each file by its name.
    private(set) var sources: [String: SourceText] = [:]
    private(set) var origins = SourceMap()
    /// By file, the keys that could not be read, or not in full.
    private(set) var faultyKeys: [String: Set<String>] = [:]

    /// Takes what was gathered from the next file.
    mutating func add(_ file: GatheredFile) {
        sources[file.source.name] = SourceText(file.source.bytes)
        diagnostics += file.diagnostics
        origins.add(file.places)
        if !file.faultyKeys.isEmpty { faultyKeys[file.source.name, default: []].formUnion(file.faultyKeys) }
    }

    /// Takes places in a file that is no text of ours.
    mutating func add(_ places: FilePlaces) { origins.add(places) }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    var hasErrors: Bool { diagnostics.hasErrors }
}

/// What reading one file gathers beside its value.
struct GatheredFile: Hashable, Sendable {
    let source: SourceFile
    var diagnostics: [Diagnostic] = []
    var places: FilePlaces
    /// The keys that could not be read, or not in full.
    var faultyKeys: Set<String> = []

    /// - Parameter number: the file's among those that are gathered.
    init(_ source: SourceFile, number: Int) {
        self.source = source
        places = FilePlaces(of: source.name, number: number)
    }
}

extension [Diagnostic] {
    var hasErrors: Bool { contains { $0.severity == .error } }
}
