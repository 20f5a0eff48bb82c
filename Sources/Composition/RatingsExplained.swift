import Model
import Report

/// What each rating means with each direction of travel: nine combinations, made from what each of the two means.
struct RatingsExplained {
    let id: TableID
    let edges: [Int]

    static let widths: [Double] = [20, 42, 42, 42]
    private static let directions: [Direction] = [.improving, .static, .deteriorating]

    func table() -> Table {
        let columns =
            [Column(heading: "Direction of travel")]
            + RAG.allCases.map { Column(heading: $0.rawValue, alignment: .left) }
        let rows = Self.directions.map { direction in
            Row(
                cells: placed(
                    [.text(direction.shown, emphasis: .strong)]
                        + RAG.allCases.map { rag in
                            Cell(.text("\(rag.meaning) \(direction.overallMeaning)"), tone: rag.tone)
                        }))
        }
        var headings = Array(repeating: Column(heading: ""), count: edges.last ?? 0)
        for (number, column) in columns.enumerated() {
            headings[edges[number]] = column
            headings[edges[number]].headingSpan = edges[number + 1] - edges[number]
        }
        return Table(id: id, columns: headings, rows: rows)
    }

    private func placed(_ cells: [Cell]) -> [Cell] {
        var placed = Array(repeating: Cell.covered, count: edges.last ?? 0)
        for (number, cell) in cells.enumerated() {
            placed[edges[number]] = cell
            placed[edges[number]].columnSpan = edges[number + 1] - edges[number]
        }
        return placed
    }
}

extension RAG {
    /// Of a priority's overall rating.
    var meaning: String {
        switch self {
        case .green: "Key actions are on schedule, and targets are expected to be met."
        case .amber:
            "Minor delays, with action planned or under way; results are likely to be on or close to target."
        case .red: "Significant delays or problems; targets are unlikely to be met."
        }
    }
}

extension Direction {
    /// As the second half of what an overall rating means.
    fileprivate var overallMeaning: String {
        switch self {
        case .improving: "Taken together, performance is getting better."
        case .static: "Taken together, performance is neither better nor worse than before."
        case .deteriorating: "Taken together, performance is getting worse."
        case .notComparable: "Performance cannot be compared with what it was before."
        }
    }
}
