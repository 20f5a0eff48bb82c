import Config
import Delimited
import Diagnostics
import Finance
import Model
import Rows

/// The budget files of a council's folder, as `scorecard merge` writes them.
struct BudgetFiles: Sendable {
    private(set) var ledgers: [Ledger] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter files: the CSV files of the folder `budget`, in any order.
    init(_ files: [RowInput]) {
        for file in files.sorted(by: { $0.path < $1.path }) { read(file) }
    }

    private mutating func read(_ file: RowInput) {
        guard let period = file.budgetPeriod else {
            diagnostics.append(
                Diagnostic(
                    severity: .warning, id: "unknown-budget-file", message: "this file is not read",
                    hint: "budget lines stand in files that are named after their period, such as 2012-13-q1.csv",
                    place: Place(file: file.path)))
            return
        }
        do throws(ReadFailure) {
            let reader = try DelimitedReader(file, name: file.lastName, delimiter: .comma)
            let read = try BudgetFile.read(
                reader, name: file.path, period: period, unguarded: FormulaGuard.unguarded)
            diagnostics += read.diagnostics
            ledgers.append(read.ledger)
        } catch {
            diagnostics.append(Diagnostic(error, in: file.path))
        }
    }

    /// Complains of lines that no scorecard shows.
    func strangers(to council: FiledCouncil) -> [Diagnostic] {
        let own = council.directorates.map(\.code)
        let codes = Set(own.map { $0.lowercased() })
        return ledgers.filter { $0.period.year == council.shared.period.year }.flatMap { ledger in
            ledger.directorates.filter { !codes.contains($0.lowercased()) }.map { code in
                Diagnostic(
                    severity: .warning, id: "unknown-directorate",
                    message: "no scorecard has the code '\(code)', so its budget lines are shown nowhere",
                    hint: "the codes are " + own.joined(separator: ", "),
                    place: Place(file: ledger.file))
            }
        }
    }

    /// One directorate's lines, as a workbook carries them.
    func carried(for code: String, in year: FinancialYear) -> [(name: String, text: String)] {
        ledgers.filter { $0.period.year == year }.compactMap { ledger in
            let records = BudgetFileRecords(ledger, of: code)
            guard !ledger.places(of: code).isEmpty else { return nil }
            return (
                BudgetFile.name(ledger.period.year, ledger.period.quarter),
                String(decoding: CSV.encode(records), as: UTF8.self)
            )
        }
    }
}

extension RowInput {
    var lastName: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The period that a budget file's name tells; nil for any other file.
    var budgetPeriod: Period? { BudgetFile.period(ofName: lastName) }
}
