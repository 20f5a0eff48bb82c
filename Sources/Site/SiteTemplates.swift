/// The pages' templates, their style and their script: what a council may copy and change.
package struct SiteTemplates: Sendable {
    /// The files that it is made of, all of which are needed.
    package static let names = [
        "page.mustache", "index.mustache", "report.mustache", "about.mustache", "downloads.mustache",
        "tallies.mustache", "filters.mustache", "site.css", "filter.js",
    ]

    /// - Parameter files: the text of each file, by its name; others than `names` are not looked at.
    package init(_ files: [String: String]) throws(SiteTemplateError) {
        throw SiteTemplateError(file: "", line: 1, column: 1, message: "is not written yet", hint: nil)
    }
}

/// Why a template cannot be used.
package struct SiteTemplateError: Error, Hashable {
    /// One of `SiteTemplates.names`.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    package let message: String
    package let hint: String?
}

extension DownloadSite {
    /// All files of the site except the downloads: the index first, and every page by the path it was given. No two
    /// runs differ for the same values.
    package func files(by templates: SiteTemplates) -> [SiteFile] { [] }
}
