import ScorecardKit
import Synchronization
import Testing

/// Files that are read whenever they are looked at.
@Suite("Input files") struct InputFileTests {
    /// Files that somebody may save while they are read.
    private final class Disk: Sendable {
        private let texts: Mutex<[String: String]>

        init(_ texts: [String: String]) { self.texts = Mutex(texts) }

        func save(_ text: String?, as name: String) { texts.withLock { $0[name] = text } }

        func files() throws -> [InputFile] {
            try texts.withLock { Array($0.keys) }.map { name in
                try InputFile(name: name) { () throws(InputFailure) in
                    guard let text = self.texts.withLock({ $0[name] }) else {
                        throw InputFailure("is gone", file: name)
                    }
                    return Array(text.utf8)
                }
            }
        }
    }

    private static func directorate(_ code: String, _ result: Int) -> String {
        """
        directorate: Directorate \(code)
        code: \(code)
        sections:
          - title: S
            priorities:
              - title: P
                code: \(code)1
                measures:
                  - title: M
                    code: \(code)1a
                    target: 5
                    results:
                      Q1: \(result)

        """
    }

    /// More than are held in memory.
    private static func disk() -> Disk {
        let council = "council: C\nyear: 2012/13\nquarter: Q1\nchecks:\n  rating missing: off\n"
        return Disk(
            (10..<50).reduce(into: ["council.yaml": council]) { texts, number in
                texts["d\(number).yaml"] = directorate("D\(number)", number)
            })
    }

    private static func scorecards(_ disk: Disk) throws -> Scorecards {
        Scorecards(
            try disk.files(), folder: "folder",
            reader: InputReader(
                folder: { _ throws(InputFailure) in throw InputFailure("is missing") },
                file: { _ throws(InputFailure) in throw InputFailure("is missing") }))
    }

    @Test("of thousands are read again for their reports, and must be as they were")
    func saved() throws {
        let disk = Self.disk()
        let scorecards = try Self.scorecards(disk)
        #expect(scorecards.complaints() == "")
        let reports = scorecards.reports()
        #expect(reports.count == 40)
        #expect(try reports.report(at: 39).subject == "Directorate D49")

        disk.save(Self.directorate("D49", 7), as: "d49.yaml")
        let changed = #expect(throws: InputFailure.self) { try reports.report(at: 39) }
        #expect(changed?.sentence == "'d49.yaml' was changed while it was being read")
        disk.save(nil, as: "d49.yaml")
        let gone = #expect(throws: InputFailure.self) { try reports.report(at: 39) }
        #expect(gone?.sentence == "'d49.yaml' is gone")
        #expect(throws: InputFailure.self) { try reports.all() }
        #expect(throws: InputFailure.self) { try scorecards.explanation(of: "D491a") }
        #expect(try reports.report(at: 38).subject == "Directorate D48")
    }

    @Test("are not carried in a workbook unless they are as they were")
    func carried() throws {
        let disk = Self.disk()
        let reports = try Self.scorecards(disk).reports()
        // Its figures are held, and no other file's text is.
        disk.save(Self.directorate("D10", 7), as: "d10.yaml")
        #expect(throws: InputFailure.self) { try reports.report(at: 0) }
    }

    @Test("that changed since show no line beside a complaint")
    func printed() throws {
        let disk = Self.disk()
        disk.save(Self.directorate("D10", 7) + "colour: red\n", as: "d10.yaml")
        let scorecards = try Self.scorecards(disk)
        #expect(scorecards.complaints().contains("\ncolour: red\n^~~~~~\n"))
        disk.save("colour: blue\n", as: "d10.yaml")
        #expect(scorecards.complaints().hasPrefix("d10.yaml:14:1: error: unknown key 'colour'"))
        #expect(!scorecards.complaints().contains("\ncolour"))
    }

    @Test("that are out of a list's reach are refused")
    func none() throws {
        let reports = try Self.scorecards(Self.disk()).reports()
        for index in [-1, 40] { #expect(throws: InputFailure.self) { try reports.report(at: index) } }
    }
}
