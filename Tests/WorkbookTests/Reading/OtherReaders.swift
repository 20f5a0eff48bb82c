import Foundation

/// What other libraries find in a workbook, as ``ReadBack`` would put it.
enum OtherReaders {
    /// A cell for each line, `sheet`, `A1`, kind and value between tabs, the value as JSON: numbers that are equal are
    /// equal texts, and dates are as ours.
    private static let common = """
        import datetime, json, sys
        def show(sheet, row, column, value):
            if value is None or value == "": return
            letters, rest = "", column - 1
            while rest >= 0: letters, rest = chr(65 + rest % 26) + letters, rest // 26 - 1
            if isinstance(value, bool): kind, text = "boolean", "TRUE" if value else "FALSE"
            elif isinstance(value, (int, float)): kind, text = "number", float(value).hex()
            elif isinstance(value, datetime.datetime):
                kind, text = "date", value.isoformat(timespec="seconds").removesuffix("T00:00:00")
            elif isinstance(value, (datetime.date, datetime.time)): kind, text = "date", value.isoformat()
            else: kind, text = "text", value
            print(json.dumps([sheet, letters + str(row), kind, text]))

        """

    static let calamineIsThere = (try? Python.run("import python_calamine")) != nil

    static func openpyxl(_ path: String) throws -> Set<[String]> {
        try cells(
            """
            import openpyxl
            for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets:
                for row in sheet.iter_rows():
                    for cell in row:
                        value = cell.value
                        if cell.data_type == "e": print(json.dumps([sheet.title, cell.coordinate, "error", value]))
                        else: show(sheet.title, cell.row, cell.column, value)
            """, path)
    }

    /// It tells errors from nothing, but not dates from days, and gives lengths of time as such.
    static func calamine(_ path: String) throws -> Set<[String]> {
        try cells(
            """
            import python_calamine
            book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
            for name in book.sheet_names:
                for r, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False)):
                    for c, value in enumerate(row): show(name, r + 1, c + 1, value)
            """, path)
    }

    private static func cells(_ script: String, _ path: String) throws -> Set<[String]> {
        let output = try Python.run(common + script, path)
        return Set(
            try output.split(separator: "\n").map { try JSONDecoder().decode([String].self, from: Data($0.utf8)) })
    }
}
