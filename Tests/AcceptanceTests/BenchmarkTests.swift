import Foundation
import Testing

/// The benchmark works, and compares nothing but the same work. How fast anything is, it says itself.
struct `Benchmarks` {
    private static let folder = Package.root.appendingPathComponent("Tests/Benchmarks")

    @Test(
        .needs(Tool.benchmarkPython, "Python with the benchmark's peers"), .needs(Tool.hyperfine, "hyperfine"),
        .needs(Tool.cCompiler, "gcc"), .needs(Tool.time, "GNU time"))
    func `measure every program and judge every target`() throws {
        let python = try #require(Tool.benchmarkPython)
        let work = try TemporaryFolder()
        let printed = try Tool(path: "/usr/bin/env").run([
            "SCORECARD=\(Self.scorecard.path)", "BENCHMARK_PYTHON=\(python.path)", python.path, Self.path("run"),
            "--quick", "--folder", work.url.path, "write", "merge",
        ])
        let rows = printed.split(separator: "\n").filter { $0.hasPrefix("| ") }
        for program in [
            "`scorecard build`", "C on libxlsxwriter", "rust_xlsxwriter", "Python XlsxWriter", "openpyxl", "gptables",
            "`scorecard merge`", "polars `read_csv`", "Python's csv",
        ] {
            #expect(rows.contains { $0.hasPrefix("| \(program)") }, "\(printed)")
        }
        for target in [
            "CPU, ours : C", "clock, ours on two cores : C", "CPU, XlsxWriter : ours", "CPU, gptables : ours",
            "CPU, ours : polars", "memory",
        ] {
            #expect(rows.contains { $0.hasPrefix("| \(target) | at ") }, "\(printed)")
        }
    }

    @Test(
        .needs(Tool.benchmarkPython, "Python with the benchmark's peers"), arguments: ["all", "most", "values"])
    func `take a peer that writes the same`(level: String) throws {
        try Self.compare(level: level)
    }

    @Test(
        .needs(Tool.benchmarkPython, "Python with the benchmark's peers"),
        arguments: [
            // A text, by whatever level.
            ("all", "\tStaff Engagement\n", "\tStaff engagement\n"),
            ("most", "\tStaff Engagement\n", "\tStaff engagement\n"),
            ("values", "\tStaff Engagement\n", "\tStaff engagement\n"),
            // A figure, and what a formula gives.
            ("most", "\t0.73\n", "\t0.74\n"),
            ("all", "\t80% (4 of 5)\t", "\t81% (4 of 5)\t"),
            ("most", "SUM($C$8:$C$10)", "SUM($C$8:$C$9)"),
            // Looks: bold, a rule's formula, a list's source, a merged area, a chart's bars.
            ("most", "format\tArial\t16\t12355B\t1\t", "format\tArial\t16\t12355B\t0\t"),
            ("most", "\tC6=\"Green\"\n", "\tC7=\"Green\"\n"),
            ("most", "$A$28:$A$31\t", "$A$28:$A$30\t"),
            ("most", "merge\t16\t0\t18\t", "merge\t16\t0\t17\t"),
            ("all", "\tSummary!$C$8:$C$10\t", "\tSummary!$D$8:$D$10\t"),
            // The same, written otherwise.
            ("exact", "\tStaff Engagement\n", "\tStaff Engagement\n"),
        ])
    func `refuse a peer that writes something else`(level: String, ours: String, theirs: String) throws {
        #expect(throws: Tool.Failure.self) {
            try Self.compare(level: level) { listing in
                try #require(listing.contains(ours))
                return listing.replacingOccurrences(of: ours, with: theirs)
            }
        }
    }

    /// Lists an example's workbook, has XlsxWriter write it from the changed listing, and compares the two.
    private static func compare(level: String, changing: (String) throws -> String = { $0 }) throws {
        let python = try #require(Tool.benchmarkPython)
        let work = try TemporaryFolder()
        for name in ["ours", "listings", "theirs"] {
            try FileManager.default.createDirectory(atPath: work.path(name), withIntermediateDirectories: true)
        }
        let workbook = Package.root.appendingPathComponent("Examples/leeds-2012-13/expected/cap-2012-13-q1.xlsx")
        try FileManager.default.copyItem(at: workbook, to: work.url.appendingPathComponent("ours/cap.xlsx"))
        try python.run(["-B", path("inputs/listing.py"), work.path("ours"), work.path("listings")])
        let listing = work.url.appendingPathComponent("listings/cap.tsv")
        try changing(String(contentsOf: listing, encoding: .utf8)).write(to: listing, atomically: true, encoding: .utf8)
        try python.run(["-B", path("peers/write_xlsxwriter.py"), work.path("listings"), work.path("theirs")])
        do {
            try python.run(["-B", path("inputs/compare.py"), work.path("ours"), work.path("theirs"), level])
        } catch let failure as Tool.Failure {
            // It found a difference: anything else that goes wrong is not what the tests are about.
            try #require(failure.output.hasPrefix("cap.xlsx: "), "\(failure.output)")
            throw failure
        }
    }

    private static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Built with the tests.
    private static let scorecard = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("scorecard")
}
