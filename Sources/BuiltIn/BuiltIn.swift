/// The files of the Templates folder, as they stood when the program was built.
package enum BuiltIn {
    /// The first is used where none is asked for.
    package static let reportTemplates = [
        File("directorate-scorecard.yaml", PackageResources.directorate_scorecard_yaml),
        File("action-trackers.yaml", PackageResources.action_trackers_yaml),
        File("indicator-report.yaml", PackageResources.indicator_report_yaml),
        File("board-pack.yaml", PackageResources.board_pack_yaml),
        File("corporate-report.yaml", PackageResources.corporate_report_yaml),
        File("open-data.yaml", PackageResources.open_data_yaml),
        accessibleTemplate,
    ]

    package static var reportTemplate: File { reportTemplates[0] }

    package static let accessibleTemplate = File("accessible-tables.yaml", PackageResources.accessible_tables_yaml)

    /// What `scorecard init` writes.
    package static let starter = [
        File("council.yaml", PackageResources.council_yaml),
        File("directorate.yaml", PackageResources.directorate_yaml),
        File("finance.yaml", PackageResources.finance_yaml),
    ]

    /// The first is used where a council names none.
    package static let themes = [
        File("council-blue.yaml", PackageResources.council_blue_yaml),
        File("forest.yaml", PackageResources.forest_yaml),
    ]

    /// The pages of the download site, their style and their script.
    package static let site = [
        File("page.mustache", PackageResources.page_mustache),
        File("index.mustache", PackageResources.index_mustache),
        File("report.mustache", PackageResources.report_mustache),
        File("about.mustache", PackageResources.about_mustache),
        File("downloads.mustache", PackageResources.downloads_mustache),
        File("tallies.mustache", PackageResources.tallies_mustache),
        File("filters.mustache", PackageResources.filters_mustache),
        File("site.css", PackageResources.site_css),
        File("filter.js", PackageResources.filter_js),
    ]

    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        fileprivate init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// Its name without the ending.
        package var title: String { String(name.prefix { $0 != "." }) }
    }
}
