import Composition
import Diagnostics
import Model
import Packaging
import Report
import Site
import Template

/// A year's scorecards as a site: files to download, and pages that show them.
///
/// The files come in three steps, as each step needs what the one before wrote: ``downloads``, then
/// ``archives(of:)``, which pack them, then ``pages(sizes:)``, which say how large they are.
public struct Publication: Sendable {
    private let quarters: [PublishedQuarter]
    private let explanation: Report?
    private let templates: SiteTemplates?
    private let diagnostics: [Diagnostic]
    private let sources: [String: SourceText]
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
        let requests = (earlier + [scorecards]).map(QuarterRequests.init)
        let pages = PageTemplates(options.pages)
        var errors = scorecards.errorCount == 0 ? requests.flatMap(\.errors) : []
        var quarters: [PublishedQuarter] = []
        var explanation: Report?
        if scorecards.errorCount == 0, errors.isEmpty {
            do throws(InputFailure) {
                for request in requests {
                    if let quarter = try PublishedQuarter(request, created: options.created) {
                        quarters.append(quarter)
                    }
                }
                explanation = try Self.explanation(of: scorecards)
            } catch {
                errors.append(error.diagnostic)
            }
        }
        errors += Self.shared(quarters.flatMap(\.downloads), by: scorecards)
        self.quarters = quarters
        self.explanation = explanation
        templates = pages.templates
        diagnostics = scorecards.diagnostics + pages.diagnostics + errors
        sources = requests.reduce(into: pages.sources) { sources, request in
            sources.merge(request.scorecards.sources) { first, _ in first }
        }
        self.scorecards = scorecards
        created = options.created
    }

    private static func shared(_ files: [PublishedFile], by scorecards: Scorecards) -> [Diagnostic] {
        var paths: Set<String> = []
        return files.map(\.path).filter { !paths.insert($0).inserted }.map { path in
            Diagnostic(
                severity: .error, id: "shared-file-name", message: "two files would both be called '\(path)'",
                hint: "`file name` in the template must not end as that of the accessible tables does",
                place: scorecards.templateFile.map { Place(file: $0) })
        }
    }

    /// The names of the page templates, the style and the script.
    public static let pageTemplates = SiteTemplates.names

    /// Workbooks and tables, the earliest quarter's first.
    public var downloads: [PublishedFile] { quarters.flatMap(\.downloads) }

    /// How ratings are calculated, in all directorates together.
    private static func explanation(of scorecards: Scorecards) throws(InputFailure) -> Report? {
        guard let council = scorecards.council, var template = scorecards.template else { return nil }
        template.sheets.removeAll { $0.content != .ratingRules }
        template.csvFiles = []
        // What they say of one directorate would say nothing of all.
        for index in template.sheets.indices { template.sheets[index].subtitle = "" }
        if template.sheets.isEmpty { return nil }
        return ReportComposer.compose(.council, of: try council.opened().council, by: template).report
    }

    /// Each quarter's downloads in one file.
    ///
    /// - Parameter folder: where ``downloads`` stand as they were written, each at its path.
    public func archives(of folder: String) -> [PublishedFile] {
        quarters.map { quarter in
            let created = ReportComposer.created(quarter.council, created)
            let members = quarter.downloads.map { file in
                // Without the quarter's folder: it is what the file is named after.
                ZipFile.Member(
                    name: String(file.path.dropFirst(quarter.folder.count + 1)), path: "\(folder)/\(file.path)")
            }
            return PublishedFile(
                in: quarter.folder, OutputFile(zip: quarter.archiveName, members, created: created))
        }
    }

    /// - Parameter sizes: of ``downloads`` and archives, in bytes, each by its path.
    public func pages(sizes: [String: Int]) -> [PublishedFile] {
        guard let templates, let council = scorecards.council, let theme = scorecards.theme else {
            return []
        }
        let site = DownloadSite(
            council: council.shared.name, theme: theme, contact: council.shared.contact,
            quarters: quarters.reversed().map { $0.shown(sizes) },
            filters: [
                RowFilter(title: "Executive portfolio", values: council.shared.portfolios),
                RowFilter(title: "Rating", values: RAG.allCases.map(\.rawValue)),
            ], manifest: SiteManifest.name, explanation: explanation)
        return site.files(by: templates).map { file in
            let (folder, name) =
                file.path.lastIndex(of: "/").map { slash in
                    (String(file.path[..<slash]), String(file.path[file.path.index(after: slash)...]))
                } ?? ("", file.path)
            return PublishedFile(in: folder, OutputFile(name: name, bytes: file.bytes))
        }
    }
}

extension Publication: Complaining {
    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    public func complaints(colour: Bool) -> String {
        DiagnosticPrinter(sources: sources, colour: colour).text(diagnostics)
    }

    public var complaintsAsJSON: String { DiagnosticPrinter.json(diagnostics) }
}
