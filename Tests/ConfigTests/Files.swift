import Finance
import Foundation
import Model
import Testing

@testable import Config

/// The package's own folder.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The YAML files of one of the package's folders.
func files(in folder: String) throws -> [SourceFile] {
    let url = root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".yaml") }
        .map { name in
            SourceFile(name: "\(folder)/\(name)", bytes: Array(try Data(contentsOf: url.appendingPathComponent(name))))
        }
}

extension CouncilFolder {
    /// What the folder gives, all directorates opened.
    func loaded(
        previous: Previous = .none, quarter: Quarter? = nil, budgets: [Ledger] = []
    ) -> Loaded<Council> {
        var folder = self
        let loaded = folder.load(previous: previous, quarter: quarter, budgets: budgets)
        let opened = loaded.value.flatMap { try? $0.open() }
        return Loaded(
            value: opened?.council, diagnostics: loaded.diagnostics, sources: loaded.sources,
            origins: opened?.origins ?? loaded.origins)
    }
}
