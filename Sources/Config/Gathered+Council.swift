import Diagnostics
import Model

extension Gathered {
    /// A period that reports could not set beside theirs: it lies ahead, or in a year whose folder is not named.
    mutating func complainOfEarlierPeriod(_ earlier: Sourced<Period>?, in council: Council, _ origins: SourceMap) {
        guard let earlier else { return }
        let (year, quarter) = (earlier.value.year, earlier.value.quarter)
        let isThisYear = year == council.period.year
        if isThisYear ? quarter < council.period.quarter : year.start == council.period.year.start - 1 { return }
        add(
            Diagnostic(
                severity: .error, id: "bad-earlier-period",
                message: "\(quarter) \(year) cannot be set beside \(council.period.quarter) \(council.period.year)",
                hint: "name an earlier quarter of this year, or one of the year of the folder that `previous` names",
                place: origins[earlier.origin]))
    }

    /// A meeting of a board that has no pack, or a second one of the same: what it says would be lost.
    mutating func complainOfUnknownBoards(in council: FiledCouncil) {
        let boards = council.boards
        let known = Set(boards)
        var met: Set<String> = []
        var unknown = 0
        for meeting in council.shared.boardMeetings {
            let place = council.origins[meeting.origin]
            if !met.insert(meeting.body).inserted {
                add(
                    Diagnostic(
                        severity: .error, id: "duplicate-board", message: "another meeting is of '\(meeting.body)'",
                        hint: "a pack goes to one meeting: keep the one that it is made for", place: place))
            } else if !known.contains(meeting.body) {
                let nearest = Self.nearest(to: meeting.body, of: boards, after: unknown)
                unknown += 1
                add(
                    Diagnostic(
                        severity: .error, id: "unknown-board",
                        message: "no priority names the board '\(meeting.body)'\(nearest)",
                        hint: "write `board: …` with a section or a priority, in the words that stand here",
                        place: place))
            }
        }
    }

    /// A code that no priority has.
    mutating func complainOfUnknownCodes(in council: FiledCouncil) {
        let codes = council.directorates.flatMap(\.codes)
        let known = Set(codes)
        let unknown = council.shared.focusAreas.flatMap(\.priorities).filter { !known.contains($0.value) }
        for (number, code) in unknown.enumerated() {
            let nearest = Self.nearest(to: code.value, of: codes, after: number)
            add(
                Diagnostic(
                    severity: .error, id: "unknown-code", message: "no priority has the code '\(code.value)'\(nearest)",
                    hint: "a focus area names priorities by their codes, as the directorates' files have them",
                    place: council.origins[code.origin]))
        }
    }

    private static let mostSuggestions = 20

    /// What a name was most likely meant to be, as a question. Where many are unknown, all of them are of some other kind.
    private static func nearest(to name: String, of names: [String], after others: Int) -> String {
        guard others < mostSuggestions, let nearest = Suggestion.nearest(to: name, of: names) else { return "" }
        return "; did you mean '\(nearest)'?"
    }
}
