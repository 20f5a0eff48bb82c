import Diagnostics
import Model

/// What the files of a folder are, beside one another.
struct FolderDraft: Sendable {
    private(set) var council: Filed<CouncilFile>?
    /// Which of the files are directorates'.
    private(set) var directorates: [Int] = []

    /// - Parameters:
    ///   - drafts: in the order of their names. What is something else beside the others than it seemed is read again.
    ///   - name: the folder's.
    init(_ drafts: inout [FileDraft], name: String, _ gathered: inout Gathered) {
        guard !drafts.isEmpty else {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-files", message: "there are no YAML files in this folder",
                    hint: "`scorecard init \(name)` writes files to begin with", place: Place(file: name)))
            return
        }
        fit(&drafts, in: Place(file: name), &gathered)
        for draft in drafts { gathered.add(draft.gathered) }
        complainOfSharedCodes(directorates.compactMap { drafts[$0].directorate }, &gathered)
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
            guard let council = drafts[lone].asBoth() else { return }
            self.council = council
            directorates = [lone]
            return
        }
        council = shared.flatMap { drafts[$0].asCouncil() }
        if named == nil, isComplete {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-council-file",
                    message: "there is no \(CouncilFolder.councilFileName) in this folder",
                    hint: shared.map { "'\(drafts[$0].source.lastName)' holds its keys: rename that file" }
                        ?? "it holds what the directorates share: `council`, `year` and `quarter`",
                    place: folder))
        }
        let candidates = own.filter { $0 != shared && !isOther(drafts[$0]) }
        directorates = candidates.filter { drafts[$0].asDirectorate() != nil }
        for other in own where other != shared && isOther(drafts[other]) { drafts[other].read(as: .other) }
        if candidates.isEmpty, isComplete {
            gathered.add(
                Diagnostic(
                    severity: .error, id: "no-directorate",
                    message: "there is no directorate's file beside \(CouncilFolder.councilFileName)",
                    hint: "each directorate has a file of its own in this folder, such as `cap.yaml`", place: folder))
        }
    }

    /// A theme or a template that lies in the same folder.
    private func isOther(_ draft: FileDraft) -> Bool {
        let name = draft.source.lastName
        if let theme = council?.value.theme?.value, theme == name || theme == "./" + name { return true }
        return draft.isStyle
    }

    /// Codes that give the same file name are the same.
    private func complainOfSharedCodes(_ directorates: [DirectorateOutline], _ gathered: inout Gathered) {
        var seen: [String: DirectorateOutline] = [:]
        for directorate in directorates where !directorate.code.isEmpty {
            let code = directorate.code
            let folded = String(code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
            if let first = seen[folded] {
                gathered.add(
                    Diagnostic(
                        severity: .error, id: "duplicate-directorate",
                        message: first.code == code
                            ? "another directorate has the code '\(code)'"
                            : "the code '\(code)' gives the same file name as '\(first.code)'",
                        hint: "each directorate's code must be its own: change one", place: directorate.place,
                        related: first.place.map { [.init(place: $0, message: "first given here")] } ?? []))
            } else {
                seen[folded] = directorate
            }
        }
    }
}
