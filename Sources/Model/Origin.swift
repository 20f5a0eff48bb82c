/// Where in the council's files something was written, as a ticket that only whoever read the files can exchange for a
/// file, a line and a column. The model knows nothing of files, yet every complaint about it has a place.
package struct Origin: Hashable, Sendable {
    package let ticket: Int

    package init(ticket: Int) { self.ticket = ticket }

    /// Not written anywhere: a default.
    package static let none = Origin(ticket: -1)
}
