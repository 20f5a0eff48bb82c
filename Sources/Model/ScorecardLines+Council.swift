extension ScorecardLines {
    /// All directorates' lines together: sections with one title are one plan.
    ///
    /// - Parameter board: leaves out what is not for it.
    package init(of council: Council, board: String? = nil) {
        var sections: [SectionLines] = []
        for section in council.scorecards.flatMap({ ScorecardLines($0, of: council).sections }) {
            let priorities = section.priorities.filter { board == nil || $0.board == board }
            if board != nil, priorities.isEmpty { continue }
            if let index = sections.firstIndex(where: { $0.section.title == section.section.title }) {
                sections[index] = SectionLines(
                    section: sections[index].section, priorities: sections[index].priorities + priorities)
            } else {
                sections.append(SectionLines(section: section.section, priorities: priorities))
            }
        }
        self.init(sections: sections)
    }
}

extension ScorecardLines.PriorityLines {
    /// Who scrutinises it.
    package var board: String? { priority.board ?? section.board }
}

extension Scorecard {
    /// The boards that its priorities name, in the order of its file.
    package var boards: [String] {
        var seen: Set<String> = []
        return sections.flatMap { section in
            section.priorities.compactMap { $0.board ?? section.board }.filter { seen.insert($0).inserted }
        }
    }
}
