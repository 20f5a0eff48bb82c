import Diagnostics
import Model

/// Exchanges the model's tickets for places in the files.
package struct SourceMap: Hashable, Sendable {
    private var files: [FilePlaces] = []

    /// The places in one file that follow one another: a council has thousands, and a file's name in each would be the
    /// most of them.
    private struct FilePlaces: Hashable {
        let name: String
        let firstTicket: Int
        var places: [PlaceInFile] = []
    }

    private enum PlaceInFile: Hashable {
        case whole
        case line(Int32)
        case range(SourceRange)

        init(_ place: Place) {
            if let range = place.range {
                self = .range(range)
            } else {
                self = place.line.map { .line(Int32(clamping: $0)) } ?? .whole
            }
        }
    }

    package init() {}

    /// Nil for what was not written anywhere: a default.
    package subscript(origin: Origin) -> Place? {
        // The last that begins at the ticket or before it.
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if files[middle].firstTicket <= origin.ticket { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let file = files[low - 1]
        let index = origin.ticket - file.firstTicket
        guard file.places.indices.contains(index) else { return nil }
        return switch file.places[index] {
        case .whole: Place(file: file.name)
        case .line(let line): Place(file: file.name, line: Int(line))
        case .range(let range): Place(file: file.name, range: range)
        }
    }

    mutating func ticket(for place: Place) -> Origin {
        if files.last?.name != place.file {
            files.append(FilePlaces(name: place.file, firstTicket: nextTicket))
        }
        let origin = Origin(ticket: nextTicket)
        files[files.count - 1].places.append(PlaceInFile(place))
        return origin
    }

    private var nextTicket: Int { files.last.map { $0.firstTicket + $0.places.count } ?? 0 }
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
