import Model

/// One report, ready to be written.
public struct ScorecardReport: Sendable {
    /// Whom it is about: a directorate, the council, or a board.
    public let subject: String
    /// `Quarter 1 2012/13, April to June 2012`.
    public let period: String
    public let sections: [SectionSummary]
    public let files: [OutputFile]
}

/// How a section's priorities and measures are rated.
public struct SectionSummary: Sendable {
    public let title: String
    /// `1 Amber, 4 Green`.
    public let priorities: String
    public let measures: String

    init(_ section: ScorecardLines.SectionLines, in quarter: Quarter) {
        title = section.section.shownTitle
        priorities = section.priorityCounts(in: quarter).inWords
        measures = section.measureCounts(in: quarter).inWords
    }
}

extension RatingCounts {
    /// `4 Green, 1 Amber, 0 Red, 2 without a rating`.
    fileprivate var inWords: String {
        let rated = RAG.allCases.map { "\(self[$0]) \($0.rawValue)" }.joined(separator: ", ")
        return unrated == 0 ? rated : "\(rated), \(unrated) without a rating"
    }
}
