import Foundation
import Testing

/// A program that we did not write, and that our files have to satisfy.
struct Tool {
    let path: String

    /// Whether a missing tool fails the tests instead of skipping them: as CI asks.
    static let isRequired = ProcessInfo.processInfo.environment["SCORECARD_ACCEPTANCE"] == "required"

    static let libreOffice = find(["soffice", "libreoffice"])
    static let pdfToText = find(["pdftotext"])
    static let nginx = find(["nginx", "/usr/sbin/nginx"])
    /// A Python with what the readers need.
    static let python = python(with: "openpyxl, python_calamine")
    /// A Python that validates Data Packages and CSV on the Web.
    static let csvValidators = python(with: "csvw, frictionless")

    static let hyperfine = find(["hyperfine"])
    static let cCompiler = find(["gcc"])
    static let time = find(["/usr/bin/time"])
    /// A Python with the peers of the benchmark, in an environment of their own: their versions are pinned.
    static let benchmarkPython = python(
        with: "fastexcel, gptables, openpyxl, polars, python_calamine, rvgsrust_xlsxwriter, xlsxwriter",
        among: [ProcessInfo.processInfo.environment["BENCHMARK_PYTHON"] ?? "python3"])

    private static func python(
        with packages: String, among names: [String] = ["python3", "/usr/bin/python3"]
    ) -> Tool? {
        names.compactMap { find([$0]) }.first {
            (try? $0.run(["-c", "import \(packages)"])) != nil
        }
    }

    /// A Python that drives Debian's Chromium and brings the accessibility checker axe.
    static let browserPython =
        find(["chromium"]) == nil
        ? nil
        : ["python3", "/usr/bin/python3"].compactMap { find([$0]) }.first {
            (try? $0.run(["-c", "import playwright, axe_playwright_python, html5lib, openpyxl"])) != nil
        }

    private static func find(_ names: [String]) -> Tool? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let candidates = names.flatMap { name in
            name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
        }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Tool.init)
    }

    struct Failure: Error {
        let command: String
        let status: Int32
        let output: String
    }

    /// Runs it to its end and returns what it printed.
    @discardableResult
    func run(_ arguments: [String], in folder: URL? = nil) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Files take what is printed: a pipe that nobody empties would stop the program.
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw Failure(
                command: "\(path) \(arguments.joined(separator: " "))", status: process.terminationStatus, output: text)
        }
        return text
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips a test whose tool is not there, unless all tools are required: then the test runs and fails.
    static func needs(_ tool: @autoclosure @escaping @Sendable () -> Tool?, _ name: String) -> Self {
        .enabled(if: Tool.isRequired || tool() != nil, "\(name) is not installed: see .ci/run")
    }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("scorecard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// The package that the tests belong to.
enum Package {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

enum LibreOffice {
    /// Opens a file, recalculates every formula and saves it as something else.
    ///
    /// - Parameter filter: `pdf`, or `csv:…` with its options.
    /// - Returns: the folder with what was written.
    static func convert(_ file: URL, to filter: String, in folder: TemporaryFolder) throws -> URL {
        let office = try #require(Tool.libreOffice)
        let profile = folder.url.appendingPathComponent("profile")
        let user = profile.appendingPathComponent("user")
        try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
        // 0: always. By default it trusts the results that the file holds.
        try #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """#.write(to: user.appendingPathComponent("registrymodifications.xcu"), atomically: true, encoding: .utf8)
        let output = folder.url.appendingPathComponent("converted")
        let arguments = [
            "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", filter, "--outdir",
            output.path, file.path,
        ]
        // Several at once get in each other's way, even with a profile each.
        return try lock.withLock {
            do {
                try office.run(arguments)
            } catch let failure as Tool.Failure where failure.output.contains("Unspecified Application Error") {
                // Its own start failed, which says nothing about the file.
                try office.run(arguments)
            }
            return output
        }
    }

    private static let lock = NSLock()
}
