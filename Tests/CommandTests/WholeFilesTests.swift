import Foundation
import Testing

/// Whatever happens while files are written, each is the old one or the new one, whole.
struct WholeFilesTests {
    /// Two states of one folder, and all that each of them gives.
    private struct Versions {
        let sandbox: Sandbox
        let old: [[UInt8]]
        let new: [[UInt8]]

        init() throws {
            sandbox = try Sandbox()
            try SmallCouncil.write(to: sandbox, "a", result: "71.50%")
            try SmallCouncil.write(to: sandbox, "b", result: "61.50%")
            let built = try Shell.run("scorecard build a && scorecard build b 2>/dev/null", in: sandbox.url)
            try #require(built.status == 0, "\(built.stderr)")
            let sandbox = sandbox
            old = try SmallCouncil.outputs.map { try sandbox.read("a/output/\($0)") }
            new = try SmallCouncil.outputs.map { try sandbox.read("b/output/\($0)") }
            try #require(zip(old, new).allSatisfy { $0 != $1 })
        }
    }

    @Test("What is saved into a workbook while a merge runs is not replaced", .enabled(if: PublishFaultTests.hasStrace))
    func savedMeanwhile() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "a")
        try SmallCouncil.writeLedger(to: sandbox)
        let outcome = try Shell.run(
            """
            scorecard build a --format xlsx --output . >/dev/null 2>&1 || exit 9
            strace -f -o /dev/null -e trace=fsync -e inject=fsync:delay_enter=2000000:when=1 \\
                scorecard merge ledger.csv --into cap-2026-27-q1.xlsx --map finance.yaml >/dev/null 2>messages &
            for turn in $(seq 100); do ls -d .*.part >/dev/null 2>&1 && break; sleep 0.05; done
            sleep 0.7; echo saved >cap-2026-27-q1.xlsx; wait; cat cap-2026-27-q1.xlsx; grep -c 'somebody saved it' messages
            """, in: sandbox.url)
        #expect(outcome.stdout == "saved\n1\n", "\(outcome.stdout)\(outcome.stderr)")
    }

    @Test("A file that is written anew keeps its permissions")
    func permissions() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "a")
        let built = try Shell.run(
            """
            scorecard build a >/dev/null 2>&1 && chmod 600 a/output/*.xlsx && chmod 664 a/output/*-tidy.csv
            sed -i 's/71.50%/61.50%/' a/cap.yaml && scorecard build a >/dev/null 2>&1
            stat -c '%a' a/output/*.xlsx a/output/*-tidy.csv
            """, in: sandbox.url)
        #expect(built.stdout == "600\n664\n", "\(built.stderr)")
    }

    @Test(
        "A disk that fills up during a merge leaves the old workbook", .enabled(if: FullDisk.canBeMade, "needs root"),
        .timeLimit(.minutes(30)))
    func fullDiskMerge() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "a")
        try SmallCouncil.writeLedger(to: sandbox)
        let outcome = try FullDisk.run(
            """
            mkdir disk && mount -t tmpfs -o size=256k none disk || exit 99
            scorecard build a --format xlsx --output disk >/dev/null 2>&1 || exit 98
            cp disk/*.xlsx old.xlsx
            for room in $(seq 0 8 96); do
                dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null
                truncate -s -${room}k disk/filler
                scorecard merge ledger.csv --into disk/cap-2026-27-q1.xlsx --map finance.yaml >/dev/null 2>&1
                status=$?
                rm disk/filler
                [ "$(ls -A disk)" = cap-2026-27-q1.xlsx ] || exit 1
                echo "$status"
                if [ $status = 0 ]; then exit; fi
                cmp old.xlsx disk/cap-2026-27-q1.xlsx || exit 1
            done
            """, in: sandbox)
        #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
        let lines = outcome.stdout.split(separator: "\n")
        #expect(lines.last == "0")
        #expect(lines.count > 1 && lines.dropLast().allSatisfy { $0 == "2" }, "\(lines)")
    }

    @Test("A read-only workbook is not replaced")
    func readOnly() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "a")
        try SmallCouncil.writeLedger(to: sandbox)
        // Nothing is read-only for root.
        let outcome = try Shell.run(
            """
            scorecard build a --format xlsx --output . >/dev/null 2>&1 || exit 99
            chmod 777 . && chmod 444 cap-2026-27-q1.xlsx && cp cap-2026-27-q1.xlsx old.xlsx || exit 98
            if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
            $as scorecard merge ledger.csv --into cap-2026-27-q1.xlsx --map finance.yaml >/dev/null
            status=$?
            cmp old.xlsx cap-2026-27-q1.xlsx && ls -A && exit $status
            """, in: sandbox.url)
        #expect(outcome.status == 2)
        #expect(
            outcome.stderr.hasSuffix(
                """
                error: could not replace 'cap-2026-27-q1.xlsx': permission denied
                hint: the file is read-only: whoever made it so may not want it changed. Nothing was changed

                """))
        #expect(outcome.stdout == "a\ncap-2026-27-q1.xlsx\nfinance.yaml\nledger.csv\nold.xlsx\n")
    }

    /// With a little more room each time, the disk fills up at another place.
    @Test(
        "A disk that fills up leaves the old files, and nothing else", .enabled(if: FullDisk.canBeMade, "needs root"),
        .timeLimit(.minutes(30)))
    func fullDisk() throws {
        let versions = try Versions()
        let outcome = try FullDisk.run(
            """
            mkdir disk && mount -t tmpfs -o size=128k none disk && cp a/output/* disk || exit 99
            for room in $(seq 0 4 64); do
                dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null
                truncate -s -${room}k disk/filler
                scorecard build b --output disk >/dev/null 2>messages
                status=$?
                rm disk/filler
                if [ $status = 0 ]; then
                    diff -r b/output disk || exit 1
                    echo "enough"
                    cp a/output/* disk
                else
                    diff -r a/output disk || exit 1
                    grep -v -e rating-disagrees -e '^ ' -e '^hint: look' -e ': note: ' messages
                    echo "$status"
                fi
            done
            """, in: versions.sandbox)
        #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
        let lines = outcome.stdout.split(separator: "\n")
        #expect(lines.last == "enough")
        #expect(lines.contains("2"))
        let known: Set<Substring> = [
            "enough", "2", "hint: the disk is full: make room, and run the command again. Nothing was changed",
        ]
        for line in lines where !known.contains(line) {
            #expect(line.hasPrefix("error: could not write 'disk/cap-2026-27-q1"))
            // Where the library that writes workbooks says nothing, reading them back does.
            #expect(line.hasSuffix("': no space left on device") || line.contains("was not written whole"), "\(line)")
        }
    }

    /// The library that writes workbooks keeps their parts there until it closes them.
    @Test(
        "A full folder for temporary files spoils no workbook", .enabled(if: FullDisk.canBeMade, "needs root"),
        .timeLimit(.minutes(30)))
    func fullTemporaryFolder() throws {
        let versions = try Versions()
        let outcome = try FullDisk.run(
            """
            cp "$(command -v scorecard)" program
            mkdir out && cp a/output/* out && mount -t tmpfs -o size=128k none /tmp || exit 99
            for room in $(seq 0 4 64); do
                dd if=/dev/zero of=/tmp/filler bs=1k 2>/dev/null
                truncate -s -${room}k /tmp/filler
                ./program build b --output out >/dev/null 2>&1
                status=$?
                if [ $status = 0 ]; then
                    diff -r b/output out || exit 1
                    echo "enough"
                    cp a/output/* out
                else
                    diff -r a/output out || exit 1
                    echo "$status"
                fi
            done
            """, in: versions.sandbox)
        #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
        let lines = outcome.stdout.split(separator: "\n")
        #expect(lines.last == "enough")
        #expect(lines.allSatisfy { ["enough", "2"].contains($0) })
    }
}

/// A small disk of a test's own, which goes away with the shell that made it.
enum FullDisk {
    static let canBeMade: Bool = {
        guard let sandbox = try? Sandbox() else { return false }
        return (try? run("mkdir disk && mount -t tmpfs none disk", in: sandbox))?.status == 0
    }()

    /// - Parameter script: may mount; nobody else sees what it mounts.
    static func run(_ script: String, in sandbox: Sandbox) throws -> Outcome {
        try sandbox.write(script, to: "script")
        return try Shell.run("unshare --mount sh ./script", in: sandbox.url)
    }
}
