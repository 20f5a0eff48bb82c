extension Scorecard {
    /// The year's quarters of which anything is known.
    package var knownQuarters: [Quarter] { Quarter.allCases.filter(knowsAnything) }

    /// Whether there are results, a progress or budget lines of the quarter.
    package func knowsAnything(of quarter: Quarter) -> Bool {
        if budgets[quarter] != nil { return true }
        return sections.flatMap(\.priorities).contains { priority in
            priority.progress[quarter] != nil || priority.measures.contains { $0.knowsAnything(of: quarter) }
        }
    }
}

extension Measure {
    fileprivate func knowsAnything(of quarter: Quarter) -> Bool {
        results[quarter] != nil || parts.contains { $0.knowsAnything(of: quarter) }
    }
}
