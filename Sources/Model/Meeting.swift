/// A meeting that a report goes to.
package struct Meeting: Hashable, Sendable {
    /// Who meets: a scrutiny board, or the council's executive.
    package var body: String
    package var date: PublicationDate?
    /// The role of whoever reports to it.
    package var reporter: String?
    /// What else the body may read, a line each.
    package var papers: String?
    package var origin: Origin

    package init(
        body: String, date: PublicationDate? = nil, reporter: String? = nil, papers: String? = nil,
        origin: Origin = .none
    ) {
        self.body = body
        self.date = date
        self.reporter = reporter
        self.papers = papers
        self.origin = origin
    }
}

extension Council {
    /// Where a board's pack goes; of one that is not listed, only its name is known.
    package func meeting(of board: String) -> Meeting {
        boardMeetings.first { $0.body == board } ?? Meeting(body: board)
    }
}
