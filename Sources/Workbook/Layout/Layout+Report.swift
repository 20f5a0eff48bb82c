import FoundationEssentials
import Report

extension Layout {
    /// Places a report on the grid. Everything that a workbook cannot hold is found here.
    init(_ report: Report, theme: Theme) throws(WorkbookError) {
        guard !report.sheets.isEmpty else { throw .noSheets }
        let looks = try Looks(theme: theme)
        var logo: LogoImage?
        if let bytes = theme.logo, report.sheets.contains(where: \.logo) { logo = try LogoImage(bytes) }

        var book = AddressBook()
        var plans: [SheetPlan] = []
        var names: Set<String> = []
        for sheet in report.sheets {
            try TextCheck.checkSheetName(sheet.name)
            guard names.insert(sheet.name.lowercased()).inserted else { throw .sheetNameTaken(sheet.name) }
            let plan = try SheetPlan(sheet, looks: looks, logo: logo)
            book.add(sheet: sheet.name)
            for table in plan.tables { try book.add(table.entry, for: table.id) }
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
    }
}

/// The numbers that a report's cells hold now.
struct Figures: Sendable {
    private var tables: [TableID: Table] = [:]

    init(_ report: Report) {
        for sheet in report.sheets {
            for case .table(let table) in sheet.blocks { tables[table.id] = table }
        }
    }

    /// The highest of the sums of whole numbers across ranges, row by row; nil where a figure is not whole.
    func highestSum(_ ranges: [ColumnRange]) -> Decimal? {
        var sums: [Int: Decimal] = [:]
        for range in ranges {
            guard let table = tables[range.table] else { return nil }
            for (index, row) in range.rows.enumerated() {
                guard table.rows.indices.contains(row), table.rows[row].cells.indices.contains(range.column),
                    case .number(let number)? = table.rows[row].cells[range.column].scalar
                else { continue }
                guard number.format == "0" else { return nil }
                sums[index, default: 0] += number.value
            }
        }
        return sums.values.max()
    }
}

extension Cell {
    fileprivate var scalar: Scalar? {
        switch content {
        case .empty, .covered: nil
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .formula(_, let now): now
        }
    }
}
