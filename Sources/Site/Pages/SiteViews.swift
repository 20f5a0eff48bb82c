import Report

/// What the templates of a site's pages are filled with.
struct SiteViews {
    let site: DownloadSite

    static let indexPath = "index.html"
    static let aboutPath = "about.html"

    /// A PNG file begins so; a logo that is none is a JPEG file.
    var logoPath: String? {
        site.theme.logo.map { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? "style/logo.png" : "style/logo.jpg" }
    }

    var index: View {
        common(Self.indexPath).with([
            .quarters: site.quarters.enumerated().map { number, quarter in
                View([
                    .quarter: quarter.title, .months: quarter.months, .anchor: "quarter-\(number + 1)",
                    .rows: quarter.pages.map(row), .openData: openData(of: quarter),
                    .everything: quarter.everything.map { download($0, from: Self.indexPath) },
                ])
            },
            .filterForm: filterForm(rowFilters, for: "quarters"),
        ])
    }

    var about: View {
        common(Self.aboutPath).with([
            .manifest: site.manifest.map { View([.href: RelativeLink.href(to: $0, from: Self.aboutPath)]) },
            .sections: site.explanation.map { sections(ReportSections($0)) },
        ])
    }

    func page(_ page: SitePage, in quarter: SiteQuarter) -> View {
        let sections = ReportSections(page.report, filters: site.filters, filtered: Set(page.filteredSheets))
        return common(page.path).with([
            .subject: page.subject, .code: page.code, .quarter: quarter.title, .months: quarter.months,
            .tallies: page.tallies.map(tally), .downloads: page.downloads.map { download($0, from: page.path) },
            .sections: self.sections(sections),
            .sameSubject: site.quarters.flatMap { other in
                other.pages.filter { $0.subject == page.subject }.map { neighbour($0, in: other, of: page) }
            },
            .sameQuarter: quarter.pages.map { neighbour($0, in: quarter, of: page) },
        ])
    }

    private func common(_ path: String) -> View {
        View([
            .council: site.council, .contact: site.contact, .subjectHeading: site.subjectHeading,
            .root: RelativeLink.root(of: path), .logo: logoPath.map { RelativeLink.href(to: $0, from: path) },
        ])
    }

    private func neighbour(_ other: SitePage, in quarter: SiteQuarter, of page: SitePage) -> View {
        View([
            .subject: other.subject, .code: other.code, .quarter: quarter.title, .months: quarter.months,
            .href: RelativeLink.href(to: other.path, from: page.path), .isThis: other.path == page.path,
        ])
    }

    private func download(_ download: Download, from page: String) -> View {
        View([
            .name: download.title, .format: download.format, .size: FileSize.written(download.bytes),
            .written: download.date.written, .iso: download.date.iso,
            .href: RelativeLink.href(to: download.path, from: page),
        ])
    }

    private func openData(of quarter: SiteQuarter) -> View? {
        guard !quarter.tables.isEmpty else { return nil }
        return View([
            .subject: site.council, .downloads: quarter.tables.map { download($0, from: Self.indexPath) },
        ])
    }

    private func tally(_ tally: RatingTally) -> View {
        View([
            .heading: tally.title,
            // None of a kind is no news, and has no colour.
            .counts: tally.counts.map { count in
                let tone = count.number == 0 ? "none" : "\(count.tone)"
                return View([.number: "\(count.number)", .word: count.word, .tone: tone])
            },
        ])
    }

    private func sections(_ sections: ReportSections) -> [View] {
        sections.sections.map { section in
            View([
                .anchor: section.anchor, .heading: section.title, .content: View.Ready(section.html),
                .filterForm: filterForm(section.filters, for: section.anchor),
            ])
        }
    }

    // MARK: The index's rows

    private func row(_ page: SitePage) -> View {
        View([
            .subject: page.subject, .code: page.code, .values: values(of: page).joined(separator: "\n"),
            .href: RelativeLink.href(to: page.path, from: Self.indexPath), .tallies: page.tallies.map(tally),
            .downloads: page.downloads.map { download($0, from: Self.indexPath) },
        ])
    }

    private var rowFilters: [RowFilter] {
        let pages = site.quarters.flatMap(\.pages)
        let subjects = RowFilter(title: site.subjectHeading, values: pages.map(\.subject).firstOfEach)
        let found = Set(pages.flatMap(values))
        return ([subjects] + site.filters).compactMap { filter in
            let values = filter.values.filter(found.contains)
            return values.count > 1 ? RowFilter(title: filter.title, values: values) : nil
        }
    }

    /// What a page's row of the index may be found by: its subject, the ratings that it counts, and what else its
    /// cells show.
    private func values(of page: SitePage) -> [String] {
        let counts = page.tallies.flatMap(\.counts)
        let words = Set(counts.map(\.word))
        let counted = Set(counts.filter { $0.number > 0 }.map(\.word))
        let sheets = page.report.sheets.filter { !$0.isHidden }
        let shown = sheets.reduce(into: Set<String>()) { $0.formUnion($1.shownTexts) }
        return [page.subject]
            + site.filters.flatMap(\.values).filter { words.contains($0) ? counted.contains($0) : shown.contains($0) }
    }

    private func filterForm(_ filters: [RowFilter], for anchor: String) -> View? {
        guard !filters.isEmpty else { return nil }
        return View([
            .filters: filters.enumerated().map { number, filter in
                View([
                    .anchor: "\(anchor)-filter-\(number + 1)", .heading: filter.title,
                    .choices: filter.values.map { View([.word: $0]) },
                ])
            }
        ])
    }
}

extension [String] {
    /// Each once, where it stands first.
    fileprivate var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
