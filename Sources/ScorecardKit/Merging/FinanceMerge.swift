import Config
import Delimited
import Diagnostics
import Finance
import Model
import Rows

/// Finance's rows, read as a mapping says and merged into the budget lines of one period: what comes of it, before
/// anything is written.
public struct FinanceMerge: Sendable {
    let merge: BudgetMerge?
    let diagnostics: [Diagnostic]
    private let sources: [String: SourceText]

    /// Reads finance's file. Never fails: what is wrong is among the ``complaints(colour:)``.
    ///
    /// - Parameters:
    ///   - extract: CSV or XLSX, as finance has it.
    ///   - mapping: how to read it; nil takes the `finance.yaml` among the scorecards' files.
    ///   - scorecards: without errors, or nothing is read.
    ///   - budgets: the CSV files of their folder `budget`.
    ///   - quarter: `Q1` to `Q4`; nil takes the one that the scorecards report on.
    ///   - progress: is told now and then how many rows have been read.
    public init(
        _ extract: RowInput, mapping: InputFile? = nil, into scorecards: Scorecards, budgets: [RowInput],
        quarter: String? = nil, progress: (Int) -> Void = { _ in }
    ) {
        guard let council = scorecards.council, scorecards.errorCount == 0 else {
            (merge, diagnostics, sources) = (nil, [], [:])
            return
        }
        guard let mapping = mapping ?? scorecards.financeMapping else {
            (merge, diagnostics, sources) = (nil, [Self.noMapping(extract.path)], [:])
            return
        }
        let loaded = FinanceFile.load(mapping.source)
        sources = loaded.sources
        guard let value = loaded.value else {
            (merge, diagnostics) = (nil, loaded.diagnostics)
            return
        }
        let directorates = council.directorates.map { Directorate(code: $0.code, name: $0.directorate) }
        let period = Period(
            year: council.shared.period.year, quarter: quarter.flatMap(Quarter.init) ?? council.shared.period.quarter)
        do throws(ReadFailure) {
            let read = try FinanceExtract.read(
                try RowFiles.open(extract, path: extract.path), name: extract.path, mapping: value,
                directorates: directorates, period: period,
                checksDistance: !council.shared.checks.off.contains(.farFromBudget), places: { loaded.origins[$0] },
                progress: progress)
            let merged = try Self.merge(read, into: budgets, directorates)
            merge = merged.merge
            diagnostics = loaded.diagnostics + merged.merge.diagnostics + merged.diagnostics
        } catch {
            merge = nil
            diagnostics = loaded.diagnostics + [Diagnostic(error, in: extract.path)]
        }
    }

    /// The old lines are gone through once, a line at a time, and never all in memory.
    private static func merge(
        _ extract: FinanceExtract, into budgets: [RowInput], _ directorates: [Directorate]
    ) throws(ReadFailure) -> (merge: BudgetMerge, diagnostics: [Diagnostic]) {
        guard let old = budgets.first(where: { $0.budgetPeriod == extract.period }) else {
            return (BudgetMerge(extract, into: Ledger(period: extract.period), directorates: directorates), [])
        }
        return try BudgetMerge.merging(
            extract, into: try DelimitedReader(old, name: old.lastName, delimiter: .comma), name: old.path,
            directorates: directorates, unguarded: FormulaGuard.unguarded)
    }

    private static func noMapping(_ file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, id: "no-mapping", message: "nothing says in which units its amounts are",
            hint: "write `units: £000` (or £, or £m) and `underspend: negative` (or positive) into a file finance.yaml "
                + "beside council.yaml, or name such a file with --map; `scorecard init` writes one to begin with",
            place: Place(file: file))
    }

    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    /// Whether the rows may be merged: each was read, none was there twice, and every penny is accounted for.
    public var isClean: Bool { errorCount == 0 && merge?.isClean == true }

    /// Whether the lines are the same as before.
    public var changesNothing: Bool { merge?.changesNothing ?? true }

    /// What is wrong or odd, each with its row and cell.
    public func complaints(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: sources, colour: colour).text(diagnostics)
    }

    /// What was merged and why the rest was not, with totals before and after; empty where nothing could be read.
    public var report: String { merge?.text() ?? "" }

    /// The budget lines as they are now, for the folder `budget` beside the scorecards; nil unless the merge is clean.
    public var budgetFile: OutputFile? {
        guard isClean, let merge else { return nil }
        return OutputFile(csv: Self.fileName(merge), records: BudgetFileRecords(merge.merged))
    }

    /// The folder beside the scorecards that `scorecard build` looks for budget lines in.
    public static var folder: String { BudgetFile.folder }

    static func fileName(_ merge: BudgetMerge) -> String {
        BudgetFile.name(merge.extract.period.year, merge.extract.period.quarter)
    }
}
