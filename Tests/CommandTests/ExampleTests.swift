import Foundation
import Testing

/// The folders in `Examples`, each with the files that it must give in its `expected`.
enum Examples {
    static let folder = Package.root.appendingPathComponent("Examples")

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }()

    /// Those that are reports by themselves, and not there only as the year before another.
    static let reported = names.filter { !earlier.contains($0) || reports[$0] != nil }

    /// Which reports an example gives, where they are others than the directorate scorecard.
    static let reports: [String: [String]] = [
        "leeds-2008-09": ["action-trackers", "indicator-report"],
        "leeds-2009-10-q2": ["action-trackers", "board-pack", "corporate-report", "indicator-report", "open-data"],
        "leeds-2012-13": ["directorate-scorecard", "action-trackers", "corporate-report", "indicator-report"],
    ]

    private static let earlier: [String] = names.compactMap { name in
        let council = folder.appendingPathComponent(name).appendingPathComponent("council.yaml")
        let lines = (try? String(contentsOf: council, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.first { $0.hasPrefix("previous: ../") }.map { String($0.dropFirst("previous: ../".count)) }
    }
}

@Test("Examples give what is expected of them, byte for byte", arguments: Examples.reported)
func example(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Examples.folder, to: "Examples")
    for report in Examples.reports[name] ?? ["directorate-scorecard"] {
        let command = "scorecard build Examples/\(name) --report \(report) --output built"
        let outcome = try Shell.run(command, in: sandbox.url)
        try #require(outcome.status == 0, "\(outcome.stderr)")
    }

    let expected = Examples.folder.appendingPathComponent("\(name)/expected")
    let built = sandbox.url.appendingPathComponent("built")
    if Recording.isOn {
        try? FileManager.default.removeItem(at: expected)
        try FileManager.default.copyItem(at: built, to: expected)
        Recording.fail()
        return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: expected.path))?.sorted()
    try #require(names != nil, "Examples/\(name) has no folder `expected`. \(Recording.advice)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: built.path).sorted() == names)
    for file in names ?? [] {
        let wanted = try Data(contentsOf: expected.appendingPathComponent(file))
        let given = (try? Data(contentsOf: built.appendingPathComponent(file))) ?? Data()
        guard given != wanted else { continue }
        let difference =
            file.hasSuffix(".csv")
            ? Difference.changes(
                expected: VisibleText.encode(String(decoding: wanted, as: UTF8.self)),
                actual: VisibleText.encode(String(decoding: given, as: UTF8.self)))
            : "\(wanted.count) bytes were expected, \(given.count) came\n"
        Issue.record("Examples/\(name)/expected/\(file)\n\(difference)\(Recording.advice)")
    }
}

@Test("Examples have nothing wrong in them", arguments: Examples.names)
func checkedExample(name: String) throws {
    let outcome = try Shell.run("scorecard check \(name)", in: Examples.folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
}
