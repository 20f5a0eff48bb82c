import Diagnostics
import Model

/// Exchanges the model's tickets for places in the files.
package struct SourceMap: Hashable, Sendable {
    private var places: [Place] = []

    package init() {}

    /// Nil for what was not written anywhere: a default.
    package subscript(origin: Origin) -> Place? {
        places.indices.contains(origin.ticket) ? places[origin.ticket] : nil
    }

    mutating func ticket(for place: Place) -> Origin {
        places.append(place)
        return Origin(ticket: places.count - 1)
    }
}

extension SourceMap {
    /// A finding of the model as a complaint with a place: a check is a warning and bears its name with dashes.
    package func diagnostic(for finding: Finding) -> Diagnostic {
        let (severity, id): (Severity, String) =
            switch finding.kind {
            case .check(let check): (.warning, check.diagnosticID)
            case .error(let id): (.error, id)
            }
        return Diagnostic(
            severity: severity, id: id, message: finding.message, hint: finding.hint, place: self[finding.origin],
            related: finding.related.compactMap { related in
                self[related.origin].map { Diagnostic.Related(place: $0, message: related.message) }
            })
    }
}

extension Check {
    /// `zero-target`.
    package var diagnosticID: String { rawValue.split(separator: " ").joined(separator: "-") }
}
