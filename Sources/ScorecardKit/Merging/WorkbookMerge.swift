import Composition
import Delimited
import Diagnostics
import Finance
import Report
import Rows
import Workbook

/// A workbook that carries what it was built from, to be built again with finance's rows.
public struct WorkbookMerge: Sendable {
    /// What the workbook was built from.
    public let scorecards: Scorecards
    private let name: String
    private let carried: CarriedWorkbook
    private let workbook: WorkbookReader

    /// - Throws: where the workbook cannot be read, or does not carry its files.
    public init(_ path: String) throws(RowFailure) {
        do throws(ReadFailure) {
            workbook = try WorkbookReader(path: path)
            carried = try CarriedWorkbook(workbook)
        } catch {
            throw RowFailure(error, in: path)
        }
        name = path.split(separator: "/").last.map(String.init) ?? path
        scorecards = carried.scorecards(named: path)
    }

    /// The budget lines that the workbook carries.
    public var budgets: [RowInput] { carried.budgets(named: name) }

    /// What somebody changed in the workbook since it was built.
    public func edits() throws -> WorkbookEdits {
        guard let composed = scorecards.composed(created: carried.settings.created).first,
            let theme = scorecards.theme
        else { return WorkbookEdits(WorkbookComparison(), builtBy: carried.settings.version) }
        return WorkbookEdits(
            try WorkbookComparison(of: composed.report, theme: theme, with: workbook),
            builtBy: carried.settings.version)
    }

    /// The scorecards with finance's rows merged; nil unless the merge is clean.
    public func scorecards(with merge: FinanceMerge) -> Scorecards? {
        guard merge.isClean, let lines = merge.merge?.merged else { return nil }
        let fileName = merge.merge.map(FinanceMerge.fileName) ?? ""
        let new = RowInput(path: "\(name)/\(fileName)", bytes: Bytes(CSV.encode(BudgetFileRecords(lines))))
        return carried.scorecards(named: name, budgets: budgets.filter { $0.lastName != fileName } + [new])
    }

    /// The workbook of scorecards, with what somebody typed into the old one in its place: with the same sheet, row and
    /// column, wherever a merge has put those.
    ///
    /// - Returns: nil where the scorecards have errors.
    /// - Throws: ``HomelessEdits`` where something has no place any more.
    public func workbook(of scorecards: Scorecards, keeping edits: WorkbookEdits?) throws -> OutputFile? {
        let created = carried.settings.created
        guard var report = scorecards.composed(created: created).first?.report, let theme = scorecards.theme else {
            return nil
        }
        if let edits, !edits.isEmpty, let old = self.scorecards.composed(created: created).first?.report {
            report = report.keeping(try edits.kept(by: EditMover(from: old, to: report, theme: theme)))
        }
        return OutputFile(workbook: name, report, theme: theme)
    }
}

/// What somebody typed into a workbook, for which a merge leaves no place: its row or column is gone or another.
public struct HomelessEdits: Error, Sendable {
    /// Those alone.
    public let edits: WorkbookEdits
}

/// What somebody changed in a workbook since it was built.
public struct WorkbookEdits: Sendable {
    private var comparison: WorkbookComparison
    private let version: String
    /// Whether these are the ones that found no place.
    private var isHomeless = false

    init(_ comparison: WorkbookComparison, builtBy version: String) {
        self.comparison = comparison
        self.version = version
    }

    public var isEmpty: Bool { comparison.isEmpty }

    /// Whether all of them can be kept; otherwise sheets, rows or columns were moved, and nobody can tell what belongs
    /// where.
    public var canBeKept: Bool { obstacle == nil && !isHomeless }

    /// All of them, where they belong in a report that was composed anew.
    func kept(by mover: EditMover) throws(HomelessEdits) -> [CellEdit] {
        var kept: [CellEdit] = []
        var homeless: [CellDifference] = []
        for cell in comparison.cells {
            if let place = mover.moved(cell.place) {
                kept.append(CellEdit(place, content: cell.found))
            } else {
                homeless.append(cell)
            }
        }
        if homeless.isEmpty { return kept }
        var rest = self
        (rest.comparison.cells, rest.isHomeless) = (homeless, true)
        throw HomelessEdits(edits: rest)
    }

    private var obstacle: String? {
        if let sheet = comparison.missingSheets.first { return "the sheet '\(sheet)' is gone or has another name" }
        if let cell = comparison.cells.first(where: \.isOtherFormula) {
            return "\(cell.name) holds a formula that was not built there"
        }
        return comparison.hasMovedCells ? "rows or columns were inserted, deleted or moved" : nil
    }

    /// More are counted, not listed.
    private static let mostListed = 50

    /// A line for each cell: `Scorecard!H7: '72%' was built, '75%' stands there`.
    public var list: String {
        var lines = comparison.cells.prefix(Self.mostListed).map(Self.line)
        let others = comparison.cells.count - lines.count
        if others > 0 { lines.append("and \(others) more cells") }
        lines += comparison.addedSheets.map { "the sheet '\($0)' was added" }
        return lines.map { "  \(SafeText.escaped($0))\n" }.joined()
    }

    /// A JSON array, complete.
    var asJSON: String {
        let objects = comparison.cells.map { cell in
            "{\"cell\":\(JSONText.string(cell.name)),\"built\":\(JSONText.string(cell.expected))"
                + ",\"found\":\(JSONText.string(cell.found.shown))}"
        }
        return "[\(objects.joined(separator: ",\n"))]"
    }

    private static func line(_ cell: CellDifference) -> String {
        let built = cell.expected.isEmpty ? "nothing" : "'\(cell.expected.abridged)'"
        let found = cell.found.shown.isEmpty ? "nothing" : "'\(cell.found.shown.abridged)'"
        return "\(cell.name): \(built) was built, \(found) stands there" + (cell.isOtherFormula ? " (a formula)" : "")
    }

    /// What to say of them, and what to do.
    ///
    /// - Parameter isKeeping: whether it was asked to keep them.
    public func complaint(isKeeping: Bool) -> (message: String, hint: String) {
        let count = comparison.cells.count
        let cells = count == 1 ? "1 cell was" : "\(count) cells were"
        let other =
            version == Program.version
            ? "" : " (Scorecard \(version) built it, and this is \(Program.version): some may differ for that)"
        if isHomeless {
            return (
                "\(cells) changed since the workbook was built, where finance's rows leave no place for "
                    + (count == 1 ? "it" : "them"),
                "write what is to stay into the scorecard's files and take it out of the workbook, or merge into the "
                    + "folder of its files; nothing was written"
            )
        }
        if let obstacle {
            return (
                "\(cells) changed since the workbook was built\(other), and they cannot all be kept: \(obstacle)",
                "put the workbook's layout back, or merge into the folder of its files; nothing was written"
            )
        }
        return (
            "\(cells) changed since the workbook was built\(other)",
            isKeeping
                ? "they are kept as they are"
                : "--keep-edits keeps them as they are; or write them into the scorecard's file and build again; "
                    + "nothing was written"
        )
    }
}

extension String {
    /// Short enough for a line of a list.
    fileprivate var abridged: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 40 ? line.prefix(39) + "…" : line
    }
}
