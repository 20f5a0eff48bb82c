import Diagnostics

/// A complaint before it is told which file it is about.
struct Finding: Hashable {
    var complaint: Complaint
    var message: String
    var hint: String?
    var range: SourceRange?
    /// A second place, with what to say about it.
    var related: SourceRange?
    var relatedMessage = ""

    init(
        _ complaint: Complaint, _ message: String, hint: String?, at range: SourceRange? = nil,
        related: SourceRange? = nil, saying relatedMessage: String = ""
    ) {
        self.complaint = complaint
        self.message = message
        self.hint = hint
        self.range = range
        self.related = related
        self.relatedMessage = relatedMessage
    }

    /// Whether `other` is the same mistake seen from its start: a text that runs over several lines until a line stops
    /// it that was not meant to be part of it.
    func explains(_ other: Finding) -> Bool {
        complaint == .wrongIndentation && other.complaint == .severalLines && other.range?.end.line == range?.start.line
    }

    func diagnostic(file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, id: complaint.rawValue, message: message, hint: hint,
            place: Place(file: file, range: range),
            related: related.map { [.init(place: Place(file: file, range: $0), message: relatedMessage)] } ?? [])
    }
}
