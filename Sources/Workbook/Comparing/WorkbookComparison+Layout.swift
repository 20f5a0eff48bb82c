import Report
import Rows

extension WorkbookComparison {
    /// What somebody changed in a workbook since the report was written into it.
    ///
    /// Results of formulas that are still the report's are passed over: they follow the cells that are compared.
    package init(of report: Report, theme: Theme, with workbook: WorkbookReader) throws {
        let layout = try Layout(report, theme: theme)
        try self.init(of: layout, with: workbook, strictness: .edited)
        additions = try Self.additions(to: layout, in: workbook)
    }

    init(
        of layout: Layout, with workbook: WorkbookReader, strictness: SheetComparison.Strictness
    ) throws(ReadFailure) {
        for sheet in layout.sheets {
            guard let info = workbook.sheets.first(where: { $0.name == sheet.name }) else {
                missingSheets.append(sheet.name)
                continue
            }
            cells += try SheetComparison(sheet: sheet.name, cells: sheet.cells, strictness: strictness)
                .differences(of: info, in: workbook)
        }
        let names = Set(layout.sheets.map(\.name))
        for info in workbook.sheets where !names.contains(info.name) {
            let found = try SheetComparison(sheet: info.name, cells: [], strictness: strictness)
                .differences(of: info, in: workbook)
            guard !found.isEmpty else { continue }
            addedSheets.append(info.name)
            cells += found
        }
    }
}
