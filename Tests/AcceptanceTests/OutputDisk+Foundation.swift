import Foundation
import ScorecardKit

extension OutputDisk {
    /// Reads and writes the disk as the program does.
    static let foundation = OutputDisk(
        write: { path, pieces in
            var data = Data()
            try pieces { data.append(contentsOf: $0) }
            try data.write(to: URL(fileURLWithPath: path))
        },
        read: { path throws(InputFailure) in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw InputFailure("cannot be read", file: path)
            }
            return RowInput(path: path) { take in _ = take(data.span) }
        })
}
