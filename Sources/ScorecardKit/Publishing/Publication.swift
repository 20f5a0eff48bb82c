import Composition
import Diagnostics
import Model
import Packaging
import Site

/// A year's scorecards as a site: files to download, and pages that show them.
///
/// The files come in three steps, as each step needs what the one before wrote: ``downloads``, then
/// ``archives(of:)``, which pack them, then ``pages(sizes:)``, which say how large they are.
public struct Publication: Sendable {
    private let quarters: [PublishedQuarter]
    private let templates: PageTemplates
    private let scorecards: Scorecards
    private let created: Int?

    /// What may be asked for.
    public struct Options: Sendable {
        /// Whether the scorecards' workbooks carry the files that they are built from: with them, finance can merge into
        /// a downloaded workbook, and everyone can read the notes in those files.
        public var carriesSource = false
        /// Page templates of one's own, each in the place of the program's of that name.
        public var pages: [InputFile] = []
        /// Seconds since 1970 that the files say they were made; nil takes the date of publication or the reporting
        /// period's last day.
        public var created: Int?

        public init() {}
    }

    /// - Parameter scorecards: of the quarter that is reported. The year's earlier quarters are published with it, as
    ///   far as anything is known of them.
    public init(_ scorecards: Scorecards, options: Options) {
        let scorecards = scorecards.asking { $0.carriesSource = options.carriesSource }
        let earlier = (scorecards.council?.earlierQuarters ?? []).map { quarter in
            scorecards.asking { $0.quarter = quarter.description }
        }
        quarters = (earlier + [scorecards]).compactMap { PublishedQuarter($0, created: options.created) }
        templates = PageTemplates(options.pages)
        self.scorecards = scorecards
        created = options.created
    }

    /// The names of the page templates, the style and the script.
    public static let pageTemplates = SiteTemplates.names

    /// What is wrong with the page templates, beside what the scorecards complain of.
    public func complaints(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: templates.sources, colour: colour).text(templates.diagnostics)
    }

    /// The same for machines.
    public var complaintsAsJSON: String { DiagnosticPrinter.json(templates.diagnostics) }

    public var hasErrors: Bool { templates.templates == nil }

    /// Workbooks and tables, the earliest quarter's first.
    public var downloads: [PublishedFile] { quarters.flatMap(\.downloads) }

    /// Each quarter's downloads in one file.
    ///
    /// - Parameter folder: where ``downloads`` stand as they were written, each at its path.
    public func archives(of folder: String) -> [PublishedFile] {
        quarters.map { quarter in
            let created = ReportComposer.created(quarter.council, created)
            let members = quarter.downloads.map { file in
                // Without the quarter's folder: it is what the file is named after.
                ZipFile.Member(name: String(file.path.dropFirst(quarter.folder.count + 1)), path: "\(folder)/\(file.path)")
            }
            return PublishedFile(
                in: quarter.folder, OutputFile(zip: quarter.archiveName, members, created: created))
        }
    }

    /// - Parameter sizes: of ``downloads`` and archives, in bytes, each by its path.
    public func pages(sizes: [String: Int]) -> [PublishedFile] {
        guard let templates = templates.templates, let council = scorecards.council, let theme = scorecards.theme else {
            return []
        }
        let site = DownloadSite(
            council: council.name, theme: theme, contact: council.contact,
            quarters: quarters.reversed().map { $0.shown(sizes) },
            filters: [
                RowFilter(title: "Executive portfolio", values: council.portfolios),
                RowFilter(title: "Rating", values: RAG.allCases.map(\.rawValue)),
            ])
        return site.files(by: templates).map { file in
            let (folder, name) = file.path.lastIndex(of: "/").map { slash in
                (String(file.path[..<slash]), String(file.path[file.path.index(after: slash)...]))
            } ?? ("", file.path)
            return PublishedFile(in: folder, OutputFile(name: name, bytes: file.bytes))
        }
    }
}
