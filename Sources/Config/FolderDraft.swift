import Diagnostics
import Jobs
import Model

/// What the files of a folder say, before it is known whether they fit together.
struct FolderDraft: Hashable, Sendable {
    private(set) var council: CouncilFile?
    private(set) var scorecards: [Scorecard] = []

    static let councilFileName = "council.yaml"

    /// - Parameter jobs: how many files are read at a time. What comes of them is the same with any number.
    init(_ files: [SourceFile], name: String, jobs: Int, _ gathered: inout Gathered) {
        let folder = Place(file: name)
        let sorted = files.sorted { $0.name < $1.name }
        guard !sorted.isEmpty else {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-files", message: "there are no YAML files in this folder",
                    hint: "`scorecard init \(name)` writes files to begin with", place: folder))
            return
        }
        let first = gathered.origins.nextFile
        var drafts = Jobs.map(sorted.count, atATime: jobs) { FileDraft(sorted[$0], number: first + $0) }
        fit(&drafts, in: folder, &gathered)
        for draft in drafts { gathered.add(draft.gathered) }
        complainOfSharedCodes(&gathered)
    }

    /// Settles what each file is for the folder.
    private mutating func fit(_ drafts: inout [FileDraft], in folder: Place, _ gathered: inout Gathered) {
        // A file that cannot be read may be the one that another complaint would say is missing.
        let isComplete = drafts.allSatisfy(\.isReadable)
        // Only a merge reads how finance's file is laid out.
        let own = drafts.indices.filter { drafts[$0].isReadable && !drafts[$0].isFinanceMapping }

        let named = own.first { drafts[$0].source.isCouncils }
        let shared = named ?? own.first { drafts[$0].has("council") && !drafts[$0].has("directorate") }
        if own.count == 1, isComplete, let lone = own.first, named == nil || drafts[lone].has("sections") {
            guard let (council, scorecard) = drafts[lone].asBoth() else { return }
            self.council = council
            scorecards = [scorecard]
            return
        }
        council = shared.flatMap { drafts[$0].asCouncil() }
        if named == nil, isComplete {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-council-file",
                    message: "there is no \(Self.councilFileName) in this folder",
                    hint: shared.map { "'\(drafts[$0].source.lastName)' holds its keys: rename that file" }
                        ?? "it holds what the directorates share: `council`, `year` and `quarter`",
                    place: folder))
        }
        let directorates = own.filter { $0 != shared && !isOther(drafts[$0]) }
        scorecards = directorates.compactMap { drafts[$0].asDirectorate() }
        for other in own where other != shared && isOther(drafts[other]) { drafts[other].read(as: .other) }
        if directorates.isEmpty, isComplete {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-directorate",
                    message: "there is no directorate's file beside \(Self.councilFileName)",
                    hint: "each directorate has a file of its own in this folder, such as `cap.yaml`", place: folder))
        }
    }

    /// A theme or a template that lies in the same folder.
    private func isOther(_ draft: FileDraft) -> Bool {
        let name = draft.source.lastName
        if let theme = council?.theme?.value, theme == name || theme == "./" + name { return true }
        return draft.isStyle
    }

    /// Codes that give the same file name are the same.
    private func complainOfSharedCodes(_ gathered: inout Gathered) {
        var seen: [String: Scorecard] = [:]
        for scorecard in scorecards where !scorecard.code.isEmpty {
            let folded = String(scorecard.code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
            if let first = seen[folded] {
                let origins = gathered.origins
                gathered.add(
                    Diagnostic(
                        severity: .error, id: "duplicate-directorate",
                        message: first.code == scorecard.code
                            ? "another directorate has the code '\(scorecard.code)'"
                            : "the code '\(scorecard.code)' gives the same file name as '\(first.code)'",
                        hint: "each directorate's code must be its own: change one",
                        place: origins[scorecard.origin],
                        related: origins[first.origin].map { [.init(place: $0, message: "first given here")] } ?? []))
            } else {
                seen[folded] = scorecard
            }
        }
    }
}
