import Finance
import Model

/// A council as it is held when all its files were read and checked: what its directorates share, and the outline of
/// each. What one of them reports is read once more for whoever asks for it, so that thousands take no more room than
/// those at hand.
package struct FiledCouncil: Sendable {
    /// What the directorates share; it has no scorecards.
    package private(set) var shared: Council
    /// In the order of their files.
    package private(set) var directorates: [DirectorateOutline] = []
    /// Last year's.
    package let previous: [DirectorateOutline]
    /// The year's quarters before the reported one of which anything is known.
    package private(set) var earlierQuarters: [Quarter] = []

    private var drafts: [FileDraft] = []
    /// Last year's, by their codes.
    private let earlier: [String: FileDraft]
    private let ledgers: [FiledLedger]
    /// In the council's file and finance's.
    let origins: SourceMap

    /// A council of which no directorate was looked at so far.
    ///
    /// - Parameters:
    ///   - earlier: last year's directorates.
    ///   - ledgers: finance's lines of the year. What is said of later quarters than the reported one is not of it.
    init(_ council: Council, _ origins: SourceMap, earlier: [FileDraft], ledgers: [FiledLedger]) {
        shared = council
        self.origins = ledgers.reduce(into: origins) { $0.add($1.places) }
        previous = earlier.compactMap(\.directorate)
        self.earlier = earlier.reduce(into: [:]) { earlier, draft in
            if let code = draft.directorate?.code, earlier[code] == nil { earlier[code] = draft }
        }
        self.ledgers = ledgers
    }

    /// Takes the directorates when each of them was looked at.
    mutating func take(_ drafts: [FileDraft], _ checks: [DirectorateCheck]) {
        self.drafts = drafts
        directorates = drafts.compactMap(\.directorate)
        earlierQuarters = Quarter.allCases.filter { quarter in
            quarter < shared.period.quarter && checks.contains { $0.knownQuarters.contains(quarter) }
        }
        let touched = Dictionary(grouping: checks.flatMap(\.touched), by: \.code)
        for index in shared.focusAreas.indices {
            shared.focusAreas[index].touched = shared.focusAreas[index].priorities.flatMap { touched[$0.value] ?? [] }
        }
    }

    /// The boards that priorities name, in the order of the files.
    package var boards: [String] {
        var seen: Set<String> = []
        return directorates.flatMap(\.boards).filter { seen.insert($0).inserted }
    }

    /// Some of its directorates with what they report, and what they reported last year.
    ///
    /// - Parameter wanted: their numbers, in their order.
    /// - Throws: where a file cannot be read once more as it was.
    package func open(_ wanted: some Sequence<Int>) throws(UnreadableFile) -> OpenedCouncil {
        var opened = OpenedCouncil(council: shared, origins: origins)
        for number in wanted where drafts.indices.contains(number) { try open(drafts[number], in: &opened) }
        return opened
    }

    /// All directorates with what they report.
    ///
    /// - Throws: where a file cannot be read once more as it was.
    package func open() throws(UnreadableFile) -> OpenedCouncil { try open(drafts.indices) }

    /// - Returns: what was left out of it.
    @discardableResult
    func open(_ draft: FileDraft, in opened: inout OpenedCouncil) throws(UnreadableFile) -> [Dropped] {
        guard var file = try draft.read() else { return [] }
        file.value.take(ledgers)
        let dropped = file.value.dropQuarters(after: shared.period.quarter)
        opened.council.scorecards.append(file.value)
        opened.origins.add(file.places)
        if let before = try earlier[file.value.code]?.read() {
            opened.council.previous.append(before.value)
            opened.origins.add(before.places)
        }
        return dropped
    }
}

/// A council with the scorecards that were asked for.
package struct OpenedCouncil: Sendable {
    package var council: Council
    /// Where what it holds was written.
    package var origins: SourceMap
}
