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
            cells += SheetComparison(sheet: sheet, strictness: strictness).differences(try workbook.cells(of: info))
        }
        let names = Set(layout.sheets.map(\.name))
        for info in workbook.sheets where !names.contains(info.name) {
            let found = try workbook.cells(of: info)
            guard !found.isEmpty else { continue }
            addedSheets.append(info.name)
            cells += found.map { cell in
                CellDifference(
                    name: "\(info.name)!\(cell.point.name())",
                    place: .beside(sheet: info.name, row: cell.point.row, column: cell.point.column), expected: "",
                    found: cell.content, isOtherFormula: cell.formula != nil,
                    isBeyondReports: cell.isBeyondReports, replacesFormula: false)
            }
        }
    }
}
