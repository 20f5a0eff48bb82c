import Foundation

/// A folder that a command runs in, and that goes away with the test.
final class Sandbox {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("scorecard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appendingPathComponent(name))) }

    func copy(_ source: URL, to name: String) throws {
        try FileManager.default.copyItem(at: source, to: url.appendingPathComponent(name))
    }

    /// Runs a line of shell in the folder, and says what came of it.
    func run(_ command: String, environment: [String: String] = [:]) throws -> Outcome {
        let before = FolderSnapshot(of: url)
        var outcome = try Shell.run(command, in: url, environment: environment)
        outcome.files = FolderSnapshot(of: url).changes(since: before)
        return outcome
    }
}
