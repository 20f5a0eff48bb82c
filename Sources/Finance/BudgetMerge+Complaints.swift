import Diagnostics
import Model

extension BudgetMerge {
    /// What is wrong with the mapping, the file or its rows. Errors keep the merge from being made.
    package var diagnostics: [Diagnostic] { extract.diagnostics + ownDiagnostics }

    private var ownDiagnostics: [Diagnostic] {
        var found: [Diagnostic] = []
        if !extract.totals.reconcile || !linesReconcile {
            found.append(
                Diagnostic(
                    severity: .error, id: "totals-do-not-reconcile",
                    message: "the amounts read are not those merged and set aside: this is a fault of the program",
                    hint: "nothing was merged; please report it, with the file if you may",
                    place: Place(file: extract.file)))
        }
        for total in totals where total.after.isMixed {
            found.append(
                Diagnostic(
                    severity: .warning, id: "mixed-basis",
                    message: "some lines of \(total.code) have a forecast and some have none, which count as nothing "
                        + "spent",
                    hint: "old lines that finance no longer sends are kept: see the list",
                    place: Place(file: extract.file)))
        }
        return found
    }
}

extension FinanceExtract {
    /// Each with the row as its line and the cell's column as its column.
    package var diagnostics: [Diagnostic] {
        problems + refused.items.map { $0.diagnostic(in: file) } + duplicateDiagnostics + unlisted
            + unmatched.map { $0.diagnostic(in: file) } + disagreementDiagnostics + noteDiagnostics
    }

    /// One complaint for all those that no list has room for.
    private var unlisted: [Diagnostic] {
        [
            (refused.count - refused.items.count, Severity.error, "rows are refused"),
            (duplicates.count - duplicates.items.count, .error, "rows repeat others"),
            (disagreements.count - disagreements.items.count, .warning, "figures disagree"),
        ].filter { $0.0 > 0 }.map { count, severity, words in
            Diagnostic(
                severity: severity, id: "too-many-complaints", message: "\(count) more \(words) than are listed here",
                hint: "a mapping that does not fit the file is wrong in every row: see the first of them",
                place: Place(file: file))
        }
    }

    private var duplicateDiagnostics: [Diagnostic] {
        duplicates.items.map { duplicate in
            Diagnostic(
                severity: .error, id: "duplicate-row",
                message: "row \(duplicate.row) repeats row \(duplicate.firstRow): cost centre "
                    + "'\(duplicate.costCentre.shortened)' of \(duplicate.directorate)",
                hint:
                    "correct the file; or, where such rows belong together, write `duplicates: add up` in the mapping",
                place: Place(file: file, line: duplicate.line, column: nil))
        }
    }

    private var disagreementDiagnostics: [Diagnostic] {
        var found = disagreements.items.map { disagreement in
            Diagnostic(
                severity: .warning, id: disagreement.kind.id, message: disagreement.message,
                place: Place(file: file, line: disagreement.line, column: disagreement.column))
        }
        if reversedVariances > 1 {
            found.append(
                Diagnostic(
                    severity: .warning, id: "reversed-variances",
                    message:
                        "\(reversedVariances) stated variances would agree if their signs were the other way round",
                    hint: "see whether `underspend` in the mapping is how the file writes one", place: Place(file: file)
                ))
        }
        return found
    }

    private var noteDiagnostics: [Diagnostic] {
        let figure = basis.rawValue.lowercased()
        let blank = blankOutturns.items.first.map { first in
            let others = blankOutturns.count == 1 ? "" : ", and \(blankOutturns.count - 1) more rows like it"
            return Diagnostic(
                severity: .warning, id: "blank-\(figure)",
                message: "row \(first.row) has a budget and no \(figure), which is read as nil\(others)",
                hint: "where nothing is meant, write 0; where it is not known yet, ask for it",
                place: Place(file: file, line: first.line, column: first.column))
        }
        let notes: [(Int, String, String)] = [
            (blankBudgets, "blank-budget", "read as nil, beside other amounts in their rows: blank budgets"),
            (
                explanationsLeftOut, "explanation-left-out",
                "left out, as no cell could hold them beside those of the same line: explanations"
            ),
            (partsOfPennies, "part-of-a-penny", "kept exactly: amounts with a fraction of a penny"),
            (rounded, "rounded-amount", "rounded where only a binary fraction has figures: amounts"),
        ]
        return (blank.map { [$0] } ?? [])
            + notes.filter { $0.0 > 0 }.map { count, id, message in
                Diagnostic(severity: .note, id: id, message: "\(message): \(count)", place: Place(file: file))
            }
    }
}

extension RefusedRow {
    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            severity: .error, id: reason.rawValue, message: message, hint: hint,
            place: Place(file: file, line: line, column: column))
    }
}

extension UnmatchedRows {
    func diagnostic(in file: String) -> Diagnostic {
        let rows = rows == 1 ? "1 row" : "\(rows) rows"
        let budget = sums.budget.decimal.barePounds
        let word =
            word.map { "'\($0.shortened)'" + (code.map { ", which the mapping takes for '\($0.shortened)'," } ?? "") }
            ?? "too many words to list"
        let place = Place(file: file, line: firstLine, column: nil)
        switch kind {
        case .directorate:
            return Diagnostic(
                severity: .warning, id: "unmatched-directorate",
                message: "\(word) is no directorate of the scorecards: \(rows), budget £\(budget), not merged",
                hint: code == nil
                    ? "if it is one, write its code under `directorates` in the mapping"
                    : "if it is one, correct its code under `directorates` or `cost centres` in the mapping",
                place: place)
        case .costCentre:
            return Diagnostic(
                severity: .warning, id: "unmatched-cost-centre",
                message: "cost centre \(word) is not on the mapping's list: \(rows), budget £\(budget), not merged",
                hint: "if it belongs to a scorecard, add it under `cost centres` in the mapping", place: place)
        }
    }
}
