import Diagnostics
import Report
import Workbook

/// What somebody typed into a workbook and a merge cannot keep: its row or column is gone or another, or finance's rows
/// change the same cell.
public struct UnkeptEdits: Error, Sendable {
    /// Those alone.
    public let edits: WorkbookEdits
}

/// What somebody changed in a workbook since it was built.
public struct WorkbookEdits: Sendable {
    private var comparison: WorkbookComparison
    private let version: String
    /// Why these cannot be kept, where a merge has shown it.
    private var reason: Reason?

    private enum Reason {
        /// They have no place in the new workbook.
        case homeless
        /// Finance's rows change the same cells: what they give, cell by cell.
        case overtaken(by: [String])
    }

    init(_ comparison: WorkbookComparison, builtBy version: String) {
        self.comparison = comparison
        self.version = version
    }

    public var isEmpty: Bool { comparison.isEmpty }

    /// Whether all of them can be kept; otherwise sheets, rows or columns were moved, and nobody can tell what belongs
    /// where.
    public var canBeKept: Bool { obstacle == nil && reason == nil }

    /// Whether a merge goes on in spite of them.
    ///
    /// - Parameter isKeeping: whether it was asked to keep them.
    public func letMerge(isKeeping: Bool) -> Bool { isKeeping && canBeKept }

    /// All of them, where they belong in a report that was composed anew.
    func kept(by mover: EditMover) throws(UnkeptEdits) -> [CellEdit] {
        var kept: [CellEdit] = []
        var homeless: [CellDifference] = []
        var overtaken: [(cell: CellDifference, finance: String)] = []
        for cell in comparison.cells {
            if let place = mover.moved(cell.place) {
                kept.append(CellEdit(place, content: cell.found))
                if let finance = mover.conflict(of: cell, at: place) { overtaken.append((cell, finance)) }
            } else {
                homeless.append(cell)
            }
        }
        if !homeless.isEmpty { throw unkept(homeless, .homeless) }
        if !overtaken.isEmpty { throw unkept(overtaken.map(\.cell), .overtaken(by: overtaken.map(\.finance))) }
        return kept
    }

    private func unkept(_ cells: [CellDifference], _ reason: Reason) -> UnkeptEdits {
        var rest = self
        rest.comparison = WorkbookComparison()
        (rest.comparison.cells, rest.reason) = (cells, reason)
        return UnkeptEdits(edits: rest)
    }

    private var obstacle: String? {
        if let sheet = comparison.missingSheets.first { return "the sheet '\(sheet)' is gone or has another name" }
        if !comparison.additions.isEmpty { return "a workbook is built again without what is no cell" }
        if let cell = comparison.cells.first(where: \.isOtherFormula) {
            return "\(cell.name) holds a formula that was not built there"
        }
        if let cell = comparison.cells.first(where: \.isBeyondReports) {
            return "\(cell.name) holds '\(cell.found.shown.abridged)', which no cell of a report can hold"
        }
        return comparison.hasMovedCells ? "rows or columns were inserted, deleted or moved" : nil
    }

    /// More are counted, not listed.
    private static let mostListed = 50

    /// A line for each cell: `Scorecard!H7: '72%' was built, '75%' stands there`.
    public var list: String {
        var lines = comparison.cells.prefix(Self.mostListed).map(Self.line)
        if case .overtaken(let finance) = reason {
            lines = zip(lines, finance).map { line, finance in
                "\(line), and finance's rows give " + (finance.isEmpty ? "nothing" : "'\(finance.abridged)'")
            }
        }
        let others = comparison.cells.count - lines.count
        if others > 0 { lines.append("and \(others) more cells") }
        lines += comparison.addedSheets.map { "the sheet '\($0)' was added" }
        lines += comparison.additions.prefix(Self.mostListed).map { addition in
            (addition.place.isEmpty ? "" : "\(addition.place): ") + addition.what.abridged
        }
        return lines.map { "  \(SafeText.escaped($0))\n" }.joined()
    }

    /// A JSON array, complete.
    var asJSON: String {
        let objects =
            comparison.cells.map { cell in
                "{\"cell\":\(JSONText.string(cell.name)),\"built\":\(JSONText.string(cell.expected))"
                    + ",\"found\":\(JSONText.string(cell.found.shown))}"
            }
            + comparison.additions.map { addition in
                "{\"cell\":\(JSONText.string(addition.place)),\"built\":\"\",\"found\":\(JSONText.string(addition.what))}"
            }
        return "[\(objects.joined(separator: ",\n"))]"
    }

    private static func line(_ cell: CellDifference) -> String {
        let built = cell.expected.isEmpty ? "nothing" : "'\(cell.expected.abridged)'"
        let found = cell.found.shown.isEmpty ? "nothing" : "'\(cell.found.shown.abridged)'"
        return "\(cell.name): \(built) was built, \(found) stands there" + (cell.isOtherFormula ? " (a formula)" : "")
    }

    /// `2 cells were changed and 1 thing that is no cell was added`.
    private var changes: String {
        func count(_ number: Int, _ word: String, _ words: String, _ verb: String) -> String? {
            number == 0 ? nil : number == 1 ? "1 \(word) was \(verb)" : "\(number) \(words) were \(verb)"
        }
        let changes = [
            count(comparison.cells.count, "cell", "cells", "changed"),
            count(comparison.missingSheets.count, "sheet", "sheets", "deleted or renamed"),
            count(comparison.additions.count, "thing that is no cell", "things that are no cells", "added"),
        ].compactMap { $0 }
        return changes.joined(separator: " and ")
    }

    /// What to say of them, and what to do.
    ///
    /// - Parameter isKeeping: whether it was asked to keep them.
    public func complaint(isKeeping: Bool) -> (message: String, hint: String) {
        let count = comparison.cells.count
        let other =
            version == Program.version
            ? "" : " (Scorecard \(version) built it, and this is \(Program.version): some may differ for that)"
        switch reason {
        case .homeless:
            return (
                "\(changes) since the workbook was built, where finance's rows leave no place for "
                    + (count == 1 ? "it" : "them"),
                "write what is to stay into the scorecard's files and take it out of the workbook, or merge into the "
                    + "folder of its files; nothing was written"
            )
        case .overtaken:
            return (
                "\(changes) since the workbook was built, and finance's rows change \(count == 1 ? "it" : "them") too",
                "where finance is right, put back what was built; where what was typed is, have finance change its rows; "
                    + "then merge again; nothing was written"
            )
        case nil: break
        }
        if let obstacle {
            return (
                "\(changes) since the workbook was built\(other), which cannot all be kept: \(obstacle)",
                (comparison.additions.isEmpty && !comparison.cells.contains(where: \.isBeyondReports)
                    ? "put the workbook's layout back"
                    : "copy what is listed to another place, delete it from the workbook, merge, and put it back")
                    + "; or merge into the folder of its files; nothing was written"
            )
        }
        return (
            "\(changes) since the workbook was built\(other)",
            isKeeping
                ? "they are kept as they are"
                : "--keep-edits keeps them as they are; or write them into the scorecard's file and build again; "
                    + "nothing was written"
        )
    }

    /// The same for machines.
    func diagnostic(isKeeping: Bool) -> Diagnostic {
        let (message, hint) = complaint(isKeeping: isKeeping)
        return Diagnostic(
            severity: letMerge(isKeeping: isKeeping) ? .warning : .error, id: "edited-workbook", message: message,
            hint: hint)
    }
}

extension String {
    /// Short enough for a line of a list.
    fileprivate var abridged: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 40 ? line.prefix(39) + "…" : line
    }
}
