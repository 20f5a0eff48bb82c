import Diagnostics
import Model

/// Exchanges the model's tickets for places in the files.
package struct SourceMap: Hashable, Sendable {
    /// By their numbers.
    private var files: [Int: FilePlaces] = [:]
    private var tables: [Int: TablePlaces] = [:]

    package init() {}

    /// Takes a file's places.
    mutating func add(_ file: FilePlaces) { files[file.number] = file }

    mutating func add(_ table: TablePlaces) { tables[table.number] = table }

    /// Nil for what was not written anywhere: a default.
    package subscript(origin: Origin) -> Place? { files[origin.file]?[origin] ?? tables[origin.file]?[origin] }
}

/// Places in one file, which hand out tickets that no other file's do: a council has thousands, and a file's name in
/// each would be the most of them.
struct FilePlaces: Hashable, Sendable {
    let name: String
    let number: Int
    private var ranges: [SourceRange?] = []

    /// - Parameter number: no other file's of a map.
    init(of name: String, number: Int) {
        self.name = name
        self.number = number
    }

    /// - Parameter range: nil for the whole file.
    mutating func ticket(for range: SourceRange?) -> Origin {
        ranges.append(range)
        return Origin(file: number, index: ranges.count - 1)
    }

    /// Gives back the room that was kept for more.
    mutating func close() { ranges = ranges.map { $0 } }

    subscript(origin: Origin) -> Place? {
        guard ranges.indices.contains(origin.index) else { return nil }
        return ranges[origin.index].map { Place(file: name, range: $0) } ?? Place(file: name)
    }
}

/// Places in a table, of which every line is one.
struct TablePlaces: Hashable, Sendable {
    let name: String
    let number: Int

    func ticket(forLine line: Int) -> Origin { Origin(file: number, index: line) }

    subscript(origin: Origin) -> Place { Place(file: name, line: origin.index) }
}

extension Origin {
    /// A ticket holds the file's number above these bits, and below them the place's: a file has fewer bytes.
    private static let bits = 32

    fileprivate init(file: Int, index: Int) {
        self.init(ticket: file << Self.bits | index & (1 << Self.bits - 1))
    }

    fileprivate var file: Int { ticket >> Self.bits }
    fileprivate var index: Int { ticket & (1 << Self.bits - 1) }
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
