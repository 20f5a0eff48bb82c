import Model
import Rows
import YAMLLite

/// What a file says, and where.
struct Filed<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    let places: FilePlaces
}

/// A file that was read as what its keys say that it is. The tree that it was read from is gone: it takes more than the
/// file and what was read from it together.
struct FileDraft: Sendable {
    /// What a file may be for its folder.
    enum Role { case council, directorate, both, other }

    let source: SourceFile
    let gathered: GatheredFile
    let role: Role
    /// False where the file has no tree.
    let isReadable: Bool
    /// Those on the outermost level.
    private let keys: [String]
    private let number: Int
    @Rare private var council: Filed<CouncilFile>?
    /// Nil where the file is no directorate's, or not readable as one.
    let directorate: DirectorateOutline?
    @Rare private var held: Filed<Scorecard>?

    /// - Parameters:
    ///   - number: no other file's that is gathered with it.
    ///   - role: nil takes the one that its name and its keys are for.
    init(_ source: SourceFile, number: Int, as role: Role? = nil) {
        let decoding = Decoding(source, number: number)
        isReadable = decoding.tree != nil
        keys = if case .mapping(let entries)? = decoding.tree?.content { entries.map(\.key) } else { [] }
        self.role = role ?? Self.role(of: source, keys)
        self.number = number
        self.source = source
        var council: CouncilFile?
        var scorecard: Scorecard?
        switch self.role {
        case .council: council = decoding.decode(as: Records.council)
        case .directorate: scorecard = decoding.decode(as: Records.scorecard)
        case .both:
            let file = decoding.decode(as: Records.loneFile)
            (council, scorecard) = (file?.council, file?.scorecard)
        case .other: break
        }
        gathered = decoding.gathered
        let places = decoding.places
        self.council = council.map { Filed(value: $0, places: places) }
        let file = scorecard.map { Filed(value: $0, places: places) }
        directorate = file.map(DirectorateOutline.init)
        held = file
    }

    private static func role(of source: SourceFile, _ keys: [String]) -> Role {
        if isFinanceMapping(keys) || isStyle(keys) { return .other }
        guard source.isCouncils || keys.contains("council") else { return .directorate }
        return keys.contains("sections") ? .both : .council
    }

    /// Reads the file once more where, beside the others, it is something else than it seemed.
    mutating func read(as role: Role) {
        if role != self.role { self = FileDraft(source, number: number, as: role) }
    }

    mutating func asCouncil() -> Filed<CouncilFile>? {
        read(as: .council)
        return council
    }

    mutating func asDirectorate() -> DirectorateOutline? {
        read(as: .directorate)
        return directorate
    }

    mutating func asBoth() -> Filed<CouncilFile>? {
        read(as: .both)
        return directorate == nil ? nil : council
    }

    /// Lets go of what the file says of its directorate: what is asked of all of them at once is in its outline.
    mutating func letGo() { held = nil }

    /// What the file says of its directorate, read once more where it was let go.
    func read() throws(UnreadableFile) -> Filed<Scorecard>? {
        if let held { return held }
        guard directorate != nil else { return nil }
        do throws(ReadFailure) {
            let bytes = try source.read()
            return FileDraft(SourceFile(name: source.name, bytes: bytes), number: number, as: role).held
        } catch {
            throw UnreadableFile(file: source.name, failure: error)
        }
    }
}

extension FileDraft {
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
    var isCouncils: Bool { lastName == CouncilFolder.councilFileName }
}
