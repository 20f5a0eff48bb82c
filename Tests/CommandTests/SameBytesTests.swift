import Foundation
import Testing

/// Neither where nor when nor in what language a computer stands may show in what it writes.
struct SameBytesTests {
    @Test("The same input gives the same bytes in another folder, later, in another time zone")
    func otherPlaceAndTime() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "one")
        try SmallCouncil.write(to: sandbox, "another place/two")
        let first = try Shell.run("scorecard build one --output out/one", in: sandbox.url)
        #expect(first.status == 0, "\(first.stderr)")
        // A ZIP file tells times to two seconds.
        let second = try Shell.run(
            "sleep 2.1; umask 077; scorecard build 'another place/two' --output out/two", in: sandbox.url,
            environment: ["TZ": "Pacific/Auckland", "LANG": "C.UTF-8", "HOME": "/", "COLUMNS": "40"])
        #expect(second.status == 0, "\(second.stderr)")
        for name in SmallCouncil.outputs {
            #expect(try sandbox.read("out/one/\(name)") == sandbox.read("out/two/\(name)"), "\(name)")
        }
    }

    @Test("Any number of jobs writes the same files and says the same", arguments: [2, 3, 16])
    func jobs(number: Int) throws {
        let sandbox = try Sandbox()
        try Self.writeManyDirectorates(to: sandbox)
        let one = try Shell.run("scorecard build council --output one --jobs 1", in: sandbox.url)
        let many = try Shell.run("scorecard build council --output many --jobs \(number)", in: sandbox.url)
        #expect(one.status == 0)
        #expect(many.status == 0)
        #expect(one.stderr.contains("warning"))
        #expect(many.stderr == one.stderr)
        #expect(many.stdout == one.stdout.replacing("one/", with: "many/"))
        let difference = try Shell.run("ls one | wc -l; diff -r one many", in: sandbox.url)
        #expect(difference.status == 0, "\(difference.stdout)")
        #expect(difference.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == "36")
    }

    @Test("Any number of jobs fails with the same words", arguments: [2, 3, 16])
    func failingJobs(number: Int) throws {
        let sandbox = try Sandbox()
        try Self.writeManyDirectorates(to: sandbox)
        // Two of the files cannot be written, the later one's report being the quicker to fail.
        let blocked = "mkdir -p out/d05-2026-27-q1-tidy.csv out/d06-2026-27-q1.xlsx"
        let one = try Shell.run("\(blocked); scorecard build council --output out --jobs 1", in: sandbox.url)
        let many = try Shell.run("scorecard build council --output out --jobs \(number)", in: sandbox.url)
        #expect(one.status == 2)
        #expect(many.status == 2)
        #expect(one.stderr.contains("d05-2026-27-q1-tidy.csv"))
        #expect(many.stderr == one.stderr)
        #expect(many.stdout == "")
        let left = try Shell.run("find out -type f", in: sandbox.url)
        #expect(left.stdout == "")
    }

    private static func writeManyDirectorates(to sandbox: Sandbox) throws {
        try sandbox.write(
            "council: Example Council\nyear: 2026/27\nquarter: Q1\nratings:\n  good: rise\n  amber within: 5%\n",
            to: "council/council.yaml")
        for number in 1...12 {
            let code = "D" + (number < 10 ? "0" : "") + "\(number)"
            var lines = [
                "directorate: Directorate \(number)", "code: \(code)", "sections:", "  - title: Priorities",
                "    priorities:", "      - title: Staff", "        code: \(code)", "        measures:",
            ]
            // The priority has no rating, which is warned of. No two directorates are of the same length.
            for measure in 1...(number * 7 % 13) {
                lines += [
                    "          - title: Measure \(measure)", "            code: \(code)-\(measure)",
                    "            target: 90%", "            results:", "              Q1: \(80 + measure)%",
                ]
            }
            try sandbox.write(lines.joined(separator: "\n") + "\n", to: "council/\(code.lowercased()).yaml")
        }
    }

    @Test("A comma for the decimal point changes nothing", .enabled(if: CommaLocale.canBeMade, "no locale can be made"))
    func commaLocale() throws {
        let sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "council")
        #expect(try CommaLocale.make(in: sandbox))
        let plain = try Shell.run("scorecard build council --output plain", in: sandbox.url)
        let comma = try Shell.run(
            "scorecard build council --output comma", in: sandbox.url, environment: CommaLocale.environment(in: sandbox)
        )
        #expect(plain.status == 0)
        #expect(comma.status == 0)
        #expect(comma.stdout == plain.stdout.replacing("plain/", with: "comma/"))
        for name in SmallCouncil.outputs {
            #expect(try sandbox.read("plain/\(name)") == sandbox.read("comma/\(name)"), "\(name)")
        }
    }
}

/// A locale that writes 7,5, made from the system's sources, where they are installed (`locales`).
enum CommaLocale {
    private static let name = "de_DE.UTF-8"

    static let canBeMade: Bool = {
        guard let sandbox = try? Sandbox() else { return false }
        return (try? make(in: sandbox)) ?? false
    }()

    static func make(in sandbox: Sandbox) throws -> Bool {
        _ = try Shell.run("mkdir locales && localedef -i de_DE -f UTF-8 ./locales/\(name)", in: sandbox.url)
        let shown = try Shell.run(
            "/usr/bin/printf '%.1f' 7,5", in: sandbox.url, environment: environment(in: sandbox))
        return shown.stdout == "7,5"
    }

    static func environment(in sandbox: Sandbox) -> [String: String] {
        ["LC_ALL": name, "LOCPATH": sandbox.path("locales")]
    }
}
