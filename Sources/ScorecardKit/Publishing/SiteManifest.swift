import Packaging
import Rows

/// What a site holds, each file with its checksum: in the form that `sha256sum --check` reads, so that whoever
/// downloads a file can verify it, and so that the next publication knows which files are its own.
public struct SiteManifest: Sendable, Hashable {
    /// Its file's name, at the top of the site. Its ending tells every server that it is text.
    public static let name = "sha256sums.txt"

    private var checksums: [String: Checksum] = [:]

    public init() {}

    /// - Parameter bytes: of the file, as ``file`` writes it. Nil where they are anything else.
    public init?(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // A checksum, and two spaces that say nothing more.
            guard let line = String(validating: line, as: UTF8.self), let end = line.firstIndex(of: " "),
                let checksum = Checksum(line[..<end]), line[end...].hasPrefix("  ")
            else { return nil }
            let path = String(line[end...].dropFirst(2))
            guard Self.isWithin(path) else { return nil }
            checksums[path] = checksum
        }
        guard !checksums.isEmpty else { return nil }
    }

    /// Whether a path leads nowhere but into the site.
    private static func isWithin(_ path: String) -> Bool {
        !path.utf8.contains { $0 < 0x20 }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !["", ".", ".."].contains($0)
            }
    }

    /// In their order.
    public var paths: [String] { checksums.keys.sorted() }

    public func holds(_ path: String) -> Bool { checksums[path] != nil }

    /// Whether a file is still what it was when it was entered.
    public func holds(_ path: String, as content: RowInput) throws(InputFailure) -> Bool {
        try checksums[path] == Self.checksum(of: content)
    }

    /// Enters a file, or changes its entry.
    public mutating func enter(_ path: String, _ content: RowInput) throws(InputFailure) {
        checksums[path] = try Self.checksum(of: content)
    }

    /// Takes over another's entry, whatever became of the file since.
    public mutating func enter(_ path: String, from other: SiteManifest) { checksums[path] = other.checksums[path] }

    public var file: OutputFile {
        let lines = paths.compactMap { path in checksums[path].map { "\($0)  \(path)\n" } }
        return OutputFile(name: Self.name, bytes: Array(lines.joined().utf8))
    }

    private static func checksum(of content: RowInput) throws(InputFailure) -> Checksum {
        do throws(ReadFailure) {
            return try Checksum { take throws(ReadFailure) in
                try content.read { piece in
                    take(piece)
                    return true
                }
            }
        } catch {
            throw InputFailure(error.reason, file: content.path, hint: error.hint)
        }
    }
}
