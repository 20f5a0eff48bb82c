import Config
import Diagnostics

/// A file of the user's, read by whoever calls: nothing in the library touches a disk.
public struct InputFile: Sendable, Hashable {
    /// As complaints shall name it: `our-council/environment.yaml`.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    var source: SourceFile { SourceFile(name: name, bytes: bytes) }
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
    /// As ``Scorecards/complaintsAsJSON`` gives complaints, for where it kept all else from being read.
    public var asJSON: String { DiagnosticPrinter.json([diagnostic]) }

    var diagnostic: Diagnostic {
        Diagnostic(
            severity: .error, id: file == nil ? "unreadable-folder" : "unreadable-file", message: reason, hint: hint,
            place: file.map { Place(file: $0) })
    }
}
