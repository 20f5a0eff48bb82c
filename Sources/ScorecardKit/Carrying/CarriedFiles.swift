import Composition

/// What the workbooks of a council's directorates are built from: files that all of them share, and each directorate's
/// own, which no other's workbook carries. Each text is made for a workbook, and gone with it: those of thousands would
/// be as much again as the files.
struct CarriedFiles: Sendable {
    /// In the order in which they were added.
    private var entries: [Texts] = []
    private var shared: [Int] = []
    private var owned: [String: [Int]] = [:]
    private var owners: [String: Set<String>] = [:]

    typealias Texts = @Sendable () throws(InputFailure) -> [CarriedFile]

    /// Says that a file holds a directorate's scorecard, of this year or the last. To be said before the file is added.
    mutating func own(_ file: String, _ code: String) { owners[file, default: []].insert(code) }

    /// Adds a file for everybody, or for the directorate whose scorecard it holds.
    ///
    /// - Parameter file: its full name; nil for one that holds none.
    mutating func add(from file: String? = nil, _ texts: @escaping Texts) {
        let owners = file.flatMap { self.owners[$0] } ?? []
        entries.append(texts)
        if owners.isEmpty {
            shared.append(entries.count - 1)
        } else if owners.count == 1, let code = owners.first {
            owned[code, default: []].append(entries.count - 1)
        }
    }

    /// Adds files for one directorate.
    mutating func add(of code: String, _ texts: @escaping Texts) {
        entries.append(texts)
        owned[code, default: []].append(entries.count - 1)
    }

    /// All that a directorate's workbook carries.
    ///
    /// - Throws: where a file cannot be read once more as it was.
    func files(for code: String) throws(InputFailure) -> [CarriedFile] {
        var files: [CarriedFile] = []
        for entry in (shared + (owned[code] ?? [])).sorted() { files += try entries[entry]() }
        return files
    }
}
