import Diagnostics
import Model

/// Exchanges the model's tickets for places in the files.
package struct SourceMap: Hashable, Sendable {
    /// Each at its number.
    private var files: [FilePlaces] = []

    package init() {}

    /// The number of the next file that it takes.
    var nextFile: Int { files.count }

    /// Takes the next file's places.
    mutating func add(_ file: FilePlaces) { files.append(file) }

    /// Nil for what was not written anywhere: a default.
    package subscript(origin: Origin) -> Place? {
        let number = FilePlaces.file(of: origin)
        return files.indices.contains(number) ? files[number][origin] : nil
    }
}

/// Places in one file, which hand out tickets that no other file's do: a council has thousands, and a file's name in
/// each would be the most of them.
struct FilePlaces: Hashable, Sendable {
    let name: String
    private let number: Int
    private var places: [PlaceInFile] = []

    /// A ticket holds the file's number above these bits, and below them the place's: a file has fewer bytes.
    private static let bits = 32

    private enum PlaceInFile: Hashable {
        case whole
        case line(Int32)
        case range(SourceRange)
    }

    /// - Parameter number: what the map that takes it will have as ``SourceMap/nextFile``.
    init(of name: String, number: Int) {
        self.name = name
        self.number = number
    }

    mutating func ticket(for range: SourceRange?) -> Origin { ticket(for: range.map(PlaceInFile.range) ?? .whole) }

    mutating func ticket(forLine line: Int) -> Origin { ticket(for: .line(Int32(clamping: line))) }

    private mutating func ticket(for place: PlaceInFile) -> Origin {
        places.append(place)
        return Origin(ticket: number << Self.bits | (places.count - 1))
    }

    /// Gives back the room that was kept for more.
    mutating func close() { places = places.map { $0 } }

    static func file(of origin: Origin) -> Int { origin.ticket >> bits }

    subscript(origin: Origin) -> Place? {
        let index = origin.ticket & (1 << Self.bits - 1)
        guard places.indices.contains(index) else { return nil }
        return switch places[index] {
        case .whole: Place(file: name)
        case .line(let line): Place(file: name, line: Int(line))
        case .range(let range): Place(file: name, range: range)
        }
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
