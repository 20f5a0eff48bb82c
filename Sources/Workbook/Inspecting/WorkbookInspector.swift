import Accessibility
import Rows

/// XLSX → what the rules for accessible workbooks look at.
package enum WorkbookInspector {
    /// Reads a workbook of anybody's, within the reader's limits.
    ///
    /// - Parameter path: its last step is the file's name that the rules see.
    package static func inspect(_ path: String) throws(ReadFailure) -> InspectedWorkbook {
        var store = try PartStore(path: path)
        let reader = try WorkbookReader(&store)
        let package = try store.relationships(of: "")
        guard let book = package.first(where: { $0.kind == "officeDocument" })?.target else {
            throw .damaged("its list of sheets is missing")
        }
        let list = WorkbookHandler()
        try store.read(book, list)
        let relationships = try store.relationships(of: book)

        let properties = CorePropertiesHandler()
        if let part = package.first(where: { $0.kind == "core-properties" })?.target, store.has(part) {
            try store.read(part, properties)
        }
        let theme = ThemeColoursHandler()
        if let part = relationships.first(where: { $0.kind == "theme" })?.target, store.has(part) {
            try store.read(part, theme)
        }
        let looks = LooksHandler(palette: theme.palette)
        if let part = relationships.first(where: { $0.kind == "styles" })?.target { try store.read(part, looks) }

        var workbook = InspectedWorkbook(
            fileName: path.split(separator: "/").last.map(String.init) ?? path, title: properties.properties.title,
            author: properties.properties.creator, language: properties.properties.language,
            hasMacros: relationships.contains { $0.kind == "vbaProject" }, looks: looks.looks)
        // Sheets of charts are among the tabs, and have no cells.
        let open = list.sheets.indices.contains(list.openSheet) ? list.sheets[list.openSheet].name : nil
        workbook.openSheet = reader.sheets.firstIndex { $0.name == open } ?? 0
        var budget = InspectionBudget()
        for (info, part) in zip(reader.sheets, reader.parts) {
            let sheet = SheetInspector(reader: reader, info: info, part: part, looks: looks)
            workbook.sheets.append(try sheet.inspect(&store, &budget))
        }
        return workbook
    }
}

/// What may still be kept of a workbook's cells, and looked at.
struct InspectionBudget {
    private var cells = 1_000_000
    private var bytes = 64 << 20
    /// The rules go through a sheet's cells for each of its tables.
    private var looks = 50_000_000

    mutating func take(bytes count: Int) -> Bool {
        cells -= 1
        bytes -= count
        return cells >= 0 && bytes >= 0
    }
    mutating func take(tables: Int, cells: Int) -> Bool {
        looks -= tables * cells
        return looks >= 0
    }
}
