import Model
import YAMLLite

/// A file that was read as what its keys say that it is. The tree that it was read from is gone: it takes more than the
/// file and what was read from it together.
struct FileDraft: Sendable {
    /// What a file may be for its folder.
    enum Role { case council, directorate, both, other }

    let gathered: GatheredFile
    /// False where the file has no tree.
    let isReadable: Bool
    /// Those on the outermost level.
    private let keys: [String]
    private let role: Role
    private let number: Int
    private var council: CouncilFile?
    private var scorecard: Scorecard?

    /// - Parameters:
    ///   - number: the file's among those that are gathered.
    ///   - role: nil takes the one that its name and its keys are for.
    init(_ source: SourceFile, number: Int, as role: Role? = nil) {
        let decoding = Decoding(source, number: number)
        isReadable = decoding.tree != nil
        keys = if case .mapping(let entries)? = decoding.tree?.content { entries.map(\.key) } else { [] }
        self.role = role ?? Self.role(of: source, keys)
        self.number = number
        switch self.role {
        case .council: council = decoding.decode(as: Records.council)
        case .directorate: scorecard = decoding.decode(as: Records.scorecard)
        case .both:
            let file = decoding.decode(as: Records.loneFile)
            council = file?.council
            scorecard = file?.scorecard
        case .other: break
        }
        gathered = decoding.gathered
    }

    private static func role(of source: SourceFile, _ keys: [String]) -> Role {
        if isFinanceMapping(keys) || isStyle(keys) { return .other }
        guard source.isCouncils || keys.contains("council") else { return .directorate }
        return keys.contains("sections") ? .both : .council
    }

    /// Reads the file once more where, beside the others, it is something else than it seemed.
    mutating func read(as role: Role) {
        if role != self.role { self = FileDraft(gathered.source, number: number, as: role) }
    }

    mutating func asCouncil() -> CouncilFile? {
        read(as: .council)
        return council
    }

    mutating func asDirectorate() -> Scorecard? {
        read(as: .directorate)
        return scorecard
    }

    mutating func asBoth() -> (CouncilFile, Scorecard)? {
        read(as: .both)
        return if let council, let scorecard { (council, scorecard) } else { nil }
    }
}

extension FileDraft {
    var source: SourceFile { gathered.source }

    func has(_ key: String) -> Bool { keys.contains(key) }

    var isFinanceMapping: Bool { Self.isFinanceMapping(keys) }

    /// A theme or a template.
    var isStyle: Bool { Self.isStyle(keys) }

    /// A mapping may name a directorate, so that it looks like the beginning of a directorate's file.
    private static func isFinanceMapping(_ keys: [String]) -> Bool {
        keys.contains("units") && !keys.contains("sections") && !keys.contains("council")
    }

    private static func isStyle(_ keys: [String]) -> Bool {
        !keys.contains("directorate") && ["colours", "sheets", "csv files"].contains(where: keys.contains)
    }
}

extension SourceFile {
    /// Whether it has the name of the file that directorates share.
    var isCouncils: Bool { lastName == FolderDraft.councilFileName }
}
