import Composition
import Delimited
import Finance
import Report
import Rows
import Workbook

/// A workbook that carries what it was built from, to be built again with finance's rows.
public struct WorkbookMerge: Sendable {
    /// What the workbook was built from.
    public let scorecards: Scorecards
    private let path: String
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
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        scorecards = carried.scorecards(named: path)
    }

    /// The budget lines that the workbook carries.
    public var budgets: [RowInput] { carried.budgets(named: name) }

    /// What somebody changed in the workbook since it was built.
    public func edits() throws(RowFailure) -> WorkbookEdits {
        var comparison = WorkbookComparison()
        do {
            if let composed = try scorecards.composed(created: carried.settings.created).first,
                let theme = scorecards.theme
            {
                comparison = try WorkbookComparison(of: composed.report, theme: theme, with: workbook)
            }
        } catch let failure as ReadFailure {
            throw RowFailure(failure, in: path)
        } catch {
            throw RowFailure(ReadFailure("cannot be compared with what it was built from: \(error)"), in: path)
        }
        return WorkbookEdits(comparison, builtBy: carried.settings.version)
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
    /// - Returns: the file, and each total that is not what finance's rows make it because of what is kept; nil where the
    ///   scorecards have errors.
    /// - Throws: ``UnkeptEdits`` where something has no place any more, or finance's rows change the same cell.
    public func workbook(
        of scorecards: Scorecards, keeping edits: WorkbookEdits?
    ) throws -> (file: OutputFile, totals: [String])? {
        let created = carried.settings.created
        guard var report = try scorecards.composed(created: created).first?.report, let theme = scorecards.theme else {
            return nil
        }
        if let edits, !edits.isEmpty, let old = try self.scorecards.composed(created: created).first?.report {
            let built = report
            report = built.keeping(try edits.kept(by: EditMover(from: old, to: report, theme: theme)))
            return (OutputFile(workbook: name, report, theme: theme), report.totals(unlike: built))
        }
        return (OutputFile(workbook: name, report, theme: theme), [])
    }
}
