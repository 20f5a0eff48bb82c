/// Complaints as text for people:
///
/// ```
/// cap.yaml:14:9: error: unknown key 'portfollio'; did you mean 'portfolio'? [unknown-key]
///         portfollio: Adult Social Care
///         ^~~~~~~~~~
/// hint: the keys of a priority are …
/// ```
package struct DiagnosticPrinter: Sendable {
    private let sources: [String: SourceText]
    private let colour: Bool

    /// - Parameters:
    ///   - sources: the text of each file, by the name that places give it. A complaint about a file that is not here
    ///     is printed without its line.
    ///   - colour: whether to colour with ANSI escapes, for a terminal.
    package init(sources: [String: SourceText], colour: Bool) {
        self.sources = sources
        self.colour = colour
    }

    /// All complaints in order of file and place. Every line ends in a line feed; without complaints the text is empty.
    package func text(_ diagnostics: [Diagnostic]) -> String {
        var lines: [String: SourceLines] = [:]
        var result = ""
        var file: String?
        for diagnostic in diagnostics.sorted(by: { $0.precedes($1) }) {
            // Those of a file come together: no more files' lines are held than one file's complaints point into.
            if diagnostic.place?.file != file { lines = [:] }
            file = diagnostic.place?.file
            result += heading(diagnostic.place, diagnostic.severity, diagnostic.message)
            result += " [\(SafeText.escaped(diagnostic.id))]\n"
            result += excerpt(diagnostic.place, &lines)
            if let hint = diagnostic.hint {
                result += styled("hint:", .hint) + " \(SafeText.escaped(hint))\n"
            }
            for related in diagnostic.related {
                result += heading(related.place, .note, related.message) + "\n"
                result += excerpt(related.place, &lines)
            }
        }
        return result
    }

    private func heading(_ place: Place?, _ severity: Severity, _ message: String) -> String {
        var result = ""
        if let place {
            var location = SafeText.escaped(place.file)
            if let line = place.line { location += ":\(line)" }
            if let column = place.range?.start.column { location += ":\(column)" }
            result += styled("\(location):", .location) + " "
        }
        return result + styled("\(severity.rawValue):", Style(severity)) + " " + SafeText.escaped(message)
    }

    private func excerpt(_ place: Place?, _ lines: inout [String: SourceLines]) -> String {
        guard let place, let range = place.range,
            let fileLines = lines[place.file] ?? sources[place.file]?.text.map(SourceLines.init)
        else { return "" }
        lines[place.file] = fileLines
        guard let line = fileLines.line(range.start.line), !line.isEmpty else { return "" }
        let excerpt = Excerpt(line: line, range: range)
        return "\(excerpt.source)\n\(styled(excerpt.underline, .underline))\n"
    }

    private func styled(_ text: String, _ style: Style) -> String {
        colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension DiagnosticPrinter {
    /// The parameters of ANSI's "select graphic rendition".
    private enum Style: String {
        case location = "1"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case hint = "36"
        case underline = "32"

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .note: self = .note
            }
        }
    }
}
