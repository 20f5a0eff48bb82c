import Delimited
import Rows

extension OutputFile {
    /// A CSV file, written and proved a record at a time.
    ///
    /// - Parameters:
    ///   - records: the headings' first. Gone through twice.
    ///   - notes: what whoever uses the file should know.
    init(csv name: String, records: some Sequence<CSV.Record> & Sendable, notes: [String] = []) {
        self.init(name: name, notes: notes) { path, disk in
            try disk.write(path) { put in
                var piece: [UInt8] = []
                for record in records {
                    CSV.append(record, to: &piece)
                    guard piece.count >= Self.pieceLength else { continue }
                    try put(piece)
                    piece.removeAll(keepingCapacity: true)
                }
                try put(piece)
            }
            let difference: String?
            do throws(ReadFailure) {
                difference = try CSVProof.difference(of: records, in: try Self.source(path, disk))
            } catch {
                difference = error.reason
            }
            if let difference { throw OutputFailure(notWhole: difference) }
        }
    }

    /// Bytes after which what there is goes to the disk.
    private static let pieceLength = 1 << 16

    private static func source(_ path: String, _ disk: OutputDisk) throws(ReadFailure) -> RowInput {
        do throws(InputFailure) { return try disk.read(path) } catch { throw ReadFailure(error.reason) }
    }
}
