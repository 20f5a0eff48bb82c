import Report

/// A council's download pages: what each of them shows, before any of it is HTML.
///
/// It stands beside the other writers on the road: reports in, files out, as values. It reads no disk and no clock, and
/// knows of councils only the words that it is given.
package struct DownloadSite: Sendable {
    package var council: String
    package var theme: Theme
    /// Whom to ask; nil leaves the line out.
    package var contact: String?
    /// What the pages' subjects are: `Directorate`.
    package var subjectHeading: String
    /// Newest first, as the index lists them; at least one.
    package var quarters: [SiteQuarter]
    /// By what the rows of the index, and those of each page's filtered sheets, may be filtered; by subject goes
    /// without saying.
    package var filters: [RowFilter]
    /// The list of all files with their checksums; nil leaves out how a download is verified.
    package var manifest: String?
    /// How ratings are calculated, as the page about the site tells it; hidden sheets are left out.
    package var explanation: Report?

    package init(
        council: String, theme: Theme, contact: String? = nil, subjectHeading: String = "Directorate",
        quarters: [SiteQuarter], filters: [RowFilter] = [], manifest: String? = nil, explanation: Report? = nil
    ) {
        self.council = council
        self.theme = theme
        self.contact = contact
        self.subjectHeading = subjectHeading
        self.quarters = quarters
        self.filters = filters
        self.manifest = manifest
        self.explanation = explanation
    }
}

/// What was published for one quarter.
package struct SiteQuarter: Sendable {
    /// `Quarter 1 2012/13`.
    package var title: String
    /// `April to June 2012`.
    package var months: String
    /// In the order of the council's directorates.
    package var pages: [SitePage]
    /// The figures of all pages, for other programs.
    package var tables: [Download]
    /// All of the quarter's files in one.
    package var everything: Download?

    package init(
        title: String, months: String, pages: [SitePage], tables: [Download] = [], everything: Download? = nil
    ) {
        self.title = title
        self.months = months
        self.pages = pages
        self.tables = tables
        self.everything = everything
    }
}

/// One report as a page, with the files that hold the same.
package struct SitePage: Sendable {
    /// Below the site's top, with `/` between folders: `cap/2012-13-q1.html`. No other file's.
    package var path: String
    /// Whom it is about, the same in every quarter: a directorate, a board, the council.
    package var subject: String
    /// A short name of the subject, shown beside it: `CAP`.
    package var code: String?
    package var report: Report
    /// The names of the sheets whose rows may be filtered.
    package var filteredSheets: [String]
    /// How the subject stands in the quarter: its priorities, its measures.
    package var tallies: [RatingTally]
    package var downloads: [Download]

    package init(
        path: String, subject: String, code: String? = nil, report: Report, filteredSheets: [String] = [],
        tallies: [RatingTally] = [], downloads: [Download] = []
    ) {
        self.path = path
        self.subject = subject
        self.code = code
        self.report = report
        self.filteredSheets = filteredSheets
        self.tallies = tallies
        self.downloads = downloads
    }
}
