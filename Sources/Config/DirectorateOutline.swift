import Diagnostics
import Model

/// What is asked of all directorates at once: of thousands, this is held, and the rest is read for each one's report.
package struct DirectorateOutline: Sendable {
    package let directorate: String
    package let code: String
    private let director: String?
    /// As complaints name it.
    package let file: String
    /// Where its code stands.
    let place: Place?
    /// The codes of its priorities, and of those that share their trackers.
    let codes: [String]
    /// The boards that its priorities name.
    package let boards: [String]

    init(_ file: Filed<Scorecard>) {
        let scorecard = file.value
        directorate = scorecard.directorate
        code = scorecard.code
        director = scorecard.director
        self.file = file.places.name
        place = file.places[scorecard.origin]
        codes = scorecard.sections.flatMap(\.priorities).flatMap(\.codes)
        boards = scorecard.boards
    }

    /// Its names, without what it reports.
    package var names: Scorecard { Scorecard(directorate: directorate, code: code, director: director) }
}
