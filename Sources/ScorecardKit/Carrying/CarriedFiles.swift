import Composition

/// What the workbooks of a council's directorates are built from: files that all of them share, and each directorate's
/// own, which no other's workbook carries.
struct CarriedFiles: Sendable {
    /// In the order in which they were added.
    private var entries: [CarriedFile] = []
    private var shared: [Int] = []
    private var owned: [String: [Int]] = [:]
    private var owners: [String: Set<String>] = [:]

    /// Says that a file holds a directorate's scorecard, of this year or the last. To be said before the file is added.
    mutating func own(_ file: String, _ code: String) { owners[file, default: []].insert(code) }

    /// Adds a file for everybody, or for the directorate whose scorecard it holds.
    ///
    /// - Parameter file: its full name; nil for one that holds none.
    mutating func add(_ carried: CarriedFile, from file: String? = nil) {
        let owners = file.flatMap { self.owners[$0] } ?? []
        entries.append(carried)
        if owners.isEmpty {
            shared.append(entries.count - 1)
        } else if owners.count == 1, let code = owners.first {
            owned[code, default: []].append(entries.count - 1)
        }
    }

    /// Adds a file for one directorate.
    mutating func add(_ carried: CarriedFile, of code: String) {
        entries.append(carried)
        owned[code, default: []].append(entries.count - 1)
    }

    /// All that a directorate's workbook carries.
    func files(for code: String) -> [CarriedFile] {
        (shared + (owned[code] ?? [])).sorted().map { entries[$0] }
    }
}
