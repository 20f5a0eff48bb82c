import Report

extension Layout {
    /// Places a report on the grid. Everything that a workbook cannot hold is found here.
    init(_ report: Report, theme: Theme) throws(WorkbookError) {
        guard !report.sheets.isEmpty else { throw .noSheets }
        let looks = try Looks(theme: theme, look: report.look)
        var logo: LogoImage?
        if let bytes = theme.logo, report.sheets.contains(where: \.logo) { logo = try LogoImage(bytes) }

        var book = AddressBook()
        var plans: [SheetPlan] = []
        var names: Set<String> = []
        var tableNames: Set<String> = []
        for (number, sheet) in report.sheets.enumerated() {
            try TextCheck.checkSheetName(sheet.name)
            guard names.insert(sheet.name.lowercased()).inserted else { throw .sheetNameTaken(sheet.name) }
            let plan = try SheetPlan(sheet, number: number, looks: looks, logo: logo)
            book.add(SheetName(sheet.name))
            for table in plan.tables { try book.add(table.entry, for: table.id) }
            for markup in plan.markups {
                guard tableNames.insert(markup.name.lowercased()).inserted else { throw .tableNameTaken(markup.name) }
            }
            plans.append(plan)
        }

        let figures = Figures(report)
        properties = report.properties
        try Self.check(properties)
        sheets = []
        for plan in plans { sheets.append(try PlacedSheet(plan, book: book, figures: figures)) }
    }

    private static func check(_ properties: DocumentProperties) throws(WorkbookError) {
        let texts = [
            ("title", properties.title), ("subject", properties.subject), ("author", properties.author),
            ("keywords", properties.keywords), ("comments", properties.comments),
        ]
        for (name, text) in texts where text.utf16.count > 255 || TextCheck.firstForbidden(text) != nil {
            throw .property(name)
        }
        guard (0...253_402_300_799).contains(properties.created) else { throw .created(properties.created) }
    }
}
