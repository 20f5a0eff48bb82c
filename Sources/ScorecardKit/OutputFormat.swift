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
