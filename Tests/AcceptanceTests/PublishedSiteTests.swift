import Foundation
import Testing

/// The site that `scorecard publish` makes of each example, under a web server and from the disk.
@Suite(.serialized, .needs(Tool.browserPython, "Chromium with playwright and openpyxl"), .needs(Tool.nginx, "nginx"))
struct `A published site` {
    @Test(arguments: ["leeds-2008-09", "leeds-2009-10-q2", "leeds-2011-12", "leeds-2012-13"])
    func `is read by everyone, used without a script, and each download is what was published`(example: String) throws {
        let folder = try TemporaryFolder()
        // Built with the tests, and so beside them.
        let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let program = Tool(path: products.appendingPathComponent("scorecard").path)
        let site = folder.path("site")
        try program.run(["publish", Package.root.appendingPathComponent("Examples/\(example)").path, "--to", site])
        let python = try #require(Tool.browserPython)
        for script in ["use_site.py", "check_site.py"] {
            let path = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/\(script)").path
            let found = try python.run([path, site])
            #expect(found.hasSuffix(" 0 problems\n"), "\(found)")
        }
    }
}
