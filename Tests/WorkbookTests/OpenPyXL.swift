import Foundation

/// Reads workbooks with a library that shares nothing with the one that wrote them.
enum OpenPyXL {
    /// Whether this machine can: tests that need it are skipped where it cannot.
    static let isThere = (try? run("import openpyxl")) != nil

    struct Failure: Error { var message: String }

    /// What a script prints; the workbook is `book`, as it is written and, as `values`, with the results of formulas.
    static func read(_ path: String, _ script: String) throws -> String {
        try run(
            """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            values = openpyxl.load_workbook(sys.argv[1], data_only=True)
            \(script)
            """, path)
    }

    @discardableResult
    private static func run(_ script: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let (output, complaints) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaints
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(message: complaint) }
        return text
    }
}
