/// One complaint about the user's input, or one remark on it.
///
/// Reader, decoder, rules and checks all complain in this one type, so that a user sees one kind of message, sorted by
/// place, whatever part of the program it comes from.
package struct Diagnostic: Hashable, Sendable {
    /// A second place that helps to understand the first, such as where a repeated key was given before.
    package struct Related: Hashable, Sendable {
        package var place: Place
        package var message: String

        package init(place: Place, message: String) {
            self.place = place
            self.message = message
        }
    }

    package var severity: Severity
    /// The kind of complaint in kebab case, such as `unknown-key`: stable, for tests, tools and the manual.
    package var id: String
    /// What is wrong: one line, without a capital at the start or a full stop at the end.
    package var message: String
    /// How to mend it, in the same form as `message`.
    package var hint: String?
    package var place: Place?
    package var related: [Related]

    package init(
        severity: Severity, id: String, message: String, hint: String? = nil, place: Place? = nil,
        related: [Related] = []
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.hint = hint
        self.place = place
        self.related = related
    }
}
