import Diagnostics
import Finance
import Jobs
import Model

/// The first of two steps from a folder's files to a council: the files are read, so that it is known which other
/// files they name; ``load(previous:quarter:)`` is the second.
package struct CouncilFolder: Sendable {
    private let draft: FolderDraft
    private let gathered: Gathered
    private let jobs: Int

    /// - Parameters:
    ///   - files: the folder's YAML files, in any order.
    ///   - name: the folder's, for complaints about the whole of it.
    ///   - jobs: how many files are read, and scorecards checked, at a time. What comes of them is the same with any
    ///     number.
    package init(_ files: [SourceFile], name: String, jobs: Int = 1) {
        var gathered = Gathered()
        draft = FolderDraft(files, name: name, jobs: jobs, &gathered)
        self.gathered = gathered
        self.jobs = jobs
    }

    /// The path of last year's folder, counted from this one.
    package var previous: Sourced<String>? { draft.council?.previous }

    /// The name of a theme that comes with the program, or the path of a file, counted from this folder.
    package var theme: Sourced<String>? { draft.council?.theme }

    /// What is known of last year's folder.
    package enum Previous: Sendable {
        /// None is named.
        case none
        case files([SourceFile])
        /// It cannot be read, for this reason: `there is no folder '../leeds-2011-12'`.
        case unreadable(String)
    }

    /// - Parameters:
    ///   - quarter: the quarter to report on, where it is not the one that the council's file names.
    ///   - budgets: finance's lines, a ledger for each period.
    package func load(
        previous: Previous = .none, quarter: Quarter? = nil, budgets: [Ledger] = []
    ) -> Loaded<Council> {
        var gathered = gathered
        let earlier = self.earlier(previous, &gathered)
        guard let file = draft.council, let council = file.council, let year = file.year,
            let stated = file.quarter ?? quarter
        else { return Loaded(nil, gathered) }

        var whole = Council(
            name: council, period: Period(year: year, quarter: quarter ?? stated), contact: file.contact,
            geography: file.geography, source: file.source, published: file.published, licence: file.licence,
            meeting: file.meeting, boardMeetings: file.boardMeetings, portfolios: file.portfolios,
            indicatorTypes: file.indicatorTypes, settings: file.settings, budgetSettings: file.budgetSettings,
            checks: file.checks, earlierPeriod: file.earlierPeriod?.value, focusAreas: file.focusAreas,
            scorecards: draft.scorecards, previous: earlier)
        whole.take(budgets, &gathered)
        let dropped = whole.dropLaterQuarters()
        if quarter == nil { gathered.warn(of: dropped, period: whole.period) }
        // A scorecard's lines are made once, and no more of them are held than are looked at.
        let checked = Jobs.map(whole.scorecards.count, atATime: jobs) { [whole] number in
            let lines = ScorecardLines(whole.scorecards[number], of: whole)
            return (
                limits: lines.lines.compactMap(LimitBesideHold.init),
                findings: whole.findings(on: whole.scorecards[number], lines)
            )
        }
        gathered.complain(of: checked.flatMap(\.limits))
        if quarter == nil { gathered.complainOfEarlierPeriod(file.earlierPeriod, in: whole) }
        if !gathered.hasErrors {
            gathered.complainOfUnknownCodes(in: whole)
            gathered.complainOfUnknownBoards(in: whole)
        }
        let isReadable = !gathered.hasErrors
        for finding in checked.lazy.flatMap(\.findings) {
            let complaint = gathered.origins.diagnostic(for: finding)
            // A directorate's figures hang on its own file and on the council's.
            let keys = gathered.faultyKeys.reduce(into: Set<String>()) { keys, faulty in
                let isCouncils = faulty.key.hasSuffix(FolderDraft.councilFileName)
                if isCouncils || faulty.key == complaint.place?.file { keys.formUnion(faulty.value) }
            }
            if isReadable || finding.isCertain(whereUnread: keys) { gathered.add(complaint) }
        }
        return Loaded(isReadable ? whole : nil, gathered)
    }

    private func earlier(_ previous: Previous, _ gathered: inout Gathered) -> [Scorecard] {
        guard let path = draft.council?.previous else { return [] }
        let place = gathered.origins[path.origin]
        switch previous {
        case .none: return []
        case .unreadable(let reason):
            gathered.add(
                Diagnostic(
                    severity: .error, id: "previous-folder",
                    message: "last year's results are missing: \(reason)",
                    hint: "the path counts from the folder of this file; without last year's figures, remove the line",
                    place: place))
            return []
        case .files(let files):
            let earlier = FolderDraft(files, name: path.value, jobs: jobs, &gathered)
            if let year = draft.council?.year, let before = earlier.council?.year, before.start != year.start - 1 {
                gathered.add(
                    Diagnostic(
                        severity: .error, id: "previous-year",
                        message: "'\(path.value)' is the folder of \(before), which is not the year before \(year)",
                        hint: "name the folder of the year before, or correct `year` in one of the two", place: place))
            }
            return earlier.scorecards
        }
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
