import Composition
import Delimited
import Report
import Workbook

/// A kind of file that a report can be written as. This is the whole list: a new one is one case here and one writer.
public enum OutputFormat: String, CaseIterable, Sendable {
    case xlsx
    case csv

    func files(of composed: ComposedReport, theme: Theme) -> [OutputFile] {
        switch self {
        case .xlsx:
            return [
                OutputFile(name: "\(composed.fileName).xlsx", notes: []) { path, _ in
                    do throws(WorkbookError) {
                        try WorkbookWriter.write(composed.report, theme: theme, to: path)
                    } catch {
                        throw OutputFailure(error)
                    }
                }
            ]
        case .csv:
            return composed.csvTables.map { fileName, table in
                let encoded = CSV.encode(table)
                let notes =
                    encoded.guarded == 0
                    ? []
                    : [
                        "\(encoded.guarded) \(encoded.guarded == 1 ? "cell begins" : "cells begin") like a formula "
                            + "and \(encoded.guarded == 1 ? "was" : "were") given a leading apostrophe"
                    ]
                return OutputFile(name: "\(fileName).csv", notes: notes) { path, writeBytes in
                    try writeBytes(encoded.bytes, path)
                }
            }
        }
    }
}

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
