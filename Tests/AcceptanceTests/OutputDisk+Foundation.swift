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
        read: { path in
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return RowInput(path: path) { take in data.withUnsafeBytes { _ = take($0) } }
        })
}
