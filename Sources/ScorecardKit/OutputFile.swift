import Workbook

/// A file that is ready to be written.
public struct OutputFile: Sendable {
    /// Its name, without a folder.
    public let name: String
    /// What whoever uses the file should know.
    public let notes: [String]
    private let writing: @Sendable (String, (_ bytes: [UInt8], _ path: String) throws -> Void) throws -> Void

    init(
        name: String, notes: [String],
        writing: @escaping @Sendable (String, (_ bytes: [UInt8], _ path: String) throws -> Void) throws -> Void
    ) {
        self.name = name
        self.notes = notes
        self.writing = writing
    }

    /// Writes the file, whole, to a path. The caller puts it in its place when it is complete.
    ///
    /// - Parameter writeBytes: writes bytes to a path, where the file is made in memory.
    public func write(to path: String, writeBytes: (_ bytes: [UInt8], _ path: String) throws -> Void) throws {
        try writing(path, writeBytes)
    }
}

/// Why a file could not be written.
public struct OutputFailure: Error, Sendable, CustomStringConvertible {
    public let description: String
    /// The system's number for the reason, where it was the system: ENOSPC for a full disk.
    public let systemNumber: Int32?

    init(_ error: WorkbookError) {
        description = error.description
        if case .unwritable(let number) = error { systemNumber = number } else { systemNumber = nil }
    }
}
