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
            return composed.hasWorkbook
                ? [OutputFile(workbook: composed.fileName + ".xlsx", composed.report, theme: theme)] : []
        case .csv:
            return composed.csvTables.map { fileName, table in
                let records = CSV.records(of: table)
                return OutputFile(
                    csv: "\(fileName).csv", records: records, notes: CSV.note(onGuarded: records).map { [$0] } ?? [])
            } + (composed.publication?.metadata.map { OutputFile(name: $0, bytes: Array($1.text.utf8)) } ?? [])
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
