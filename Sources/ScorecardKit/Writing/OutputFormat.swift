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
                OutputFile(workbook: composed.fileName + ".xlsx", composed.report, theme: theme)
            ]
        case .csv:
            return composed.csvTables.map { fileName, table in
                let records = CSV.records(of: table)
                let guarded = records.reduce(0) { $0 + $1.count { FormulaGuard.guarded($0).count != $0.count } }
                return OutputFile(csv: "\(fileName).csv", records: records, notes: Self.notes(guarded: guarded))
            }
        }
    }

    private static func notes(guarded: Int) -> [String] {
        switch guarded {
        case 0: []
        case 1: ["1 cell begins like a formula and was given a leading apostrophe"]
        default: ["\(guarded) cells begin like a formula and were given a leading apostrophe"]
        }
    }
}

extension OutputFile {
    init(workbook name: String, _ report: Report, theme: Theme) {
        self.init(name: name, notes: []) { path, _ in
            do throws(WorkbookError) {
                try WorkbookWriter.write(report, theme: theme, to: path)
            } catch {
                throw OutputFailure(error)
            }
        }
    }
}
