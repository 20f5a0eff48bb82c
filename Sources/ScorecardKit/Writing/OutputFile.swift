import Rows
import Workbook

/// A file that is ready to be written.
public struct OutputFile: Sendable {
    /// Its name, without a folder.
    public let name: String
    /// What whoever uses the file should know.
    public let notes: [String]
    private let writing: @Sendable (_ path: String, _ disk: OutputDisk) throws -> Void

    init(
        name: String, notes: [String], writing: @escaping @Sendable (_ path: String, _ disk: OutputDisk) throws -> Void
    ) {
        self.name = name
        self.notes = notes
        self.writing = writing
    }

    /// A file of bytes that are there already.
    public init(name: String, bytes: [UInt8]) {
        self.init(name: name, notes: []) { path, disk in
            try disk.write(path) { put in try put(bytes) }
            var place = 0
            var isSame = true
            let written = try disk.read(path)
            do throws(ReadFailure) {
                try written.read { piece in
                    let rest = bytes.span.extracting(droppingFirst: place)
                    isSame = isSame && rest.extracting(first: piece.count).isSame(as: piece)
                    place += piece.count
                    return isSame
                }
            } catch {
                throw OutputFailure(notWhole: error.reason)
            }
            guard isSame, place == bytes.count else { throw OutputFailure(notWhole: "it differs") }
        }
    }

    /// Writes the file to a path, and reads it back: what does not come back cell for cell as it was to be is an error.
    /// The caller writes beside the file's place, and puts it there when this returns.
    ///
    /// - Throws: ``OutputFailure``, or what the disk throws.
    public func write(to path: String, on disk: OutputDisk) throws { try writing(path, disk) }
}

/// The disk, as whoever calls lends it.
public struct OutputDisk: Sendable {
    /// Takes the pieces of a file one after another.
    public typealias Sink = (_ piece: [UInt8]) throws -> Void

    let write: @Sendable (_ path: String, _ pieces: (Sink) throws -> Void) throws -> Void
    let read: @Sendable (_ path: String) throws(InputFailure) -> RowInput

    /// - Parameters:
    ///   - write: makes a file of the pieces that it is handed.
    ///   - read: opens the file again.
    public init(
        write: @escaping @Sendable (_ path: String, _ pieces: (Sink) throws -> Void) throws -> Void,
        read: @escaping @Sendable (_ path: String) throws(InputFailure) -> RowInput
    ) {
        self.write = write
        self.read = read
    }
}

/// Why a file could not be written.
public struct OutputFailure: Error, Sendable, CustomStringConvertible {
    public let description: String
    /// The system's number for the reason, where it was the system: ENOSPC for a full disk.
    public let systemNumber: Int32?

    init(description: String, systemNumber: Int32?) {
        (self.description, self.systemNumber) = (description, systemNumber)
    }

    init(_ error: WorkbookError) {
        description = error.description
        if case .unwritable(let number) = error { systemNumber = number } else { systemNumber = nil }
    }

    /// - Parameter reason: the end of a sentence that begins with the file.
    init(notWhole reason: String) {
        description = "it was not written whole, so it was thrown away; is the disk full? (\(reason))"
        systemNumber = nil
    }
}
