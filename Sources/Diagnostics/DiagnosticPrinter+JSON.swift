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
        let related = diagnostic.related.map { "{\(location($0.place)),\"message\":\(string($0.message))}" }
        return "{\(location(diagnostic.place)),\"severity\":\(string(diagnostic.severity.rawValue))"
            + ",\"id\":\(string(diagnostic.id)),\"message\":\(string(diagnostic.message))"
            + ",\"hint\":\(diagnostic.hint.map(string) ?? "null"),\"related\":[\(related.joined(separator: ","))]}"
    }

    private static func location(_ place: Place?) -> String {
        let range = place?.range
        let numbers = [range?.start.line, range?.start.column, range?.end.line, range?.end.column]
            .map { $0.map { String($0) } ?? "null" }
        return "\"file\":\(place.map { string($0.file) } ?? "null")"
            + ",\"line\":\(numbers[0]),\"column\":\(numbers[1]),\"endLine\":\(numbers[2]),\"endColumn\":\(numbers[3])"
    }

    /// Escapes more than JSON asks for: the output may well be shown on a terminal.
    private static func string(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result.append("\\")
                result.append(scalar)
            case "\n":
                result.append(contentsOf: "\\n".unicodeScalars)
            case "\t":
                result.append(contentsOf: "\\t".unicodeScalars)
            case _ where SafeText.isUnsafe(scalar):
                for unit in UTF16.encode(scalar) ?? .init() {
                    let digits = SafeText.hexadecimal(UInt32(unit), digits: 4)
                    result.append(contentsOf: "\\u\(digits)".unicodeScalars)
                }
            default:
                result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
