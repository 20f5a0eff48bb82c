import Foundation
import ScorecardKit
import Testing

/// The files that one of the package's examples gives, as the program writes them.
struct BuiltReport {
    let folder: TemporaryFolder
    /// By name.
    let files: [String: URL]

    /// - Parameters:
    ///   - example: a folder of `Examples`.
    ///   - report: a template that comes with the program.
    init(_ example: String, report: String) throws {
        let source = Package.root.appendingPathComponent("Examples/\(example)")
        let reader = InputReader(
            folder: { path throws(InputFailure) in try Self.files(in: source.appendingPathComponent(path)) },
            file: { path throws(InputFailure) in try Self.file(source.appendingPathComponent(path)) })
        let scorecards = Scorecards(
            try Self.files(in: source), folder: example, options: .init(report: report), reader: reader)
        try #require(scorecards.errorCount == 0, "\(scorecards.complaints())")
        let folder = try TemporaryFolder()
        var files: [String: URL] = [:]
        for file in try scorecards.reports().all().flatMap(\.files) {
            try file.write(to: folder.path(file.name), on: .foundation)
            files[file.name] = URL(fileURLWithPath: folder.path(file.name))
        }
        self.folder = folder
        self.files = files
    }

    var workbooks: [URL] { files.keys.sorted().filter { $0.hasSuffix(".xlsx") }.compactMap { files[$0] } }

    /// All that its CSV files hold.
    func tables() throws -> String {
        try files.keys.sorted().filter { $0.hasSuffix(".csv") }.compactMap { files[$0] }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }

    /// All that the cells of its workbooks show, a line for each.
    func cells() throws -> String {
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/workbook_cells.py")
        return try workbooks.map { try #require(Tool.python).run([script.path, $0.path]) }.joined(separator: "\n")
    }

    private static func files(in folder: URL) throws(InputFailure) -> [InputFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var files: [InputFile] = []
        for name in names.sorted() where name.hasSuffix(".yaml") {
            files.append(try file(folder.appendingPathComponent(name)))
        }
        return files
    }

    private static func file(_ url: URL) throws(InputFailure) -> InputFile {
        guard let data = try? Data(contentsOf: url) else { throw InputFailure("cannot be read", file: url.path) }
        return InputFile(name: url.path, bytes: Array(data))
    }
}

/// A document that a report is judged by; nil where it does not lie beside the project.
enum SourceDocument {
    static func text(_ number: String) -> String? {
        let folder = Package.root.deletingLastPathComponent().appendingPathComponent("shared/source-documents")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.first { $0.hasPrefix(number + "_") }.flatMap {
            try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
    }

    /// Letters and figures only, small.
    static func folded(_ text: some StringProtocol) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "£" })
    }
}
