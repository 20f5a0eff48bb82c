/// Reads workbooks with a library that shares nothing with the one that wrote them.
enum OpenPyXL {
    /// Whether this machine can: tests that need it are skipped where it cannot.
    static let isThere = (try? Python.run("import openpyxl")) != nil

    /// What a script prints; the workbook is `book`, as it is written and, as `values`, with the results of formulas.
    static func read(_ path: String, _ script: String) throws -> String {
        try Python.run(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            values = openpyxl.load_workbook(sys.argv[1], data_only=True)
            \(script)
            """, path)
    }
}
