import Jobs

/// A folder's files in the order of their names, and what was read of them.
struct FolderFiles: Sendable {
    private let files: [SourceFile]
    private let first: Int
    private let jobs: Int
    /// Of each file, once it was read.
    private var drafts: [FileDraft?]

    /// So many directorates' figures stay in memory when their files are read: more than any council has directorates.
    /// Of thousands, each is read again for its report.
    private static let mostHeld = 32

    /// - Parameters:
    ///   - first: the number of the first, where files of several folders are gathered.
    ///   - jobs: how many are read at a time. What comes of them is the same with any number.
    init(_ files: [SourceFile], first: Int = 0, jobs: Int) {
        self.files = files.sorted { $0.name < $1.name }
        self.first = first
        self.jobs = jobs
        drafts = files.map { _ in nil }
    }

    /// The number after the last file's.
    var next: Int { first + files.count }

    /// The council's file, by its name alone; nil where the files must be looked at beside one another.
    mutating func councilsByName() -> Filed<CouncilFile>? {
        guard let index = files.firstIndex(where: \.isCouncils) else { return nil }
        var draft = FileDraft(files[index], number: first + index)
        defer { drafts[index] = draft }
        guard draft.isReadable, !draft.isFinanceMapping else { return nil }
        return draft.role == .both ? draft.asBoth() : draft.asCouncil()
    }

    /// Reads each file that was not read yet, and looks at all of them.
    ///
    /// - Parameter look: takes what was read while it is at hand, several files at a time.
    /// - Returns: what each look gave, in the files' order.
    mutating func read<Outcome: Sendable>(_ look: @Sendable (FileDraft) -> Outcome) -> [Outcome] {
        let read = Jobs.map(files.count, atATime: jobs) { [files, first, drafts] index in
            var draft = drafts[index] ?? FileDraft(files[index], number: first + index)
            let outcome = look(draft)
            if index >= Self.mostHeld { draft.letGo() }
            return (draft: draft, outcome: outcome)
        }
        drafts = read.map(\.draft)
        return read.map(\.outcome)
    }

    /// Settles what each file is, when all of them were read.
    ///
    /// - Parameter name: the folder's.
    /// - Returns: the council's file, and of each directorate's its draft and its number among the files.
    mutating func settle(
        name: String, _ gathered: inout Gathered
    ) -> (council: Filed<CouncilFile>?, directorates: [(index: Int, draft: FileDraft)]) {
        var drafts = drafts.compactMap { $0 }
        let folder = FolderDraft(&drafts, name: name, &gathered)
        self.drafts = drafts
        return (folder.council, folder.directorates.map { ($0, drafts[$0]) })
    }
}
