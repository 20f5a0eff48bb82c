import Foundation
import Testing

/// A site takes its place in one step, holds what its list says, and loses nothing of anybody's.
struct PublishTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "council")
    }

    private func publish(_ options: String = "", expecting status: Int32 = 0) throws -> Outcome {
        let outcome = try Shell.run("scorecard publish council --to site \(options)", in: sandbox.url)
        #expect(outcome.status == status, "\(outcome.stdout)\(outcome.stderr)")
        return outcome
    }

    /// Every file of the site but the list, in order.
    private func files() throws -> [String] {
        let files = FileManager.default
        return try files.subpathsOfDirectory(atPath: sandbox.path("site")).filter { path in
            var isFolder: ObjCBool = false
            // Foundation fills it in before it returns.
            return unsafe files.fileExists(atPath: sandbox.path("site/\(path)"), isDirectory: &isFolder)
                && !isFolder.boolValue
                && path != "sha256sums.txt"
        }.sorted()
    }

    private func number(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: sandbox.path("site/\(path)"))
        return try #require(attributes[.systemFileNumber] as? Int)
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: sandbox.url.path).filter { $0.hasPrefix(".site") }
    }

    @Test("The list of checksums names every file, and proves each")
    func manifest() throws {
        _ = try publish()
        let checked = try Shell.run("cd site && sha256sum --check --strict sha256sums.txt", in: sandbox.url)
        #expect(checked.status == 0, "\(checked.stdout)\(checked.stderr)")
        let named = checked.stdout.split(separator: "\n").map { String($0.dropLast(": OK".count)) }
        #expect(try files() == named)
        #expect(named.contains("index.html"))
        #expect(named.contains("2026-27-q1/cap-2026-27-q1.xlsx"))
        #expect(try leftovers() == [])
    }

    @Test("A site that would come out the same is not touched")
    func unchanged() throws {
        _ = try publish()
        let before = FolderSnapshot(of: sandbox.url)
        let outcome = try publish()
        #expect(FolderSnapshot(of: sandbox.url).changes(since: before) == [])
        #expect(outcome.stdout == "unchanged: \(try files().count) files\n")
    }

    @Test("Only files that changed are rewritten")
    func onlyChanged() throws {
        _ = try publish()
        let numbers = try Dictionary(uniqueKeysWithValues: files().map { ($0, try number($0)) })
        let contents = try Dictionary(uniqueKeysWithValues: files().map { ($0, try sandbox.read("site/\($0)")) })
        try SmallCouncil.write(to: sandbox, "council", result: "61.50%")
        let written = try publish().stdout.split(separator: "\n").filter { $0.hasPrefix("wrote ") }
            .map { String($0.dropFirst("wrote site/".count)) }
        #expect(written.contains("2026-27-q1/cap-2026-27-q1.xlsx"))
        for path in try files() {
            let isSame = try contents[path] == sandbox.read("site/\(path)")
            #expect(isSame == (try numbers[path] == number(path)), "\(path)")
            #expect(isSame == !written.contains(path), "\(path)")
        }
        #expect(try files().contains { path in !written.contains(path) })
    }

    @Test("What others put into the site stays, and a file of theirs is never replaced")
    func foreign() throws {
        _ = try publish()
        try sandbox.write("deny", to: "site/.htaccess")
        try sandbox.write("hello", to: "site/deep/er/note.txt")
        try FileManager.default.createDirectory(atPath: sandbox.path("site/empty"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: sandbox.path("site/link"), withDestinationPath: "deep/er/note.txt")
        let numbers = [try number(".htaccess"), try number("deep/er/note.txt")]
        try SmallCouncil.write(to: sandbox, "council", result: "61.50%")
        _ = try publish("--delete")
        #expect([try number(".htaccess"), try number("deep/er/note.txt")] == numbers)
        #expect(try sandbox.read("site/link") == Array("hello".utf8))
        #expect(FileManager.default.fileExists(atPath: sandbox.path("site/empty")))

        try sandbox.write("mine", to: "site/2026-27-q2/cap-2026-27-q2.xlsx")
        try sandbox.write(
            SmallCouncil.council.replacing("Q1", with: "Q2"), to: "council/council.yaml")
        let before = FolderSnapshot(of: sandbox.url)
        let outcome = try publish(expecting: 2)
        #expect(
            outcome.stderr.contains(
                "'site/2026-27-q2/cap-2026-27-q2.xlsx': a file that no publication wrote stands there"))
        #expect(FolderSnapshot(of: sandbox.url).changes(since: before) == [])
    }

    @Test("Files of a quarter that is gone are named, kept, and deleted only when that is asked for")
    func gone() throws {
        try sandbox.write(SmallCouncil.council.replacing("Q1", with: "Q2"), to: "council/council.yaml")
        _ = try publish()
        let all = try files()
        let later = all.filter { $0.hasPrefix("2026-27-q2/") }
        #expect(!later.isEmpty)
        #expect(all.contains { $0.hasPrefix("2026-27-q1/") }, "an earlier quarter is published with the reported one")
        try sandbox.write(SmallCouncil.council, to: "council/council.yaml")

        let kept = try publish()
        for path in later { #expect(kept.stdout.contains("no longer published site/\(path)\n")) }
        #expect(kept.stderr.contains("--delete deletes it"))
        #expect(Set(try files()).isSuperset(of: later))
        let again = try publish()
        for path in later { #expect(again.stdout.contains("no longer published site/\(path)\n")) }

        try sandbox.write("changed by hand", to: "site/\(later[0])")
        let deleted = try publish("--delete")
        for path in later.dropFirst() { #expect(deleted.stdout.contains("deleted site/\(path)\n")) }
        #expect(deleted.stdout.contains("no longer published site/\(later[0])\n"))
        #expect(try files().filter { $0.hasPrefix("2026-27-q2/") } == [later[0]])

        try FileManager.default.removeItem(atPath: sandbox.path("site/\(later[0])"))
        _ = try publish("--delete")
        #expect(!(try files().contains { $0.hasPrefix("2026-27-q2") }))
        let checked = try Shell.run("cd site && sha256sum --check --strict --quiet sha256sums.txt", in: sandbox.url)
        #expect(checked.status == 0, "\(checked.stdout)\(checked.stderr)")
    }

    @Test("A folder of somebody else's is no place for a site")
    func refused() throws {
        try sandbox.write("letters", to: "letters/one.txt")
        try sandbox.write("a file", to: "file")
        for (place, status, words) in [
            ("letters", 2, "it holds 'one.txt', and no list of what an earlier publication wrote"),
            ("file", 2, "not a directory"), ("council", 64, "which holds the council's own files"),
            (".", 64, "which holds the council's own files"), ("/", 64, "which holds the council's own files"),
            ("/proc", 2, "could not publish to '/proc'"),
        ] as [(String, Int32, String)] {
            let before = FolderSnapshot(of: sandbox.url)
            let outcome = try Shell.run("scorecard publish council --to \(place)", in: sandbox.url)
            #expect(outcome.status == status, "\(place): \(outcome.stderr)")
            #expect(outcome.stderr.contains(words), "\(place): \(outcome.stderr)")
            #expect(FolderSnapshot(of: sandbox.url).changes(since: before) == [], "\(place)")
        }
    }

    @Test("A folder that cannot be listed is neither empty nor lost", .enabled(if: geteuid() == 0, "needs root"))
    func unlisted() throws {
        let script = """
            chmod 755 . && mkdir -m 777 shared && cp -r council shared/council && cd shared || exit 99
            as() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ scorecard "$@"; }
            as publish council --to site >/dev/null 2>&1 || exit 98
            mkdir site/notes site/private && echo kept >site/notes/top.txt && chmod 700 site/private
            sed -i 's/71.50%/61.50%/' council/cap.yaml
            as publish council --to site >/dev/null 2>messages && exit 1
            grep "could not list 'site/private': permission denied" messages && cat site/notes/top.txt
            mkdir -m 700 foreign && echo kept >foreign/keep
            as publish council --to foreign >/dev/null 2>messages && exit 1
            cat foreign/keep; ls -A | grep '\\.part$'; true
            """
        try sandbox.write(script, to: "script")
        let outcome = try Shell.run(
            "cp \"$(command -v scorecard)\" program; PATH=\"$PWD:$PATH\" sh ./script", in: sandbox.url)
        #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
        #expect(
            outcome.stdout == "error: could not list 'site/private': permission denied\nkept\nkept\n",
            "\(outcome.stdout)\(outcome.stderr)")
    }

    @Test("A folder of the site that is a link is not written into, nor replaced")
    func linkedFolder() throws {
        _ = try publish()
        let moved = try Shell.run(
            "mkdir ext && mv site/style ext/style && ln -s ../ext/style site/style", in: sandbox.url)
        #expect(moved.status == 0)
        try SmallCouncil.write(to: sandbox, "council", result: "61.50%")
        let before = FolderSnapshot(of: sandbox.url)
        let outcome = try publish(expecting: 2)
        #expect(outcome.stderr.contains("'style' is a link to elsewhere"), "\(outcome.stderr)")
        #expect(FolderSnapshot(of: sandbox.url).changes(since: before) == [])
    }

    @Test(
        "A list of checksums that was tampered with is not believed",
        arguments: ["../victim.txt", "/etc/passwd", "a/./b", "a//b", "cap.xlsx\r"])
    func tampered(path: String) throws {
        _ = try publish()
        let list = String(decoding: try sandbox.read("site/sha256sums.txt"), as: UTF8.self)
        try sandbox.write(list + String(repeating: "0", count: 64) + "  \(path)\n", to: "site/sha256sums.txt")
        #expect(try publish("--delete", expecting: 2).stderr.contains("'sha256sums.txt', is not as it was written"))
    }

    @Test("What is no file any more where one was published is kept, and named")
    func noFile() throws {
        try sandbox.write(SmallCouncil.council.replacing("Q1", with: "Q2"), to: "council/council.yaml")
        _ = try publish()
        try sandbox.write(SmallCouncil.council, to: "council/council.yaml")
        let made = try Shell.run(
            "cd site/2026-27-q2 && rm cap-2026-27-q2.xlsx && mkdir cap-2026-27-q2.xlsx", in: sandbox.url)
        #expect(made.status == 0)
        let outcome = try publish("--delete")
        #expect(outcome.stdout.contains("no longer published site/2026-27-q2/cap-2026-27-q2.xlsx\n"))
    }

    @Test("Nothing that is put into the site while it is published is lost", .enabled(if: PublishFaultTests.hasStrace))
    func meanwhile() throws {
        _ = try publish()
        try SmallCouncil.write(to: sandbox, "council", result: "61.50%")
        let outcome = try Shell.run(
            """
            strace -f -o /dev/null -e trace=renameat2 -e inject=renameat2:delay_enter=2000000 \\
                scorecard publish council --to site >/dev/null 2>&1 &
            for turn in $(seq 100); do [ -e .site.*.part/site/sha256sums.txt ] && break; sleep 0.05; done
            sleep 0.7; echo minutes >site/minutes.txt; wait; cat site/minutes.txt; ls -d .site.* 2>/dev/null; true
            """, in: sandbox.url)
        #expect(outcome.stdout == "minutes\n", "\(outcome.stdout)\(outcome.stderr)")
    }

    @Test("A link to a site stays a link")
    func link() throws {
        try FileManager.default.createDirectory(atPath: sandbox.path("real"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: sandbox.path("site"), withDestinationPath: "real")
        _ = try publish()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path("site")) == "real")
        #expect(FileManager.default.fileExists(atPath: sandbox.path("real/index.html")))
    }

    @Test("The same folder gives the same site elsewhere, later, in another time zone")
    func sameBytes() throws {
        _ = try publish()
        let second = try Shell.run(
            "sleep 2.1; umask 077; scorecard publish council --to other/place", in: sandbox.url,
            environment: ["TZ": "Pacific/Auckland", "LANG": "C.UTF-8", "HOME": "/", "COLUMNS": "40"])
        #expect(second.status == 0, "\(second.stderr)")
        let difference = try Shell.run("diff -r site other/place", in: sandbox.url)
        #expect(difference.status == 0, "\(difference.stdout)")
    }

    @Test("Notes in the files are published only when that is asked for")
    func source() throws {
        let sheets = "scorecard rows --sheets site/2026-27-q1/cap-2026-27-q1.xlsx"
        _ = try publish()
        #expect(!(try Shell.run(sheets, in: sandbox.url).stdout.contains("Source")))
        _ = try publish("--with-source")
        #expect(try Shell.run(sheets, in: sandbox.url).stdout.contains("Source"))
    }
}

/// Whatever happens while a site is published, it is the old one or the new one, whole.
struct PublishFaultTests {
    private struct Versions {
        let sandbox: Sandbox

        init() throws {
            sandbox = try Sandbox()
            try SmallCouncil.write(to: sandbox, "a", result: "71.50%")
            try SmallCouncil.write(to: sandbox, "b", result: "61.50%")
            let published = try Shell.run(
                """
                for name in a b; do scorecard publish $name --to $name.site 2>/dev/null || exit 1; done
                cp -r a.site site && printf keep >site/web.config
                cp a.site/sha256sums.txt a.txt && cp b.site/sha256sums.txt b.txt
                """, in: sandbox.url)
            try #require(published.status == 0, "\(published.stderr)")
        }

        /// Whether the site is one of the two, and still holds what somebody put there.
        func check() throws -> Outcome {
            try Shell.run(
                """
                cmp -s site/sha256sums.txt a.txt || cmp -s site/sha256sums.txt b.txt || exit 1
                cd site && [ "$(cat web.config)" = keep ] && sha256sum --check --strict --quiet sha256sums.txt
                """, in: sandbox.url)
        }
    }

    @Test(
        "A disk that fills up leaves the old site, and nothing else", .enabled(if: FullDisk.canBeMade, "needs root"),
        .timeLimit(.minutes(30)))
    func fullDisk() throws {
        let versions = try Versions()
        let outcome = try FullDisk.run(
            """
            mkdir disk && mount -t tmpfs -o size=1m none disk && cp -r site disk/site || exit 99
            for room in $(seq 0 16 512); do
                dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null
                truncate -s -${room}k disk/filler
                scorecard publish b --to disk/site >/dev/null 2>messages
                status=$?
                rm disk/filler
                [ "$(ls -A disk)" = site ] || exit 1
                if [ $status = 0 ]; then
                    cmp disk/site/sha256sums.txt b.txt && echo enough && exit 0
                fi
                diff -r site disk/site || exit 1
                grep -q 'the disk is full: make room' messages && echo full
            done
            """, in: versions.sandbox)
        #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
        let lines = outcome.stdout.split(separator: "\n")
        #expect(lines.last == "enough")
        #expect(lines.count > 1 && lines.dropLast().allSatisfy { $0 == "full" }, "\(lines)")
    }

    /// It makes a call fail as a certain file system would.
    static let hasStrace = (try? Shell.run("strace -V", in: URL(fileURLWithPath: "/")))?.status == 0

    @Test(
        "A file system that cannot exchange two folders is served in two steps",
        .enabled(if: hasStrace, "strace is not installed"))
    func inSteps() throws {
        let versions = try Versions()
        let outcome = try Shell.run(
            """
            strace -f -o /dev/null -e trace=renameat2 -e inject=renameat2:error=EINVAL \\
                scorecard publish b --to site >/dev/null 2>&1 || exit 1
            cmp site/sha256sums.txt b.txt && echo && ls -A
            """, in: versions.sandbox.url)
        #expect(outcome.status == 0 && !outcome.stdout.contains("\n.site"), "\(outcome.stdout)\(outcome.stderr)")
        #expect(try versions.check().status == 0)
        // Killed between its two steps: the next run puts the old site back first.
        let between = try Shell.run(
            "mv site .site.999999999.old; scorecard publish b --to site >/dev/null 2>&1; echo; ls -A",
            in: versions.sandbox.url)
        #expect(!between.stdout.contains("\n.site"), "\(between.stdout)")
        #expect(try versions.check().status == 0)
    }
}
