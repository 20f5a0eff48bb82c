import BuiltIn
import Config
import Foundation
import Model
import Template
import Testing

@testable import Composition

/// The reports of the package's own folders.
enum ComposedReports {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files(in folder: String) throws -> [SourceFile] {
        let url = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: url.appendingPathComponent($0)))) }
    }

    static func council(_ folder: String, previous: String? = nil, quarter: Quarter? = nil) throws -> Council {
        let earlier = try previous.map { CouncilFolder.Previous.files(try files(in: $0)) } ?? .none
        var reading = CouncilFolder(try files(in: folder), name: folder)
        let loaded = reading.load(previous: earlier, quarter: quarter)
        return try #require(loaded.value, "\(loaded.diagnostics)").open().council
    }

    static func template() throws -> ReportTemplate { try template(BuiltIn.reportTemplate) }

    static func template(_ file: BuiltIn.File) throws -> ReportTemplate {
        try #require(TemplateFile.load(SourceFile(name: file.name, bytes: file.bytes)).value)
    }
}
