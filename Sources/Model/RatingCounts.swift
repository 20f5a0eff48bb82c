/// How many of something are rated what.
package struct RatingCounts: Hashable, Sendable {
    package var green = 0
    package var amber = 0
    package var red = 0
    /// A state, or nothing yet. What is not due in the quarter is left out of every count.
    package var unrated = 0

    package init() {}

    package init(_ ratings: some Sequence<Rating?>) {
        for rating in ratings { add(rating) }
    }

    package var rated: Int { green + amber + red }

    package subscript(rag: RAG) -> Int {
        switch rag {
        case .green: green
        case .amber: amber
        case .red: red
        }
    }

    package mutating func add(_ rating: Rating?) {
        switch rating {
        case .rag(.green): green += 1
        case .rag(.amber): amber += 1
        case .rag(.red): red += 1
        case .unrated(.notDue): break
        case .unrated, nil: unrated += 1
        }
    }

    package static func + (a: RatingCounts, b: RatingCounts) -> RatingCounts {
        var sum = a
        sum.green += b.green
        sum.amber += b.amber
        sum.red += b.red
        sum.unrated += b.unrated
        return sum
    }

    /// `43%`: the share of those rated; nil where there are none.
    package func share(of rag: RAG) -> String? {
        // Half a percent is rounded up, as a spreadsheet rounds it.
        rated > 0 ? "\((200 * self[rag] + rated) / (2 * rated))%" : nil
    }

    /// `43% (6 of 14)`: the green share of those rated; `none rated` where there are none.
    package var greenShare: String {
        share(of: .green).map { "\($0) (\(green) of \(rated))" } ?? "none rated"
    }
}

extension ScorecardLines.SectionLines {
    /// The overall ratings of the section's priorities; each of a combined tracker's counts.
    package func priorityCounts(in quarter: Quarter) -> RatingCounts {
        RatingCounts(
            priorities.flatMap { lines in
                lines.priority.codes.map { _ in lines.priority.progress[quarter]?.rating?.value }
            })
    }

    package func measureCounts(in quarter: Quarter) -> RatingCounts {
        RatingCounts(lines.map { $0.assessment(in: quarter)?.rating })
    }
}
