import Diagnostics
import Model
import YAMLLite

/// What the files of a folder say, before it is known whether they fit together.
struct FolderDraft: Hashable, Sendable {
    private(set) var council: CouncilFile?
    private(set) var scorecards: [Scorecard] = []

    static let councilFileName = "council.yaml"

    init(_ files: [SourceFile], name: String, _ decoding: Decoding) {
        let folder = Place(file: name)
        let sorted = files.sorted { $0.name < $1.name }
        guard !sorted.isEmpty else {
            decoding.add(
                Diagnostic(
                    severity: .error, id: "no-files", message: "there are no YAML files in this folder",
                    hint: "`scorecard init \(name)` writes files to begin with", place: folder))
            return
        }
        let all = sorted.compactMap { file in decoding.tree(of: file).map { Tree(file: file, node: $0) } }
        // A file that cannot be read may be the one that another complaint would say is missing.
        let isComplete = all.count == sorted.count
        // Only a merge reads how finance's file is laid out.
        let trees = all.filter { !$0.isFinanceMapping }

        let named = trees.first { $0.file.lastName == Self.councilFileName }
        let shared = named ?? trees.first { $0.has("council") && !$0.has("directorate") }
        if trees.count == 1, isComplete, let lone = trees.first, named == nil || lone.has("sections") {
            let file = decoding.decode(lone.node, of: lone.file, as: Records.loneFile)
            council = file?.council
            scorecards = file.map { [$0.scorecard] } ?? []
            return
        }
        council = shared.flatMap { decoding.decode($0.node, of: $0.file, as: Records.council) }
        if named == nil, isComplete {
            decoding.add(
                Diagnostic(
                    severity: .error, id: "no-council-file",
                    message: "there is no \(Self.councilFileName) in this folder",
                    hint: shared.map { "'\($0.file.lastName)' holds its keys: rename that file" }
                        ?? "it holds what the directorates share: `council`, `year` and `quarter`",
                    place: folder))
        }
        let directorates = trees.filter { $0.file != shared?.file && !isOther($0) }
        for tree in directorates {
            if let scorecard = decoding.decode(tree.node, of: tree.file, as: Records.scorecard) {
                scorecards.append(scorecard)
            }
        }
        if directorates.isEmpty, isComplete {
            decoding.add(
                Diagnostic(
                    severity: .error, id: "no-directorate",
                    message: "there is no directorate's file beside \(Self.councilFileName)",
                    hint: "each directorate has a file of its own in this folder, such as `cap.yaml`", place: folder))
        }
        complainOfSharedCodes(decoding)
    }

    /// A theme or a template that lies in the same folder.
    private func isOther(_ tree: Tree) -> Bool {
        if let theme = council?.theme?.value, theme == tree.file.lastName || theme == "./" + tree.file.lastName {
            return true
        }
        return (tree.has("colours") || tree.has("sheets") || tree.has("csv files")) && !tree.has("directorate")
    }

    /// Codes that give the same file name are the same.
    private func complainOfSharedCodes(_ decoding: Decoding) {
        var seen: [String: Scorecard] = [:]
        for scorecard in scorecards where !scorecard.code.isEmpty {
            let folded = String(scorecard.code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
            if let first = seen[folded] {
                let origins = decoding.gathered.origins
                decoding.add(
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

/// A file and what stands in it.
private struct Tree {
    let file: SourceFile
    let node: Node

    /// A mapping may name a directorate, so that it looks like the beginning of a directorate's file.
    var isFinanceMapping: Bool { has("units") && !has("sections") && !has("council") }

    func has(_ key: String) -> Bool {
        if case .mapping(let entries) = node.content { entries.contains { $0.key == key } } else { false }
    }
}
