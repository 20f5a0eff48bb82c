import Diagnostics

/// A row of finance's whose cost centre is one that was there before, but for leading noughts: taken for another, it
/// would double the budget.
package struct LostNoughts: Hashable, Sendable {
    package var directorate: String
    /// In finance's file.
    package var row: Int
    package var costCentre: String
    package var oldFile: String
    package var oldRow: Int
    package var oldCostCentre: String

    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, id: "leading-noughts",
            message:
                "row \(row) has the cost centre '\(costCentre.shortened)' of \(directorate), and line \(oldRow) of "
                + "'\(oldFile)' has '\(oldCostCentre.shortened)': they differ in leading noughts only",
            hint: Self.hint, place: Place(file: file, line: row, column: nil))
    }

    static let hint =
        "a spreadsheet takes such noughts away: write the code alike in both, as text; or, where they are two cost "
        + "centres, give one of them another code under `cost centres` in the mapping"
}
