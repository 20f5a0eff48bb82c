import Synchronization

/// Remembers what a reader was asked for and gave, so that a workbook can carry it.
final class ReadingLog: Sendable {
    struct Entry: Sendable {
        enum Kind: Sendable { case folder, file }

        let kind: Kind
        /// As it was asked for.
        let path: String
        let file: InputFile
    }

    private let log = Mutex<[Entry]>([])

    var entries: [Entry] { log.withLock { $0 } }

    func logging(_ reader: InputReader) -> InputReader {
        InputReader(
            folder: { path throws(InputFailure) in
                let files = try reader.folder(path)
                self.add(files.map { Entry(kind: .folder, path: path, file: $0) })
                return files
            },
            file: { path throws(InputFailure) in
                let file = try reader.file(path)
                self.add([Entry(kind: .file, path: path, file: file)])
                return file
            })
    }

    private func add(_ entries: [Entry]) { log.withLock { $0 += entries } }
}
