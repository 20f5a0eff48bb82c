/// How priorities were rated in the period that a report sets beside its own.
package struct EarlierRatings: Sendable {
    private var ratings: [Key: Rating] = [:]

    private struct Key: Hashable {
        let directorate: String
        let code: String
    }

    /// Priorities are matched by code, each of a combined tracker's by its own: they may have been combined since.
    ///
    /// - Parameter scorecards: the directorates that are reported on.
    package init(_ council: Council, of scorecards: [Scorecard]) {
        guard let period = council.earlierPeriod else { return }
        let codes = Set(scorecards.map(\.code))
        let all = period.year == council.period.year ? council.scorecards : council.previous
        for scorecard in all where codes.contains(scorecard.code) {
            for priority in scorecard.sections.flatMap(\.priorities) {
                guard let rating = priority.progress[period.quarter]?.rating?.value else { continue }
                for code in priority.codes { ratings[Key(directorate: scorecard.code, code: code)] = rating }
            }
        }
    }

    package func rating(of code: String, in scorecard: Scorecard) -> Rating? {
        ratings[Key(directorate: scorecard.code, code: code)]
    }
}

extension Priority {
    /// Its own code and those of the priorities that share its tracker.
    package var codes: [String] { [code] + combined.map(\.code) }

    /// Codes as a short text: `VP-4b and VP-4c`; those that follow one another as `IO-2a to IO-2f`.
    package var codesInWords: String {
        let codes = codes
        guard codes.count > 2, let first = codes.first, let last = codes.last else {
            return codes.joined(separator: " and ")
        }
        let stem = first.dropLast()
        let endings = codes.compactMap { code in
            code.hasPrefix(stem) && code.count == stem.count + 1 ? code.unicodeScalars.last : nil
        }
        let follow =
            endings.count == codes.count
            && zip(endings, endings.dropFirst()).allSatisfy {
                $0.value + 1 == $1.value
            }
        return follow ? "\(first) to \(last)" : codes.joined(separator: ", ")
    }
}
