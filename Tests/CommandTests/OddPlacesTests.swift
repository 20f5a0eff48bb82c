import Foundation
import Testing

/// What stands where a file or a folder should stand is told with its path, in little time and memory, and nothing is
/// written.
struct OddPlacesTests {
    /// Links in a circle and to nowhere, what would block a reader for ever or never end, and a thousand million bytes in
    /// one line.
    static let places = [
        "../odd/pipe", "/dev/zero", "/dev/full", "/dev/null", "/dev/stdin", "/proc/self/mem", "../odd/circle",
        "../odd/nowhere", "../odd/empty", "../odd/line.csv", "../odd/quoted.csv", "../odd/nothing.csv",
    ]

    /// Each with `@` where the path goes.
    static let readers = [
        "check @", "build @ --output out", "explain CC-1 @", "publish @ --to site", "rows @", "rows @ --sheets",
        "check --accessible @", "merge @ --into council", "merge ledger.csv --into @",
        "merge ledger.csv --into council --map @", "build council --template @ --output out",
        "publish council --to site --template @", "publish council --to site --pages @",
    ]
    static let writers = ["build council --output @", "publish council --to @", "init @"]

    private let sandbox: Sandbox
    /// Where the program runs.
    private var work: URL { sandbox.url.appendingPathComponent("work") }

    init() throws {
        sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "work/council")
        try sandbox.write("units: £\n", to: "work/council/finance.yaml")
        try sandbox.write("Directorate,Cost centre,Revised budget,Forecast\nCAP,1,100,110\n", to: "work/ledger.csv")
        let made = try Shell.run(
            """
            set -e; mkdir odd; cd odd; mkfifo pipe; ln -s circle circle; ln -s none nowhere; mkdir empty
            head -c 17000000 /dev/zero | tr '\\0' x >line.csv; truncate -s 1G line.csv
            (printf '"'; cat line.csv | head -c 17000000) >quoted.csv; truncate -s 1G quoted.csv
            truncate -s 1G nothing.csv
            """, in: sandbox.url)
        try #require(made.status == 0, "\(made.stderr)")
    }

    private func expectRefusal(_ command: String, of place: String) throws {
        let before = FolderSnapshot(of: work)
        let outcome = try Shell.run(
            "ulimit -v 524288; timeout 20 scorecard \(command.replacing("@", with: place))", in: work)
        let what: Comment = "\(command) \(place): exit \(outcome.status): \(outcome.stderr)"
        #expect([1, 2].contains(outcome.status), what)
        #expect(outcome.stderr.contains("error: ") && outcome.stderr.contains(place), what)
        #expect(FolderSnapshot(of: work).changes(since: before) == [], what)
    }

    @Test("A place to read from", .timeLimit(.minutes(30)), arguments: readers)
    func read(_ command: String) throws {
        for place in Self.places { try expectRefusal(command, of: place) }
    }

    @Test("A place to write to", .timeLimit(.minutes(30)), arguments: writers)
    func write(_ command: String) throws {
        for place in Self.places where !place.hasSuffix("empty") { try expectRefusal(command, of: place) }
    }

    @Test(
        "A link among the council's files that leads to all files, or back, is not followed", .timeLimit(.minutes(30)))
    func links() throws {
        let outcome = try Shell.run(
            "ln -s / council/all; ln -s . council/itself; ln -s .. council/above; timeout 20 scorecard check council",
            in: work)
        #expect(outcome.status == 0, "\(outcome.stderr)")
    }
}
