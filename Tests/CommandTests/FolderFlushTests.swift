import Foundation
import Testing

/// What took its place lasts only when the folder that holds its name is on the disk too.
@Suite(.enabled(if: PublishFaultTests.hasStrace, "strace is not installed"))
struct FolderFlushTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "council")
    }

    /// - Parameter options: of strace, beside those that let it follow `fsync`.
    private func run(_ command: String, _ options: String) throws -> Outcome {
        try Shell.run("exec strace -f -y -o trace -e trace=fsync \(options) scorecard \(command)", in: sandbox.url)
    }

    @Test("The folder of a file that a link leads to is flushed")
    func linked() throws {
        let made = try Shell.run(
            "mkdir out real && ln -s ../real/there.csv out/cap-2026-27-q1-tidy.csv", in: sandbox.url)
        try #require(made.status == 0)
        let outcome = try run("build council --output out", "")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        let trace = String(decoding: try sandbox.read("trace"), as: UTF8.self)
        for folder in ["out", "real"] {
            #expect(trace.contains("\(sandbox.path(folder))>) = 0"), "\(folder): \(trace)")
        }
        #expect(try sandbox.read("real/there.csv") == sandbox.read("out/cap-2026-27-q1-tidy.csv"))
    }

    @Test("A folder that cannot be flushed is told, with what is new in it")
    func failed() throws {
        try FileManager.default.createDirectory(atPath: sandbox.path("out"), withIntermediateDirectories: true)
        let fault = "-P \(sandbox.path("out")) -e inject=fsync:error=EIO"
        let outcome = try run("build council --output out", fault)
        #expect(outcome.status == 2)
        let files = SmallCouncil.outputs.map { "out/\($0)" }
        #expect(
            outcome.stderr.hasSuffix(
                """
                error: could not make safe what is new in 'out/': input/output error
                hint: new already: \(files.sorted { $0.hasSuffix("xlsx") && !$1.hasSuffix("xlsx") }.joined(separator: ", ")). \
                Run the command again when this is mended

                """), "\(outcome.stderr)")
        // The next run says so again until it can be done.
        #expect(try run("build council --output out", fault).status == 2)
        #expect(try run("build council --output out", "").status == 0)
    }

    @Test("A file system that flushes no folder will do")
    func unable() throws {
        try FileManager.default.createDirectory(atPath: sandbox.path("out"), withIntermediateDirectories: true)
        let outcome = try run("build council --output out", "-P \(sandbox.path("out")) -e inject=fsync:error=EINVAL")
        #expect(outcome.status == 0, "\(outcome.stderr)")
    }

    @Test("A site whose name cannot be made safe is told, and the old one is kept for the next publication to remove")
    func site() throws {
        let first = try Shell.run("scorecard publish council --to web/site", in: sandbox.url)
        try #require(first.status == 0)
        try SmallCouncil.write(to: sandbox, "council", result: "61.50%")
        let outcome = try run(
            "publish council --to web/site", "-P \(sandbox.path("web")) -e inject=fsync:error=EIO")
        #expect(outcome.status == 2)
        #expect(outcome.stderr.contains("error: could not make safe 'web/site': input/output error\n"))
        #expect(outcome.stderr.contains("hint: the new site is in its place; "), "\(outcome.stderr)")
        let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.path("web")).filter { $0 != "site" }
        #expect(left.count == 1 && outcome.stderr.contains("\(left.first ?? "?")/site'"), "\(left): \(outcome.stderr)")
        let again = try Shell.run("scorecard publish council --to web/site && ls -A web", in: sandbox.url)
        #expect(again.status == 0 && again.stdout.hasSuffix("\nsite\n"), "\(again.stdout)\(again.stderr)")
    }
}
