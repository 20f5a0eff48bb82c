import BuiltIn
import Composition
import Config
import Foundation
import Model
import Report
import Site
import Template
import Testing

/// A download site over all examples, written to a folder with a small file for each download.
struct SiteSample {
    let files: [SiteFile]
    let downloads: [Download]

    /// The examples, newest first, each beside the one that was before it.
    private static let examples = [
        ("leeds-2012-13", "leeds-2011-12"), ("leeds-2011-12", nil), ("leeds-2009-10-q2", nil), ("leeds-2008-09", nil),
    ]

    /// - Parameter template: by which every report is composed.
    init(_ template: BuiltIn.File) throws {
        let template = try #require(TemplateFile.load(SourceFile(name: template.name, bytes: template.bytes)).value)
        let councils = try Self.examples.map { example, previous in
            let before = try previous.map { CouncilFolder.Previous.files(try Self.files($0)) } ?? .none
            var folder = CouncilFolder(try Self.files(example), name: example)
            return try #require(folder.load(previous: before).value)
        }
        let theme = try #require(
            ThemeFile.load(SourceFile(name: BuiltIn.themes[0].name, bytes: BuiltIn.themes[0].bytes)).value
        ).theme
        let quarters = try councils.map { try Self.quarter($0, by: template) }.filter { !$0.pages.isEmpty }
        let site = DownloadSite(
            council: councils[0].shared.name, theme: theme, contact: "performance@example.org", quarters: quarters,
            filters: [
                RowFilter(title: "Executive portfolio", values: councils[0].shared.portfolios),
                RowFilter(title: "Rating", values: RAG.allCases.map(\.rawValue)),
            ],
            manifest: "sha256sums.txt",
            explanation: quarters.first?.pages.first.map { page in
                var report = page.report
                report.sheets.removeAll { $0.name != "How ratings are calculated" }
                return report
            })
        files = site.files(by: try SiteTemplates(Self.templates))
        downloads =
            quarters.flatMap { quarter in quarter.pages.flatMap(\.downloads) + [quarter.everything].compactMap { $0 } }
            + [Self.download("sha256sums.txt", "List of checksums", "Text", 4_100)]
    }

    static var templates: [String: String] {
        Dictionary(uniqueKeysWithValues: BuiltIn.site.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    func write(to folder: URL) throws {
        for (path, bytes) in files.map({ ($0.path, $0.bytes) }) + downloads.map({ ($0.path, Array("sample".utf8)) }) {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
    }

    private static func files(_ example: String) throws -> [SourceFile] {
        let folder = Package.root.appendingPathComponent("Examples/\(example)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
            .sorted().map {
                SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appendingPathComponent($0))))
            }
    }

    private static func quarter(_ filed: FiledCouncil, by template: ReportTemplate) throws -> SiteQuarter {
        let council = try filed.open().council
        let period = "\(council.period.year)-\(council.period.quarter)".lowercased().map { $0 == "/" ? "-" : $0 }
        let pages = ReportSubject.all(council.scorecards, boards: filed.boards, by: template.scope).enumerated().map {
            number, subject in
            let composed = ReportComposer.compose(subject, of: council, by: template)
            let code: String? = if case .directorate(let scorecard) = subject { scorecard.code } else { nil }
            let path = "\(code?.lowercased() ?? "report-\(number + 1)")/\(String(period))"
            return SitePage(
                path: path + ".html", subject: subject.name(in: council), code: code, report: composed.report,
                filteredSheets: template.sheets.filter { $0.content == .measures }.map(\.name),
                tallies: tallies(composed.lines, council),
                downloads: [
                    download(path + ".xlsx", "Scorecard workbook", "Excel", 24_576),
                    download(path + "-tidy.csv", "Measures by quarter", "CSV", 3_210),
                ])
        }
        return SiteQuarter(
            title: council.period.title, months: council.period.months, pages: pages,
            everything: download("all/\(String(period)).zip", "All of this quarter", "Zip", 1_234_567))
    }

    private static func tallies(_ lines: ScorecardLines, _ council: Council) -> [RatingTally] {
        let counts = [
            ("Priorities", lines.sections.map { $0.priorityCounts(in: council.period.quarter) }),
            ("Measures", lines.sections.map { $0.measureCounts(in: council.period.quarter) }),
        ]
        return counts.map { title, counts in
            let sum = counts.reduce(RatingCounts(), +)
            return RatingTally(
                title: title,
                counts: [
                    .init(sum.green, "Green", tone: .green), .init(sum.amber, "Amber", tone: .amber),
                    .init(sum.red, "Red", tone: .red), .init(sum.unrated, "without a rating", tone: .neutral),
                ])
        }
    }

    private static func download(_ path: String, _ title: String, _ format: String, _ bytes: Int) -> Download {
        Download(
            path: path, title: title, format: format, bytes: bytes,
            date: PublishedDay(written: "25 July 2012", iso: "2012-07-25"))
    }
}
