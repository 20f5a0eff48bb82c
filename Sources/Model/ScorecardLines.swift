/// The lines of a scorecard, where they stand in it.
package struct ScorecardLines: Sendable {
    package struct PriorityLines: Sendable {
        package let priority: Priority
        package let lines: [Line]
        /// The directorate's and the section's that it belongs to.
        package let scorecard: Scorecard
        package let section: Section
    }

    package struct SectionLines: Sendable {
        package let section: Section
        package let priorities: [PriorityLines]

        package var lines: [Line] { priorities.flatMap(\.lines) }
    }

    package let sections: [SectionLines]

    package init(sections: [SectionLines]) { self.sections = sections }

    package var lines: [Line] { sections.flatMap(\.lines) }

    package init(_ scorecard: Scorecard, of council: Council) {
        let earlier = LastYear(
            council.previous.first { $0.code == scorecard.code }, year: council.period.year.later(by: -1))
        // What lies behind the reporting quarter has not happened yet, in finance's rows as elsewhere.
        var budgets = ByQuarter<Budget>()
        for quarter in council.reported { budgets[quarter] = scorecard.budgets[quarter] }
        let outer = scorecard.settings.over(council.settings)
        sections = scorecard.sections.map { [budgets] section in
            let settings = section.settings.over(outer)
            return SectionLines(
                section: section,
                priorities: section.priorities.map { priority in
                    PriorityLines(
                        priority: priority,
                        lines: priority.measures.flatMap { measure in
                            Line.lines(of: measure, settings: settings, earlier: earlier, budgets: budgets)
                        }, scorecard: scorecard, section: section)
                })
        }
    }
}
