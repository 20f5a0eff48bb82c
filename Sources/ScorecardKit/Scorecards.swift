import BuiltIn
import Composition
import Config
import Diagnostics
import Model
import Report
import Template

/// The road from text to files in a page: files are read to a council, its figures are checked, a template lays out
/// each scorecard's report, and a writer makes files of it.
public struct Scorecards: Sendable {
    let council: FiledCouncil?
    let template: ReportTemplate?
    let theme: Theme?
    let diagnostics: [Diagnostic]
    let sources: [String: SourceText]
    private let folder: Folder
    private let options: Options
    /// What the files name, as it was read.
    private let named: [ReadingLog.Entry]

    /// What was read, whatever is asked of it.
    private struct Folder: Sendable {
        var files: [InputFile]
        var unreadable: [InputFailure]
        var budgets: BudgetFiles
        var reading: CouncilFolder
        var reader: InputReader
    }

    /// What may be asked for beside a folder.
    public struct Options: Sendable {
        /// `Q1` to `Q4`; nil takes the one that the council's file names.
        public var quarter: String?
        /// The name of a template that comes with the program; nil takes the directorate scorecard.
        public var report: String?
        /// A template of one's own, in the place of one that comes with the program.
        public var template: InputFile?
        /// Whether `finance.yaml` is looked at too, which nothing but a merge needs. What is left empty in it is left for
        /// whoever merges.
        public var checksMapping: Bool
        /// Whether a workbook carries the files that it is built from, where its template has a sheet for them.
        public var carriesSource = true

        public init(
            quarter: String? = nil, report: String? = nil, template: InputFile? = nil, checksMapping: Bool = false
        ) {
            self.quarter = quarter
            self.report = report
            self.template = template
            self.checksMapping = checksMapping
        }
    }

    /// Reads a council's files. Never fails: what is wrong is among the ``complaints(colour:)``.
    ///
    /// - Parameters:
    ///   - files: the YAML files of one folder.
    ///   - unreadable: files of the folder that could not be read.
    ///   - budgets: the CSV files of its folder `budget`.
    ///   - folder: its name, for complaints about the whole of it.
    ///   - jobs: how many files are read at a time, and how many scorecards checked. What comes of them is the same
    ///     with any number; less than one is one.
    ///   - reader: reads what the files name.
    public init(
        _ files: [InputFile], unreadable: [InputFailure] = [], budgets: [RowInput] = [], folder: String,
        options: Options = Options(), jobs: Int = 1, reader: InputReader
    ) {
        self.init(
            Folder(
                files: files, unreadable: unreadable, budgets: BudgetFiles(budgets),
                reading: CouncilFolder(files.map(\.source), name: folder, jobs: jobs), reader: reader),
            options)
    }

    /// The same files, with something else asked of them.
    func asking(_ change: (inout Options) -> Void) -> Scorecards {
        var options = options
        change(&options)
        return Scorecards(folder, options)
    }

    private init(_ folder: Folder, _ options: Options) {
        let log = ReadingLog()
        let reader = log.logging(folder.reader)
        var folder = folder
        let council = folder.reading.load(
            previous: Self.previous(folder.reading, reader), quarter: options.quarter.flatMap(Quarter.init),
            budgets: folder.budgets.ledgers)
        let builtIn = ReportChoice(options.report)
        let template = TemplateFile.load(
            options.template?.source ?? SourceFile(name: builtIn.file.name, bytes: builtIn.file.bytes))
        let theme = ThemeChoice(folder.reading.theme, origins: council.origins, reader: reader)

        self.folder = folder
        self.options = options
        named = log.entries
        self.council = council.value
        self.template = template.value
        self.theme = theme.theme
        let shared = FileNames.complaints(
            council.value, template.value, template: options.template?.name ?? builtIn.file.name)
        let mapping =
            options.checksMapping ? Self.financeMapping(among: folder.files).map { FinanceFile.load($0.source) } : nil
        diagnostics =
            builtIn.diagnostics + folder.unreadable.map(\.diagnostic) + council.diagnostics
            + folder.budgets.diagnostics + (council.value.map(folder.budgets.strangers) ?? []) + template.diagnostics
            + theme.diagnostics + shared + (mapping?.diagnostics ?? []).filter { $0.id != "empty-value" }
        sources = council.sources.merging(template.sources) { first, _ in first }
            .merging(theme.sources) { first, _ in first }
            .merging(mapping?.sources ?? [:]) { first, _ in first }
    }

    /// How finance's file is to be read, where the council's folder says so.
    var financeMapping: InputFile? { Self.financeMapping(among: files) }

    private static func financeMapping(among files: [InputFile]) -> InputFile? {
        files.first { $0.source.lastName == "finance.yaml" }
    }

    private static func previous(_ reading: CouncilFolder, _ reader: InputReader) -> CouncilFolder.Previous {
        guard let path = reading.previous else { return .none }
        do throws(InputFailure) {
            let files = try reader.folder(path.value).map(\.source)
            return files.isEmpty ? .unreadable("there are no YAML files in '\(path.value)'") : .files(files)
        } catch {
            return .unreadable(error.sentence)
        }
    }

    /// The template of one's own; nil for one that comes with the program.
    var templateFile: String? { options.template?.name }

    /// The YAML files of the folder.
    var files: [InputFile] { folder.files }

    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    /// Every complaint about the input, each with its file, line and column, the line itself, and a hint.
    ///
    /// - Parameter colour: whether to colour it for a terminal.
    public func complaints(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: sources, colour: colour).text(diagnostics)
    }

    /// The same for machines: a JSON array, one object a line.
    public var complaintsAsJSON: String { DiagnosticPrinter.json(diagnostics) }

    /// What each directorate's scorecard gives; nothing where the input has errors.
    ///
    /// - Parameter created: seconds since 1970 that the files say they were made; nil takes the date of publication or
    ///   the reporting period's last day.
    public func reports(as formats: [OutputFormat] = OutputFormat.allCases, created: Int? = nil) -> ScorecardReports {
        ScorecardReports(composition(created: created), formats: formats)
    }

    /// What each report's files are to show; nothing where the input has errors.
    ///
    /// - Throws: where a file of the folder cannot be read once more as it was.
    func composed(created: Int?) throws(InputFailure) -> [ComposedReport] {
        var reports: [ComposedReport] = []
        if let composition = composition(created: created) {
            for index in 0..<composition.count { reports.append(try composition.composed(at: index)) }
        }
        return reports
    }

    private func composition(created: Int?) -> ReportComposition? {
        guard errorCount == 0, let council, let template, let theme else { return nil }
        let created = ReportComposer.created(council.shared, created)
        return ReportComposition(
            council: council, template: template, theme: theme, created: created,
            carried: options.carriesSource ? carriedFiles(of: council, created: created) : nil)
    }

    /// All that the directorates' workbooks are built from.
    private func carriedFiles(of council: FiledCouncil, created: Int) -> CarriedFiles {
        let settings = CarriedSettings(
            version: Program.version, quarter: "\(council.shared.period.quarter)", created: created)
        var carried = CarriedFiles()
        for directorate in council.directorates + council.previous {
            carried.own(directorate.file, directorate.code)
        }
        carried.add { [settings.file] }
        for file in folder.files {
            carried.add(from: file.name) { () throws(InputFailure) in [try CarriedFile(.folder, file)] }
        }
        for entry in named {
            switch entry.kind {
            case .folder:
                carried.add(from: entry.file.name) { () throws(InputFailure) in
                    [try CarriedFile(.lastYear, entry.file)]
                }
            case .file: carried.add { () throws(InputFailure) in [try CarriedFile(named: entry.path, entry.file)] }
            }
        }
        let year = council.shared.period.year
        for code in council.directorates.map(\.code) {
            carried.add(of: code) { [budgets = folder.budgets] in
                budgets.carried(for: code, in: year).map { file in
                    CarriedFile(kind: .budget, name: file.name, text: CarriedFile.text(Array(file.text.utf8)))
                }
            }
        }
        if let template = options.template {
            carried.add { () throws(InputFailure) in [try CarriedFile(.template, template)] }
        }
        return carried
    }

    /// Why the measures or priorities with a code are rated as they are; nil where no code is so.
    ///
    /// - Throws: where a file of the folder cannot be read once more as it was.
    public func explanation(of code: String) throws(InputFailure) -> String? {
        try explainer()?.explanation(of: code)
    }

    /// The code nearest to one that is not there; nil where none is near.
    ///
    /// - Throws: where a file of the folder cannot be read once more as it was.
    public func nearestCode(to code: String) throws(InputFailure) -> String? {
        Suggestion.nearest(to: code, of: try explainer()?.codes ?? [])
    }

    private func explainer() throws(InputFailure) -> Explainer? {
        guard let opened = try council?.opened() else { return nil }
        return Explainer(council: opened.council, origins: opened.origins)
    }
}
