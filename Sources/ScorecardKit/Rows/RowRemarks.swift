import Diagnostics
import Rows

/// What is odd in a file whose rows could be listed all the same.
public struct RowRemarks: Sendable {
    private let path: String
    private let isText: Bool
    private var diagnostics: [Diagnostic] = []

    init(path: String, isText: Bool) {
        self.path = path
        self.isText = isText
    }

    /// Each with its file and line, `budget.csv:7: warning: …`, or with the sheet and its row: `budget.xlsx:Data:7: …`.
    ///
    /// - Parameter colour: whether to colour it for a terminal.
    public func text(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: [:], colour: colour).text(diagnostics)
    }

    /// What is odd in the file as a whole.
    mutating func add(_ remarks: [String]) {
        for remark in remarks {
            diagnostics.append(
                Diagnostic(
                    severity: .warning, id: "odd-file", message: remark,
                    hint: isText ? "or name it with --delimiter" : nil, place: Place(file: path)))
        }
    }

    mutating func add(_ notes: ReadNotes, in sheet: SheetInfo) {
        for note in notes.notes {
            diagnostics.append(
                Diagnostic(
                    severity: .warning, id: "odd-file", message: note.message,
                    place: Place(file: file(sheet), line: note.line)))
        }
        let others = notes.count - notes.notes.count
        guard others > 0 else { return }
        diagnostics.append(
            Diagnostic(
                severity: .note, id: "odd-file", message: "\(others) more like these are not shown",
                hint: isText ? "the file may not be what it seems: look at its delimiter and its first lines" : nil,
                // Behind the last of those that are.
                place: Place(file: file(sheet), line: notes.notes.last?.line)))
    }

    /// Which they are is among the reader's notes.
    mutating func add(uncalculated count: Int, in sheet: SheetInfo) {
        guard count > 0 else { return }
        diagnostics.append(
            Diagnostic(
                severity: .note, id: "not-calculated",
                message: count == 1
                    ? "1 formula that was never calculated is left out"
                    : "\(count) formulas that were never calculated are left out",
                hint: "open the workbook in Excel, and save it", place: Place(file: file(sheet))))
    }

    mutating func add(guarded count: Int) {
        guard count > 0 else { return }
        diagnostics.append(
            Diagnostic(
                severity: .note, id: "formula-guard",
                message: "\(count) \(count == 1 ? "cell begins" : "cells begin") like a formula and "
                    + "\(count == 1 ? "was" : "were") given a leading apostrophe",
                hint: "--json gives the text as it is", place: Place(file: path)))
    }

    private func file(_ sheet: SheetInfo) -> String { isText ? path : "\(path):\(sheet.name)" }
}
