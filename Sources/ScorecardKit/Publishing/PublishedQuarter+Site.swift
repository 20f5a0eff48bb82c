import Composition
import Model
import Site

extension PublishedQuarter {
    /// As the site's pages show it.
    ///
    /// - Parameter sizes: of its files, in bytes, each by its path.
    func shown(_ sizes: [String: Int]) -> SiteQuarter {
        let day = ReportComposer.day(of: council).map { PublishedDay(written: $0.written, iso: $0.iso) }
        func download(_ path: String, _ title: String, _ format: String) -> Download? {
            guard let day, let bytes = sizes[path] else { return nil }
            return Download(path: path, title: title, format: format, bytes: bytes, date: day)
        }
        return SiteQuarter(
            title: council.period.title, months: council.period.months,
            pages: directorates.map { directorate in
                SitePage(
                    path: "\(folder)/\(directorate.report.fileName).html", subject: directorate.outline.directorate,
                    code: directorate.outline.code, report: directorate.report.report,
                    filteredSheets: measuresSheets,
                    tallies: directorate.tallies(in: council.period.quarter),
                    downloads: directorate.files.compactMap { download($0.file.path, $0.title, $0.format) })
            },
            tables: data.filter { $0.path.hasSuffix(".csv") }.compactMap { file in
                download(file.path, Self.words(file.path), "CSV")
            },
            everything: download("\(folder)/\(archiveName)", "All of this quarter", "Zip"))
    }
}

extension PublishedQuarter {
    /// What a table is about, which is what its file's name ends in: `Measures`.
    private static func words(_ path: String) -> String {
        let name = path.dropLast(".csv".count).split(separator: "-").last.map(String.init) ?? path
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}

extension PublishedQuarter.Directorate {
    /// Of sections that count.
    fileprivate func tallies(in quarter: Quarter) -> [RatingTally] {
        let sections = report.lines.sections.filter(\.section.isCounted)
        let priorities = sections.map { $0.priorityCounts(in: quarter) }.reduce(RatingCounts(), +)
        let measures = sections.map { $0.measureCounts(in: quarter) }.reduce(RatingCounts(), +)
        return [RatingTally("Priorities", priorities), RatingTally("Measures", measures)]
    }
}

extension RatingTally {
    fileprivate init(_ title: String, _ counts: RatingCounts) {
        let rated = RAG.allCases.map { Count(counts[$0], $0.rawValue, tone: $0.tone) }
        let unrated = counts.unrated == 0 ? [] : [Count(counts.unrated, "without a rating", tone: .neutral)]
        self.init(title: title, counts: rated + unrated)
    }
}
