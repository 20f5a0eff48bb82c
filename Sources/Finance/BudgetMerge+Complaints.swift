import Diagnostics
import Model

extension BudgetMerge {
    /// What is wrong with the mapping, the file or its rows. Errors keep the merge from being made.
    package var diagnostics: [Diagnostic] { extract.diagnostics + ownDiagnostics }

    private var ownDiagnostics: [Diagnostic] {
        var found = lostNoughts.items.map { $0.diagnostic(in: extract.file) }
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
        problems + refusedDiagnostics + duplicateDiagnostics + unlisted
            + unmatched.map { $0.diagnostic(in: file) } + odd.items.map { $0.diagnostic(in: file) }
            + disagreementDiagnostics + noteDiagnostics
    }

    /// One complaint for all those that no list has room for.
    private var unlisted: [Diagnostic] {
        [
            (refused.count - refused.items.count, Severity.error, "rows are refused"),
            (duplicates.count - duplicates.items.count, .error, "rows repeat others"),
            (disagreements.count - disagreements.items.count, .warning, "figures disagree"),
            (unchecked.count - unchecked.items.count, .warning, "figures cannot be checked"),
            (odd.count - odd.items.count, .warning, "rows are odd"),
        ].filter { $0.0 > 0 }.map { count, severity, words in
            Diagnostic(
                severity: severity, id: "too-many-complaints", message: "\(count) more \(words) than are listed here",
                hint: "a mapping that does not fit the file is wrong in every row: see the first of them",
                place: Place(file: file))
        }
    }

    /// One for all rows with the same unknown period or year, as such a word is seldom in one row alone.
    private var refusedDiagnostics: [Diagnostic] {
        var counts: [RefusedRow.Word: Int] = [:]
        for row in refused.items { if let word = row.unknownWord { counts[word, default: 0] += 1 } }
        return refused.items.compactMap { row in
            guard let word = row.unknownWord else { return row.diagnostic(in: file, year: period.year) }
            return counts.removeValue(forKey: word).map { count in
                row.diagnostic(in: file, year: period.year, others: count - 1)
            }
        }
    }

    private var duplicateDiagnostics: [Diagnostic] {
        duplicates.items.map { $0.diagnostic(in: file) }
    }

    private var disagreementDiagnostics: [Diagnostic] {
        var found = (disagreements.items + unchecked.items).map { disagreement in
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
        let notes: [(Int, String, String)] = [
            (
                explanationsLeftOut, "explanation-left-out",
                "left out, as no cell could hold them beside those of the same line: explanations"
            ),
            (partsOfPennies, "part-of-a-penny", "kept exactly: amounts with a fraction of a penny"),
            (rounded, "rounded-amount", "rounded where only a binary fraction has figures: amounts"),
        ]
        return (pence.items.first.map { [$0.diagnostic(in: file, others: pence.count - 1)] } ?? [])
            + notes.filter { $0.0 > 0 }.map { count, id, message in
                Diagnostic(severity: .note, id: id, message: "\(message): \(count)", place: Place(file: file))
            }
    }
}

extension RefusedRow {
    /// A word that stands for a period or a year and is none that is known.
    struct Word: Hashable {
        var reason: Reason
        var text: String
    }

    var unknownWord: Word? {
        reason == .unknownPeriod || reason == .unknownYear ? Word(reason: reason, text: text) : nil
    }

    /// - Parameters:
    ///   - year: the one that is merged.
    ///   - others: how many rows more are refused for the same word.
    func diagnostic(in file: String, year: FinancialYear, others: Int = 0) -> Diagnostic {
        Diagnostic(
            severity: .error, id: reason.rawValue,
            message: message + (others == 0 ? "" : "; \(others) more \(others == 1 ? "row has" : "rows have") it"),
            hint: hint(in: year),
            place: Place(file: file, line: line, column: column))
    }
}

extension DuplicateRow {
    func diagnostic(in file: String) -> Diagnostic {
        let (id, hint) =
            switch kind {
            case .again:
                (
                    "duplicate-row",
                    "correct the file; or, where such rows belong together, write `duplicates: add up` in the mapping"
                )
            case .otherNoughts: ("leading-noughts", LostNoughts.hint)
            case .sumTooLarge: ("sum-too-large", "see whether `units` in the mapping is what the file counts in")
            }
        return Diagnostic(
            severity: .error, id: id, message: message, hint: hint, place: Place(file: file, line: line, column: nil))
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
                hint: hint, place: place)
        case .costCentre:
            return Diagnostic(
                severity: .warning, id: "unmatched-cost-centre",
                message: "cost centre \(word) is not on the mapping's list: \(rows), budget £\(budget), not merged",
                hint: "if it belongs to a scorecard, add it under `cost centres` in the mapping", place: place)
        }
    }

    /// What to do about a word that is no directorate.
    private var hint: String {
        if let namesake, let word, code == nil {
            return
                "it is the name of \(namesake), and rows are matched by code: write `\(word.shortened): \(namesake)` under "
                + "`directorates` in the mapping"
        }
        return code == nil
            ? "if it is one, write its code under `directorates` in the mapping"
            : "if it is one, correct its code under `directorates` or `cost centres` in the mapping"
    }
}
