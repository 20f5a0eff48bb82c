/// For whom a workbook is laid out.
package enum ReportLayout: String, CaseIterable, Hashable, Sendable {
    /// For the eye and for paper: cells over several rows, colours, charts.
    case printed
    /// For everyone, as the rules for public files ask: flat tables that are marked up, one a sheet.
    case accessible
}
