import BuiltIn
import Foundation
import Testing

/// Every page that the examples give, in a browser.
@Suite(.serialized, .needs(Tool.browserPython, "Chromium with playwright, axe-playwright-python and html5lib"))
struct `The pages of the download site` {
    /// Open data have no sheets to show, and the scorecard's own pages are looked at as they are published.
    @Test(
        arguments: BuiltIn.reportTemplates.map(\.title).filter { !["directorate-scorecard", "open-data"].contains($0) })
    func `can be read by everyone, at every width and on paper`(template: String) throws {
        let file = try #require(BuiltIn.reportTemplates.first { $0.title == template })
        let folder = try TemporaryFolder()
        let sample = try SiteSample(file)
        try sample.write(to: folder.url)
        #expect(sample.files.count > 5)
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/check_site.py")
        let found = try #require(Tool.browserPython).run([script.path, folder.url.path])
        #expect(found.hasSuffix(" 0 problems\n"), "\(found)")
    }
}
