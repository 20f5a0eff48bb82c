import Testing

/// The program, run on what was made to fill its memory or the day: it must end by itself within what it may take.
struct HostileRun {
    /// Seconds of a processor, whatever else the machine does. The promise is 5; where nothing is optimised, the same work
    /// takes about ten times as long.
    #if DEBUG
        private static let mostSeconds = 90
    #else
        private static let mostSeconds = 5
    #endif
    /// 512 MB, in kilobytes: of addresses, so that what is held in memory is less.
    private static let mostMemory = 524_288

    let sandbox: Sandbox

    /// A council and its ledger, into which the file can be merged.
    init() throws {
        sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "council")
        try sandbox.write("units: £\n", to: "council/finance.yaml")
        try SmallCouncil.writeLedger(to: sandbox)
    }

    /// - Parameter command: the program's; what it prints on standard output goes nowhere, as that may be much.
    func outcome(of command: String) throws -> Outcome {
        let before = FolderSnapshot(of: sandbox.url)
        var outcome = try Shell.run(
            "ulimit -v \(Self.mostMemory); ulimit -t \(Self.mostSeconds); exec scorecard \(command) >/dev/null",
            in: sandbox.url)
        outcome.files = FolderSnapshot(of: sandbox.url).changes(since: before)
        return outcome
    }

    /// Runs a command that must say what it will not take, and where.
    func expectRefusal(_ command: String, of file: String, saying words: String) throws {
        let outcome = try outcome(of: command)
        let what: Comment = "\(command): exit \(outcome.status): \(outcome.stderr.prefix(2_000))"
        #expect(outcome.status == 1, what)
        let line = outcome.stderr.split(separator: "\n").first { $0.contains("error: ") && $0.contains(words) }
        #expect(line?.hasPrefix(file) == true, what)
        #expect(outcome.files == [], what)
    }

    /// Runs a command that must do its work.
    ///
    /// - Parameters:
    ///   - status: 1 where that work is to find mistakes.
    ///   - words: what must be among what it says.
    func expectWork(_ command: String, status: Int32 = 0, saying words: String = "") throws {
        let outcome = try outcome(of: command)
        let what: Comment = "\(command): exit \(outcome.status): \(outcome.stderr.prefix(2_000))"
        #expect(outcome.status == status, what)
        #expect(words.isEmpty || outcome.stderr.contains(words), what)
        #expect(!outcome.stderr.contains("unreadable-file"), what)
        #expect(outcome.files == [], what)
    }
}
