import Foundation
import Testing

/// Each call by which the program asks the system for something fails once, or the program is killed at it: every file is
/// then the old one or the new one, the exit status tells the truth, and nothing is left lying about.
///
/// Ordinarily each call of a kind meets one fault in its turn, and of many calls some do; with `SCORECARD_FAULTS=all` in
/// the environment, each meets all.
@Suite(.enabled(if: PublishFaultTests.hasStrace, "strace is not installed"))
struct FaultTests {
    /// What can fail so that something is lost.
    static let calls = [
        "openat", "read", "pread64", "getdents64", "mkdir", "write", "fsync", "close", "link", "rename", "renameat2",
        "unlink", "rmdir",
    ]
    /// EINTR without a signal: the system itself does not try again then.
    static let faults = ["error=ENOSPC", "signal=KILL", "error=EIO", "error=EACCES", "error=EINTR"]
    static let isWhole = ProcessInfo.processInfo.environment["SCORECARD_FAULTS"] == "all"
    /// How many calls of a kind fail ordinarily.
    static let most = 40

    @Test(
        "A call that fails, or at which the program is killed, leaves whole files", .timeLimit(.minutes(60)),
        arguments: FaultScene.Command.allCases, calls)
    func fault(_ command: FaultScene.Command, _ call: String) throws {
        let scene = try FaultScene(command)
        let numbers = try Self.numbers(of: call, in: scene)
        let step = Self.isWhole ? 1 : max(1, (numbers.count + Self.most - 1) / Self.most)
        for (turn, number) in numbers.enumerated() where turn.isMultiple(of: step) {
            let faults = Self.isWhole ? Self.faults : [Self.faults[turn / step % Self.faults.count]]
            for fault in faults { try Self.check(scene, call, number, fault) }
        }
    }

    /// Strace counts each thread's calls for itself, and a thread's first are as early as those of what loads the program.
    /// So these are found by the file that they are made at, whichever thread makes them: its path holds the number of
    /// the process, which is the same in each run that counts processes for itself.
    @Test(
        "A call at one of several files that are made at a time fails alone",
        .enabled(if: FullDisk.canBeMade, "needs root"), .timeLimit(.minutes(60)),
        arguments: ["openat", "write", "pread64", "fsync", "close", "rename"])
    func faultAtFile(_ call: String) throws {
        let scene = try FaultScene(.buildAtATime)
        let traced = try scene.run("\(Self.counted) strace -f -o ../trace -e trace=openat")
        try #require(traced.status == 0, "\(traced.stderr)")
        let trace = String(decoding: try scene.sandbox.read("trace"), as: UTF8.self)
        let folder = try #require(trace.firstMatch(of: /out\/\.scorecard\.[0-9]+\.part\//)).0
        for (turn, name) in scene.new.keys.filter({ $0.hasPrefix("out/") }).sorted().enumerated() {
            let path = folder + name.dropFirst("out/".count)
            let faults = Self.isWhole ? Self.faults : [Self.faults[turn % 2], Self.faults[2 + turn % 3]]
            for fault in faults {
                try Self.check(
                    scene, call, 1, fault, at: "-P \(path) -P \(scene.sandbox.path("work"))/\(path)",
                    under: Self.counted)
            }
        }
    }

    /// Lets a command count processes from 1.
    private static let counted = "unshare --pid --fork sh -c '\"$@\"; exit $?' sh"

    /// Which of the calls of a kind are the program's own, and not those of what loads it: the program's first call opens
    /// what its caller may have closed. Each thread counts its own.
    private static func numbers(of call: String, in scene: FaultScene) throws -> Range<Int> {
        let outcome = try scene.run("strace -f -o ../trace -e trace=openat,\(call)")
        try #require(outcome.status == 0 && scene.found == scene.new, "\(outcome.stderr)")
        var loaders: Int?
        var counts: [Substring: Int] = [:]
        for line in String(decoding: try scene.sandbox.read("trace"), as: UTF8.self).split(separator: "\n") {
            guard let thread = line.split(separator: " ").first else { continue }
            if loaders == nil, line.contains("\"/dev/null\", O_RDWR") { loaders = counts[thread] ?? 0 }
            if line.contains(" \(call)(") { counts[thread, default: 0] += 1 }
        }
        let first = try #require(loaders) + 1
        return first..<max(first, (counts.values.max() ?? 0) + 1)
    }

    /// - Parameters:
    ///   - files: options of strace that name those at which calls count.
    ///   - program: what runs the others.
    private static func check(
        _ scene: FaultScene, _ call: String, _ number: Int, _ fault: String, at files: String = "",
        under program: String = ""
    ) throws {
        let kills = fault == "signal=KILL"
        let outcome = try scene.run(
            // Where strace lets the system filter calls, it sends no signals, and first tries whether it can.
            "\(program) strace \(kills || !files.isEmpty ? "" : "--seccomp-bpf") -f -o ../trace -e trace=\(call) \(files) "
                + "-e inject=\(call):\(fault):when=\(number)")
        let found = scene.found
        let what = "\(scene.arguments): \(call) \(number) \(fault): exit \(outcome.status): \(outcome.stderr)"
        let isKilled = outcome.status == 137
        if !files.isEmpty, !kills {
            let trace = String(decoding: try scene.sandbox.read("trace"), as: UTF8.self)
            try #require(trace.contains("(INJECTED)"), "\(what)")
        }
        // Of several threads, which read and build unless they are told otherwise, another may have done it.
        let mayPass = kills && files.isEmpty && !scene.arguments.contains("--jobs 1")
        try #require(isKilled == kills || mayPass, "\(what)")

        let written = Set(scene.old.keys).union(scene.new.keys).filter { scene.old[$0] != scene.new[$0] }.sorted()
        let replaced = written.filter { found[$0] == scene.new[$0] }
        for path in written where found[path] != scene.new[path] {
            #expect(found[path] == scene.old[path], "\(path) is neither old nor new: \(what)")
        }
        for (path, bytes) in scene.old where scene.new[path] == bytes {
            #expect(found[path] == bytes, "\(path) was changed: \(what)")
        }
        if scene.isOneStep { #expect(replaced.isEmpty || replaced == written, "\(what)") }

        let strangers = found.keys.filter { scene.old[$0] == nil && scene.new[$0] == nil }.sorted()
        if isKilled {
            // What it had begun is cleared away with the next run.
            let again = try scene.runAgain(program)
            #expect(again.status == 0, "\(again.stderr)")
            #expect(scene.found == scene.new && scene.temporary.isEmpty, "\(scene.found.keys.sorted()) \(what)")
            return
        }
        // What cannot be removed is named.
        let named = strangers.allSatisfy { path in
            path.split(separator: "/").contains { $0.hasSuffix(".part") && outcome.stderr.contains($0) }
        }
        #expect(named && scene.temporary.isEmpty, "\(strangers) \(scene.temporary) \(what)")
        if outcome.status == 0 {
            #expect(replaced == written, "\(what)")
        } else {
            #expect([1, 2].contains(outcome.status), "\(what)")
            expectToldFailure(outcome.stderr, scene, replaced, "\(what)")
        }
    }

    /// What failed is told in words, with its file, and what is new all the same.
    private static func expectToldFailure(
        _ message: String, _ scene: FaultScene, _ replaced: [String], _ what: String
    ) {
        if message.contains("error: could not print: ") { return }
        let errors = message.split(separator: "\n").filter { $0.hasPrefix("error: ") || $0.contains(": error: ") }
        let places = Set(scene.old.keys.flatMap { $0.split(separator: "/") })
        #expect(errors.contains { line in places.contains { line.contains($0) } }, "no file: \(what)")
        #expect(!errors.contains { $0.contains("Fatal error") || $0.contains("(reason:") }, "\(what)")
        if replaced.isEmpty { return }
        let list = message.split(separator: "\n").last { $0.hasPrefix("hint: new already: ") }
        let isTold =
            list.map { list in replaced.allSatisfy { list.contains($0) } } ?? message.contains("the new site is")
        #expect(isTold, "\(replaced) is new already: \(what)")
    }
}
