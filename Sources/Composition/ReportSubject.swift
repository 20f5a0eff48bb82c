import Model
import Template

/// Whom a report is about: it holds their priorities and nobody else's.
package enum ReportSubject: Sendable {
    case directorate(Scorecard)
    /// All directorates together.
    case council
    case board(String)

    /// The subjects of a template's files, in the order of the council's.
    ///
    /// - Parameters:
    ///   - directorates: by their names at least; what they report is not looked at.
    ///   - boards: those that priorities name.
    package static func all(_ directorates: [Scorecard], boards: [String], by scope: ReportScope) -> [ReportSubject] {
        switch scope {
        case .directorate: directorates.map { .directorate($0) }
        case .council: [.council]
        case .board: boards.map { .board($0) }
        }
    }

    /// Its name, as a heading says it.
    package func name(in council: Council) -> String {
        switch self {
        case .directorate(let scorecard): scorecard.directorate
        case .council: council.name
        case .board(let board): board
        }
    }

    /// The directorates whose priorities it may hold.
    func scorecards(in council: Council) -> [Scorecard] {
        switch self {
        case .directorate(let scorecard): [scorecard]
        case .council: council.scorecards
        case .board(let board):
            council.scorecards.filter { scorecard in
                scorecard.sections.contains { section in
                    section.priorities.contains { ($0.board ?? section.board) == board }
                }
            }
        }
    }

    func placeholders(in council: Council) -> Placeholders {
        switch self {
        case .directorate(let scorecard):
            Placeholders(council: council, scorecard: scorecard, meeting: council.meeting)
        case .council:
            Placeholders(
                council: council,
                scorecard: Scorecard(directorate: council.name, code: "council"),
                meeting: council.meeting)
        case .board(let board):
            Placeholders(
                council: council, scorecard: Scorecard(directorate: board, code: board),
                meeting: council.meeting(of: board))
        }
    }

    private func lines(in council: Council) -> ScorecardLines {
        switch self {
        case .directorate(let scorecard): ScorecardLines(scorecard, of: council)
        case .council: ScorecardLines(of: council)
        case .board(let board): ScorecardLines(of: council, board: board)
        }
    }

    func texts(in council: Council) -> Texts {
        Texts(placeholders: placeholders(in: council), lines: lines(in: council))
    }
}
