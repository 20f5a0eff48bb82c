extension DiagnosticPrinter {
    /// Complaints as JSON for tools: an array with one object a line, in the order that ``text(_:)`` prints them.
    ///
    /// Every object has the keys `file`, `line`, `column`, `endLine`, `endColumn`, `severity`, `id`, `message`, `hint`
    /// and `related`, in that order; what is not known is `null`. `related` holds objects with `file` to `endColumn`
    /// and `message`. The text ends in a line feed.
    package static func json(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        let objects = diagnostics.sorted { $0.precedes($1) }.map(object)
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        let related = diagnostic.related.map { "{\(location($0.place)),\"message\":\(JSONText.quoted($0.message))}" }
        return "{\(location(diagnostic.place)),\"severity\":\(JSONText.quoted(diagnostic.severity.rawValue))"
            + ",\"id\":\(JSONText.quoted(diagnostic.id)),\"message\":\(JSONText.quoted(diagnostic.message))"
            + ",\"hint\":\(diagnostic.hint.map(JSONText.quoted) ?? "null"),\"related\":[\(related.joined(separator: ","))]}"
    }

    private static func location(_ place: Place?) -> String {
        let range = place?.range
        let numbers = [range?.start.line, range?.start.column, range?.end.line, range?.end.column]
            .map { $0.map { String($0) } ?? "null" }
        return "\"file\":\(place.map { JSONText.quoted($0.file) } ?? "null")"
            + ",\"line\":\(numbers[0]),\"column\":\(numbers[1]),\"endLine\":\(numbers[2]),\"endColumn\":\(numbers[3])"
    }
}
