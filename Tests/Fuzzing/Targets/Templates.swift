import BuiltIn
import Composition
import Config
import Delimited
import Model
import Report
import Rows
import Site
import Template
import Workbook

extension FuzzTarget {
    /// A folder of files (see ``FolderText``): the report template among them, composed for the council that its other
    /// files tell, or for the starter's; and page templates of the site.
    static let template = FuzzTarget(name: "template") { bytes in
        let folder = FolderText(bytes)
        try TemplatePromises.check(folder, writes: bytes.reduce(0, &+) % 8 == 0)
    }
}

enum TemplatePromises {
    /// - Parameter writes: whether reports are written as workbooks too, which takes longest.
    static func check(_ folder: FolderText, writes: Bool) throws {
        let pages = folder.files.filter { $0.name.hasSuffix(".mustache") }
        let templates = try siteTemplates(pages)
        let file = folder.files.first { $0.name == "template.yaml" || $0.name == "lone.yaml" }
        let template = try file.map(load) ?? builtIn
        guard let template, let filed = try council(folder) else { return }
        let council = try filed.open().council
        var reports: [ComposedReport] = []
        let subjects = ReportSubject.all(council.scorecards, boards: filed.boards, by: template.scope)
        let named = ReportSubject.all(filed.directorates.map(\.names), boards: filed.boards, by: template.scope)
        for (subject, name) in zip(subjects, named).prefix(3) {
            let composed = ReportComposer.compose(subject, of: council, by: template, created: 0)
            let again = ReportComposer.compose(subject, of: council, by: template, created: 0)
            try hold(composed.report == again.report, "composing twice gives the same")
            let names = ReportComposer.fileNames(of: name, in: filed.shared, by: template)
            try hold(
                names.report == composed.fileName && Set(composed.csvTables.map(\.fileName)).isSubset(of: names.csv),
                "files have the names that were told before")
            try check(composed, writes: writes)
            reports.append(composed)
        }
        if let templates, !pages.isEmpty { try checkSite(reports, council, templates, pages) }
    }

    private static let builtIn = TemplateFile.load(
        SourceFile(name: BuiltIn.reportTemplate.name, bytes: BuiltIn.reportTemplate.bytes)
    ).value

    private static func load(_ file: SourceFile) throws -> ReportTemplate? {
        let loaded = TemplateFile.load(file)
        try ConfigPromises.check(loaded, TemplateFile.load(file))
        return loaded.value
    }

    private static let starter: FiledCouncil? = {
        var folder = CouncilFolder(
            BuiltIn.starter.map { SourceFile(name: $0.name, bytes: $0.bytes) }, name: "starter")
        return folder.load().value
    }()

    /// The starter's, unless the folder tells another.
    private static func council(_ folder: FolderText) throws -> FiledCouncil? {
        guard folder.files.contains(where: { $0.name == "council.yaml" }) else { return starter }
        let loaded = ConfigPromises.load(folder)
        return loaded.hasErrors ? nil : loaded.value
    }

    private static func check(_ composed: ComposedReport, writes: Bool) throws {
        for (name, table) in composed.csvTables {
            let records = CSV.records(of: table)
            let difference = try CSVProof.difference(of: records, in: Bytes(CSV.encode(records)))
            try hold(difference == nil, "a CSV file reads as it was written: \(name) \(difference ?? "")")
        }
        guard composed.hasWorkbook, writes else { return }
        try ShortFile.holding([]) { path in
            do throws(WorkbookError) {
                try WorkbookWriter.write(composed.report, theme: PlainTheme.theme, to: path)
            } catch {
                // What Excel cannot hold is said; what was written must hold what it was to.
                switch error {
                case .notWhole, .library, .unwritable: throw BrokenPromise(description: "\(error)")
                default: return
                }
            }
            let workbook = try WorkbookReader(path: path)
            let comparison = try WorkbookComparison(of: composed.report, theme: PlainTheme.theme, with: workbook)
            try hold(comparison.isEmpty, "a workbook holds its report: \(comparison)")
        }
    }

    // MARK: Pages

    /// Nil after a complaint, whose place is in the template.
    private static func siteTemplates(_ pages: [SourceFile]) throws -> SiteTemplates? {
        var texts: [String: String] = [:]
        for file in BuiltIn.site { texts[file.name] = String(decoding: file.bytes, as: UTF8.self) }
        for page in pages { texts[page.name] = String(decoding: try page.read(), as: UTF8.self) }
        do throws(SiteTemplateError) {
            return try SiteTemplates(texts)
        } catch {
            let text = texts[error.file] ?? ""
            let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }.map(\.count)
            try hold(
                lines.indices.contains(error.line - 1) && (1...lines[error.line - 1] + 1).contains(error.column),
                "a complaint's place lies in the template: \(error)")
            return nil
        }
    }

    /// Filling in is the same every time, and what is filled in stays text.
    private static func checkSite(
        _ reports: [ComposedReport], _ council: Council, _ templates: SiteTemplates, _ pages: [SourceFile]
    ) throws {
        let mark = "<zq>&\""
        let quarter = SiteQuarter(
            title: council.period.title, months: council.period.months,
            pages: reports.enumerated().map { number, composed in
                SitePage(path: "a/\(number).html", subject: "\(mark)\(number)", code: mark, report: composed.report)
            })
        let site = DownloadSite(
            council: council.name + mark, theme: PlainTheme.theme, contact: mark, quarters: [quarter])
        let files = site.files(by: templates)
        try hold(files == site.files(by: templates), "filling in twice gives the same")
        let own = try pages.contains { String(decoding: try $0.read(), as: UTF8.self).contains("<zq") }
        guard !own else { return }
        for file in files where file.path.hasSuffix(".html") {
            let isText = !String(decoding: file.bytes, as: UTF8.self).contains("<zq>")
            try hold(isText, "what is filled in stays text: \(file.path)")
        }
    }
}
