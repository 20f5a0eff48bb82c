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
