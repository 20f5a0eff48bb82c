import Composition
import Config
import Model
import Site
import Template

/// One quarter as it is published: every directorate's files, and the tables of all of them as open data.
struct PublishedQuarter: Sendable {
    let council: Council
    /// Its folder within the site: `2012-13-q1`.
    let folder: String
    /// In the order of the council's directorates.
    let directorates: [Directorate]
    let data: [PublishedFile]
    /// The names of the sheets that show priorities with their measures.
    let measuresSheets: [String]

    struct Directorate: Sendable {
        let outline: DirectorateOutline
        let report: ComposedReport
        let files: [Offer]
    }

    /// A file, and the words of a link to it.
    struct Offer: Sendable {
        let title: String
        let format: String
        let file: PublishedFile
    }

    /// - Parameter requests: without errors.
    /// - Throws: where a file of the folder cannot be read once more as it was.
    init?(_ requests: QuarterRequests, created: Int?) throws(InputFailure) {
        let scorecards = requests.scorecards
        guard let filed = scorecards.council, let template = scorecards.template, let theme = scorecards.theme else {
            return nil
        }
        let council = filed.shared
        let folder = ReportComposer.fileName("\(council.period.year)-\(council.period.quarter)")
        let reports = zip(
            try scorecards.composed(created: created), try requests.accessible.composed(created: created))
        self.council = council
        self.folder = folder
        measuresSheets = template.sheets.filter { $0.content == .measures }.map(\.name)
        directorates = zip(filed.directorates, reports).map { directorate, reports in
            let offers = [
                ("Scorecard, to read and print", reports.0), ("Accessible tables, for screen readers", reports.1),
            ]
            return Directorate(
                outline: directorate, report: reports.0,
                files: offers.map { title, composed in
                    let file = OutputFile(workbook: composed.fileName + ".xlsx", composed.report, theme: theme)
                    return Offer(title: title, format: "Excel", file: PublishedFile(in: folder, file))
                })
        }
        data = try requests.data.reports(as: [.csv], created: created).all().flatMap(\.files).map { file in
            PublishedFile(in: "\(folder)/data", file)
        }
    }

    var downloads: [PublishedFile] { directorates.flatMap { $0.files.map(\.file) } + data }

    /// `2012-13-q1/all-2012-13-q1.zip`.
    var archiveName: String { "all-\(folder).zip" }
}
