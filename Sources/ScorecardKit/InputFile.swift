import Config
import Diagnostics
import Rows

/// A file of the user's, read by whoever calls: nothing in the library touches a disk.
public struct InputFile: Sendable {
    let source: SourceFile

    /// As complaints shall name it: `our-council/environment.yaml`.
    public var name: String { source.name }

    /// A file that is in memory.
    public init(name: String, bytes: [UInt8]) { source = SourceFile(name: name, bytes: bytes) }

    /// A file that is read each time it is looked at, so that thousands take no more room than those at hand.
    ///
    /// - Parameter reading: gives the file's bytes. It is called at once, and what comes later must be the same: a file
    ///   that somebody saves meanwhile is not reported in part.
    /// - Throws: what the reading throws.
    public init(
        name: String, reading: @escaping @Sendable () throws(InputFailure) -> [UInt8]
    ) throws(InputFailure) {
        let first = Fingerprint(try reading())
        source = SourceFile(name: name) { () throws(ReadFailure) in
            let bytes: [UInt8]
            do throws(InputFailure) { bytes = try reading() } catch {
                throw ReadFailure(error.reason, hint: error.hint)
            }
            guard Fingerprint(bytes) == first else {
                throw ReadFailure("was changed while it was being read", hint: "run the same once more")
            }
            return bytes
        }
    }

    /// The file's bytes.
    ///
    /// - Throws: where it cannot be read, or was changed since it was read first.
    public func read() throws(InputFailure) -> [UInt8] {
        do throws(ReadFailure) { return try source.read() } catch {
            throw InputFailure(error.reason, file: name, hint: error.hint)
        }
    }
}

/// By what bytes are told from others, in one run of the program.
private struct Fingerprint: Equatable {
    private let count: Int
    private let hash: Int

    init(_ bytes: [UInt8]) {
        var hasher = Hasher()
        // The hasher reads the bytes before it returns, and keeps none.
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        hash = hasher.finalize()
        count = bytes.count
    }
}

/// Reads the other files that a folder's files name: last year's folder, a theme, a theme's logo.
public struct InputReader: Sendable {
    /// The YAML files of the folder at a path that counts from the council's folder.
    public var folder: @Sendable (_ path: String) throws(InputFailure) -> [InputFile]
    /// The file at a path that counts from the council's folder.
    public var file: @Sendable (_ path: String) throws(InputFailure) -> InputFile

    public init(
        folder: @escaping @Sendable (_ path: String) throws(InputFailure) -> [InputFile],
        file: @escaping @Sendable (_ path: String) throws(InputFailure) -> InputFile
    ) {
        self.folder = folder
        self.file = file
    }
}

/// Why something could not be read, as the end of a sentence: `there is no such folder`.
public struct InputFailure: Error, Sendable, Hashable {
    public let reason: String
    /// The file that it is about, where it is about one.
    public let file: String?
    /// What to do about it, where that is known.
    public let hint: String?

    public init(_ reason: String, file: String? = nil, hint: String? = nil) {
        self.reason = reason
        self.file = file
        self.hint = hint
    }

    /// `'cap.yaml' cannot be read: permission denied`.
    public var sentence: String { file.map { "'\($0)' \(reason)" } ?? reason }
}

extension InputFailure {
    init(_ error: UnreadableFile) {
        self.init(error.failure.reason, file: error.file, hint: error.failure.hint)
    }

    /// As ``Scorecards/complaintsAsJSON`` gives complaints, for where it kept all else from being read.
    public var asJSON: String { DiagnosticPrinter.json([diagnostic]) }

    var diagnostic: Diagnostic {
        Diagnostic(
            severity: .error, id: file == nil ? "unreadable-folder" : "unreadable-file", message: reason, hint: hint,
            place: file.map { Place(file: $0) })
    }
}
