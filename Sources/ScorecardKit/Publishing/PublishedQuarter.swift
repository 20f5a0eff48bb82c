import Composition
import Model
import Site

/// One quarter as it is published: every directorate's files, and the tables of all of them as open data.
struct PublishedQuarter: Sendable {
    let council: Council
    /// Its folder within the site: `2012-13-q1`.
    let folder: String
    /// In the order of the council's directorates.
    let directorates: [Directorate]
    let data: [PublishedFile]

    struct Directorate: Sendable {
        let scorecard: Scorecard
        let report: ComposedReport
        let files: [Offer]
    }

    /// A file, and the words of a link to it.
    struct Offer: Sendable {
        let title: String
        let format: String
        let file: PublishedFile
    }

    /// - Parameter scorecards: of the quarter. Nil where they have errors, or their template makes no reports of
    ///   directorates.
    init?(_ scorecards: Scorecards, created: Int?) {
        guard let council = scorecards.council, let theme = scorecards.theme else { return nil }
        let folder = ReportComposer.fileName("\(council.period.year)-\(council.period.quarter)")
        let reports = scorecards.composed(created: created)
        let accessible = scorecards.asking { ($0.report, $0.template) = (Self.accessibleTables, nil) }
            .composed(created: created)
        guard reports.count == council.scorecards.count, accessible.count == reports.count else { return nil }
        self.council = council
        self.folder = folder
        directorates = zip(council.scorecards, zip(reports, accessible)).map { scorecard, reports in
            let offers = [
                ("Scorecard, to read and print", reports.0), ("Accessible tables, for screen readers", reports.1),
            ]
            return Directorate(
                scorecard: scorecard, report: reports.0,
                files: offers.map { title, composed in
                    let file = OutputFile(workbook: composed.fileName + ".xlsx", composed.report, theme: theme)
                    return Offer(title: title, format: "Excel", file: PublishedFile(in: folder, file))
                })
        }
        data = scorecards.asking { ($0.report, $0.template) = (Self.openData, nil) }
            .reports(as: [.csv], created: created).flatMap(\.files).map { PublishedFile(in: "\(folder)/data", $0) }
    }

    /// The templates that a publication takes beside the scorecard's own.
    private static let accessibleTables = "accessible-tables"
    private static let openData = "open-data"

    var downloads: [PublishedFile] { directorates.flatMap { $0.files.map(\.file) } + data }

    /// `2012-13-q1/all-2012-13-q1.zip`.
    var archiveName: String { "all-\(folder).zip" }
}
