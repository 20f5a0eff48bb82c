import Report
import Testing

@testable import Site

@Suite struct `A download site` {
    /// Two directorates in one quarter, one of them in the quarter before.
    private static func site(council: String = "A council", subject: String = "Adult Social Care") -> DownloadSite {
        let table = Samples.table(
            "t", ["Priority", "Rating", "Executive portfolio"],
            [
                [.text("One"), Cell(.text("Red"), tone: .red), .text("Leader")],
                [.text("Two"), Cell(.text("Green"), tone: .green), .text("Health")],
            ])
        func page(_ path: String, _ subject: String) -> SitePage {
            SitePage(
                path: path, subject: subject, code: "A&B",
                report: Samples.report(
                    Samples.sheet(
                        "Summary", .title("A summary"), .heading("Counts"),
                        .link(text: "To the scorecard", to: .sheet("Scorecard")),
                        .link(text: "To the second", to: .cell(CellReference(TableID("t"), row: 1, column: 1)))),
                    Samples.sheet("Scorecard", .title("A scorecard"), .table(table)),
                    Samples.sheet("Source", .paragraph("not for everyone"), isHidden: true)),
                filteredSheets: ["Scorecard"],
                tallies: [
                    RatingTally(
                        title: "Priorities",
                        counts: [
                            .init(1, "Green", tone: .green), .init(0, "Amber", tone: .amber),
                            .init(1, "Red", tone: .red),
                        ])
                ], downloads: [Samples.download("a b/file.xlsx")])
        }
        return DownloadSite(
            council: council, theme: Samples.theme,
            quarters: [
                SiteQuarter(
                    title: "Quarter 1 2012/13", months: "April to June 2012",
                    pages: [page("asc/q1.html", subject), page("cs/q1.html", "Children's Services")],
                    everything: Samples.download("all/q1.zip", bytes: 1_500_000)),
                SiteQuarter(
                    title: "Quarter 4 2011/12", months: "January to March 2012",
                    pages: [page("asc/q4.html", subject)]),
            ],
            filters: [
                RowFilter(title: "Executive portfolio", values: ["Health", "Leader", "Nobody"]),
                RowFilter(title: "Rating", values: ["Green", "Amber", "Red"]),
            ], manifest: "sha256sums.txt",
            explanation: Samples.report(Samples.sheet("Rules", .paragraph("So."))))
    }

    private static func texts(_ site: DownloadSite) throws -> [String: String] {
        let files = site.files(by: try SiteTemplates(Samples.templates))
        #expect(Set(files.map(\.path)).count == files.count)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func `has an index, a page about itself, a page for each report, a style and a script`() throws {
        let files = Self.site().files(by: try SiteTemplates(Samples.templates))
        #expect(
            files.map(\.path) == [
                "index.html", "about.html", "asc/q1.html", "cs/q1.html", "asc/q4.html", "style/theme.css",
                "style/filter.js", "style/site.css",
            ])
        #expect(files == Self.site().files(by: try SiteTemplates(Samples.templates)))
    }

    @Test func `lists its files with format, size and date, by addresses that work anywhere`() throws {
        let texts = try Self.texts(Self.site())
        let index = try #require(texts["index.html"])
        #expect(index.contains("<a href=\"a%20b/file.xlsx\" download>Workbook<"))
        #expect(index.contains("Excel, 24 KB, <time datetime=\"2012-07-25\">25 July 2012</time>"))
        #expect(index.contains("href=\"all/q1.zip\"") && index.contains("Excel, 1.4 MB"))
        #expect(index.contains("<li class=\"tone red\"><b>1</b> Red</li>"))
        #expect(index.contains("<span class=\"code\">A&amp;B</span>"))
        let page = try #require(texts["asc/q1.html"])
        #expect(page.contains("href=\"../a%20b/file.xlsx\""))
        #expect(page.contains("href=\"../style/site.css\"") && page.contains("href=\"../index.html\""))
        #expect(page.contains("<a href=\"../asc/q4.html\">Quarter 4 2011/12"))
        #expect(page.contains("<a href=\"../cs/q1.html\">Children&#39;s Services</a>"))
        for (path, text) in texts {
            #expect(!text.contains("://") && !text.contains("href=\"/"), "\(path) names a host or the top")
            #expect(!text.contains("{{"), "\(path) has a tag that was not filled in")
        }
    }

    @Test func `shows sheets as sections, links within the page, and nothing that is hidden`() throws {
        let page = try #require(try Self.texts(Self.site())["asc/q1.html"])
        #expect(
            page.contains(
                "<section class=\"sheet\" id=\"sheet-scorecard\" aria-labelledby=\"sheet-scorecard-heading\">"))
        #expect(page.contains("<a href=\"#sheet-scorecard\">To the scorecard</a>"))
        #expect(page.contains("<a href=\"#table-1-row-2\">To the second</a>"))
        #expect(page.contains("<tr id=\"table-1-row-2\">"))
        #expect(!page.contains("not for everyone") && !page.contains("Source"))
    }

    @Test func `offers to filter by what is there to choose from`() throws {
        let texts = try Self.texts(Self.site())
        let index = try #require(texts["index.html"])
        #expect(index.contains("<option>Adult Social Care</option><option>Children&#39;s Services</option>"))
        #expect(index.contains("<option>Health</option><option>Leader</option></select>"))
        // None is counted as Amber, whatever else says the word.
        #expect(index.contains("<option>Green</option><option>Red</option></select>"))
        #expect(index.contains("data-values=\"Adult Social Care\nHealth\nLeader\nGreen\nRed\""))
        let page = try #require(texts["asc/q1.html"])
        #expect(page.components(separatedBy: "<form class=\"filters\" hidden>").count == 2)
        #expect(page.contains("<tbody data-values=\"Leader\nRed\">"))
    }

    @Test func `tells how to check a download only where there is a list, and who answers only where it is known`()
        throws
    {
        var site = Self.site()
        #expect(try Self.texts(site)["about.html"]?.contains("href=\"sha256sums.txt\"") == true)
        #expect(try Self.texts(site)["about.html"]?.contains("<p>So.</p>") == true)
        #expect(try Self.texts(site)["index.html"]?.contains("Questions") == false)
        site.manifest = nil
        site.contact = "performance@example.org"
        #expect(try Self.texts(site)["about.html"]?.contains("checksum") == false)
        #expect(
            try Self.texts(site)["index.html"]?.contains("Questions about the figures: performance@example.org") == true
        )
    }

    /// An accent, or a sign before it, makes one character of a bracket or quote for the engine, which it does not
    /// escape; a browser sees the bracket.
    @Test(arguments: ["<img src=x onerror=y>", "\"\u{308} onload=\"y", "'\u{308}", "\u{600}\"<", "</title><script>"])
    func `never takes a name for HTML`(name: String) throws {
        for (path, text) in try Self.texts(Self.site(council: name, subject: name)) where path.hasSuffix(".html") {
            #expect(!text.contains("<img") && !text.contains("<script>") && !text.contains("\u{600}\""), "\(path)")
            let scalars = Array(text.unicodeScalars)
            for (sign, accent) in zip(scalars, scalars.dropFirst()) where "\"'<".unicodeScalars.contains(sign) {
                #expect(accent != "\u{308}", "\(path)")
            }
        }
    }

    @Test func `takes font, colours and logo from the theme`() throws {
        var site = Self.site()
        site.theme.logo = [0x89, 0x50, 0x4E, 0x47]
        let texts = try Self.texts(site)
        #expect(texts["style/theme.css"]?.contains("--green-fill: #c6efce;") == true)
        #expect(texts["style/theme.css"]?.contains("--border: #00bfbf;") == true)
        #expect(texts["style/theme.css"]?.contains("--font: Arial,") == true)
        #expect(texts["asc/q1.html"]?.contains("<img src=\"../style/logo.png\" alt=\"\">") == true)
        #expect(texts["style/logo.png"] != nil)
    }

    @Test(arguments: [
        (0, "0 KB"), (1, "1 KB"), (24_576, "24 KB"), (24_577, "25 KB"), (1_022_976, "999 KB"), (1_022_977, "1.0 MB"),
        (1_500_000, "1.4 MB"), (-1, "0 KB"), (Int.max, "8796093022208.0 MB"),
    ])
    func `writes sizes as people read them`(bytes: Int, text: String) { #expect(FileSize.written(bytes) == text) }

    @Test(arguments: [
        ("a/b.html", "index.html", "a/b.html"), ("a/b.html", "a/c.html", "../a/b.html"),
        ("ä&\"#?.xlsx", "x/y/z.html", "../../%C3%A4%26%22%23%3F.xlsx"), ("index.html", "", "index.html"),
    ])
    func `links from page to page`(path: String, page: String, href: String) {
        #expect(RelativeLink.href(to: path, from: page) == href)
    }
}
