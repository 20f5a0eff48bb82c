import Diagnostics
import Finance
import Model

/// The first of two steps from a folder's files to a council: the council's file is read, so that it is known which
/// other files it names; ``load(previous:quarter:budgets:)`` is the second.
package struct CouncilFolder: Sendable {
    private let name: String
    private let jobs: Int
    private var files: FolderFiles
    private let council: Filed<CouncilFile>?

    static let councilFileName = "council.yaml"

    /// - Parameters:
    ///   - files: the folder's YAML files, in any order.
    ///   - name: the folder's, for complaints about the whole of it.
    ///   - jobs: how many files are read, and scorecards checked, at a time. What comes of them is the same with any
    ///     number.
    package init(_ files: [SourceFile], name: String, jobs: Int = 1) {
        self.name = name
        self.jobs = jobs
        var files = FolderFiles(files, jobs: jobs)
        var council = files.councilsByName()
        if council == nil {
            _ = files.read { _ in }
            // What is wrong is gathered when all is read.
            var gathered = Gathered()
            council = files.settle(name: name, &gathered).council
        }
        self.files = files
        self.council = council
    }

    /// The path of last year's folder, counted from this one.
    package var previous: Sourced<String>? { council?.value.previous }

    /// The name of a theme that comes with the program, or the path of a file, counted from this folder.
    package var theme: Sourced<String>? { council?.value.theme }

    /// What is known of last year's folder.
    package enum Previous: Sendable {
        /// None is named.
        case none
        case files([SourceFile])
        /// It cannot be read, for this reason: `there is no folder '../leeds-2011-12'`.
        case unreadable(String)
    }

    /// Reads all files, each but once as long as they are few: what was read is there when it is asked for another
    /// quarter.
    ///
    /// - Parameters:
    ///   - quarter: the quarter to report on, where it is not the one that the council's file names.
    ///   - budgets: finance's lines, a ledger for each period.
    package mutating func load(
        previous: Previous = .none, quarter: Quarter? = nil, budgets: [Ledger] = []
    ) -> Loaded<FiledCouncil> {
        var gathered = Gathered()
        let (earlier, next) = earlier(previous, &gathered)
        var filed = council.flatMap { file in
            Council(file.value, in: quarter).map { shared in
                FiledCouncil(
                    shared, file.origins, earlier: earlier,
                    ledgers: FiledLedger.all(budgets, of: shared.period, first: next))
            }
        }
        let looks = files.read { [filed] draft in filed.map { Look(draft, $0) } }
        let directorates = files.settle(name: name, &gathered).directorates
        guard let council, let looking = filed else {
            return Loaded(nil, gathered, council?.origins ?? SourceMap())
        }

        var checks: [DirectorateCheck] = []
        for (index, draft) in directorates {
            // What was read again beside the others was not looked at as what it is.
            let look = looks[index].flatMap { $0.role == draft.role ? $0 : nil } ?? Look(draft, looking)
            switch look.result {
            case .success(let check): checks.append(check)
            case .failure(let error): gathered.add(Diagnostic(error.failure, in: error.file))
            }
        }
        filed?.take(directorates.map(\.draft), checks)
        let shared = looking.shared
        if quarter == nil { gathered.warn(of: checks.flatMap(\.dropped), period: shared.period) }
        gathered.complain(of: checks.flatMap(\.limits))
        if quarter == nil {
            gathered.complainOfEarlierPeriod(council.value.earlierPeriod, in: shared, council.origins)
        }
        if !gathered.hasErrors, let filed {
            gathered.complainOfUnknownCodes(in: filed)
            gathered.complainOfUnknownBoards(in: filed)
        }
        let isReadable = !gathered.hasErrors
        for (finding, complaint) in checks.lazy.flatMap(\.findings) {
            // A directorate's figures hang on its own file and on the council's.
            let keys = gathered.faultyKeys.reduce(into: Set<String>()) { keys, faulty in
                let isCouncils = faulty.key.hasSuffix(Self.councilFileName)
                if isCouncils || faulty.key == complaint.place?.file { keys.formUnion(faulty.value) }
            }
            if isReadable || finding.isCertain(whereUnread: keys) { gathered.add(complaint) }
        }
        return Loaded(isReadable ? filed : nil, gathered, council.origins)
    }

    /// What was found in a file that was read as something.
    private struct Look: Sendable {
        let role: FileDraft.Role
        let result: Swift.Result<DirectorateCheck, UnreadableFile>

        init(_ draft: FileDraft, _ filed: FiledCouncil) {
            role = draft.role
            do throws(UnreadableFile) {
                result = .success(try DirectorateCheck(draft, of: filed))
            } catch {
                result = .failure(error)
            }
        }
    }

    /// - Returns: last year's directorates, and the number after their files'.
    private func earlier(_ previous: Previous, _ gathered: inout Gathered) -> ([FileDraft], next: Int) {
        guard let council, let path = council.value.previous else { return ([], files.next) }
        let place = council.origins[path.origin]
        switch previous {
        case .none: return ([], files.next)
        case .unreadable(let reason):
            gathered.add(
                Diagnostic(
                    severity: .error, id: "previous-folder",
                    message: "last year's results are missing: \(reason)",
                    hint: "the path counts from the folder of this file; without last year's figures, remove the line",
                    place: place))
            return ([], files.next)
        case .files(let before):
            var before = FolderFiles(before, first: files.next, jobs: jobs)
            _ = before.read { _ in }
            let folder = before.settle(name: path.value, &gathered)
            if let year = council.value.year, let earlier = folder.council?.value.year, earlier.start != year.start - 1
            {
                gathered.add(
                    Diagnostic(
                        severity: .error, id: "previous-year",
                        message: "'\(path.value)' is the folder of \(earlier), which is not the year before \(year)",
                        hint: "name the folder of the year before, or correct `year` in one of the two", place: place))
            }
            return (folder.directorates.map(\.draft), before.next)
        }
    }
}

extension Filed {
    fileprivate var origins: SourceMap {
        var origins = SourceMap()
        origins.add(places)
        return origins
    }
}

extension Council {
    /// What the council's file says; nil where it does not say what every report must.
    ///
    /// - Parameter quarter: to report on instead of the file's.
    fileprivate init?(_ file: CouncilFile, in quarter: Quarter?) {
        guard let name = file.council, let year = file.year, let quarter = quarter ?? file.quarter else { return nil }
        self.init(
            name: name, period: Period(year: year, quarter: quarter), contact: file.contact,
            geography: file.geography, source: file.source, published: file.published, licence: file.licence,
            meeting: file.meeting, boardMeetings: file.boardMeetings, portfolios: file.portfolios,
            indicatorTypes: file.indicatorTypes, settings: file.settings, budgetSettings: file.budgetSettings,
            checks: file.checks, earlierPeriod: file.earlierPeriod?.value, focusAreas: file.focusAreas)
    }
}

extension Finding {
    /// Whether it would be found as well if the rest of the files could be read. What could not be read looks like a
    /// missing result or summary, like a code that others lack too, or like a rule left to a wider level.
    fileprivate func isCertain(whereUnread keys: Set<String>) -> Bool {
        guard case .error(let id) = kind else { return false }
        let sources: [String] =
            switch id {
            case "duplicate-code": ["code"]
            case "other-unit": []
            case "tolerance-in-other-unit": ["direction"] + Records.direction.keys.map(\.description.name)
            default: ["ratings"] + Records.ratings.keys.map(\.description.name)
            }
        return keys.isDisjoint(with: sources)
    }
}
