import Foundation
import FoundationEssentials
import Model
import Testing

@testable import Finance

@Suite("A merge") struct MergeTests {
    private func record(
        _ directorate: String, _ costCentre: String, _ budget: Decimal, forecast: Decimal? = nil,
        original: Decimal? = nil, actual: Decimal? = nil, service: String = "", explanation: String = ""
    ) -> BudgetRecord {
        BudgetRecord(
            year: period.year, quarter: period.quarter, directorate: directorate,
            line: BudgetLine(
                costCentre: costCentre, service: service, original: original, budget: budget, actual: actual,
                forecast: forecast, explanation: explanation))
    }

    private func ledger(_ records: [BudgetRecord]) throws -> Ledger {
        try #require(Ledger(records, period: period))
    }

    private let head = "Cost centre | Directorate | Service | Budget | Forecast\n"

    @Test("tells new lines from changed, unchanged and kept ones") func kinds() throws {
        let old = try ledger([
            record("ENV", "9", 9, forecast: 9, service: "Old"),
            record("CAP", "2", 2, forecast: 2, original: 7, service: "Museums", explanation: "Why"),
            record("CAP", "1", 1, forecast: 1, service: "Libraries"),
        ])
        let extract = try read(
            head
                + "3 | CAP | Halls | 3 | 4\n1 | CAP | Libraries | 1.00 | 1\n2 | CAP | Museums | 2 | 2.50\n8 | ENV | New | 8 | 8\n"
        )
        let merge = BudgetMerge(extract, into: old, directorates: directorates)
        #expect(merge.isClean)
        #expect(merge.diagnostics == [])
        #expect(merge.newRecords.map(\.line.costCentre) == ["3", "8"])
        #expect(merge.keptRecords.map(\.line.costCentre) == ["9"])
        #expect(merge.unchangedCount == 1)
        #expect(merge.changedRecords.map { $0.changes } == [[.init(field: .forecast, old: "2.00", new: "2.50")]])
        // Directorates as the scorecards have them; old lines in their order, then new ones in finance's.
        #expect(merge.merged.map(\.line.costCentre) == ["2", "1", "3", "9", "8"])
        // What finance's file has no column for stays.
        #expect(merge.merged[0].line.original == 7)
        #expect(merge.merged[0].line.explanation == "Why")
        #expect(merge.totals.map(\.code) == ["CAP", "ENV"])
        #expect(merge.totals[0].before.sums.forecast.decimal == 3)
        #expect(merge.totals[0].after.sums.forecast.decimal == Decimal(string: "7.5"))
        #expect(merge.overall.after.variance.decimal == Decimal(string: "1.5"))
    }

    @Test("says what it did in words and to machines") func report() throws {
        let old = try ledger([record("CAP", "2", 1_234_567, forecast: 2)])
        let extract = try read(
            "CC | Directorate | Service | Budget | Forecast | Var | Variance\n2 | CAP | Museums | 1,234,567.89 | 1.278m |\n"
                + "3 | XYZ | \u{1B}[31mGhost | 5 | 6 | | 2\nTotal | | | 1,234,572.89 | 1,278,006\n")
        let merge = BudgetMerge(extract, into: old, directorates: directorates)
        #expect(
            merge.text() == """
                q1.csv, Quarter 1 2012/13: amounts in £, forecast against budget
                columns: 'Directorate' B is the directorate, 'CC' A is the cost centre, 'Service' C is the service, \
                'Budget' D is the budget, 'Forecast' E is the forecast, 'Variance' G is the variance
                not read: 'Var'

                Rows
                  4 read
                  1 merged
                  2 skipped: 1 headings, 1 totals
                  1 unmatched
                  0 refused
                  0 repeated

                Lines
                  0 new
                  1 changed
                  0 unchanged
                  0 kept, as finance's file says nothing of them

                Changed
                  CAP 2 Museums: service nothing → 'Museums'; budget 1,234,567.00 → 1,234,567.89; forecast 2.00 → 1,278,000.00

                Unmatched
                  directorate 'XYZ': 1 row, first in row 3, budget 5.00

                Figures that disagree, of 3 checked
                  row 3 (3): the variance in G3 is '2', and the figures give £1

                Totals, £                Budget  Actual      Forecast       Variance
                CAP        before  1,234,567.00    0.00          2.00  -1,234,565.00
                           after   1,234,567.89    0.00  1,278,000.00      43,432.11

                Where the file's amounts went, £        Budget  Actual      Forecast
                in the file                       1,234,572.89    0.00  1,278,006.00
                merged                            1,234,567.89    0.00  1,278,000.00
                unmatched                                 5.00    0.00          6.00

                """)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(merge.json.utf8)) as? [String: Any])
        #expect((json["rows"] as? [String: Int])?["read"] == 4)
        #expect((json["changed"] as? [[String: Any]])?.count == 1)
        let totals = (json["overall"] as? [String: Any])?["after"] as? [String: String]
        #expect(totals?["variance"] == "43432.11")
        #expect((json["reconciliation"] as? [String: Any])?["holds"] as? Bool == true)
    }

    @Test(
        "never takes a line for another that has lost its leading noughts",
        arguments: [("04010", "4010"), ("4010", "04010")])
    func leadingNoughts(_ old: String, _ new: String) throws {
        let lines = try ledger([record("CAP", old, 5, forecast: 6, service: "A")])
        let merge = BudgetMerge(try read(head + "\(new) | CAP | A | 5 | 6\n"), into: lines, directorates: directorates)
        #expect(!merge.isClean)
        #expect(merge.diagnostics.map(\.id) == ["leading-noughts"])
        #expect(
            merge.diagnostics.first?.message
                == "row 2 has the cost centre '\(new)' of CAP, and line 1 of '' has '\(old)': "
                + "they differ in leading noughts only")
        #expect(merge.overall.after.sums.budget.decimal == 5)
    }

    @Test("says by how much kept lines make a total another than finance's") func kept() throws {
        let old = try ledger([
            record("CAP", "9", 9, forecast: Decimal(string: "8.50")), record("ENV", "7", 0, forecast: 0),
        ])
        let merge = BudgetMerge(try read(head + "1 | CAP | A | 1 | 1\n"), into: old, directorates: directorates)
        #expect(
            merge.text().contains(
                "  ENV 7: budget 0.00, forecast 0.00\n  so the totals of CAP are not those of finance's file: budget 9.00, "
                    + "forecast 8.50 of them are kept\n\n"))
    }

    @Test("of a file that cannot be read says nothing of amounts") func unread() throws {
        let merge = BudgetMerge(
            try read("CC | Directorate | Budget £000 | Forecast\n1 | CAP | 5 | 6\n"), into: Ledger(period: period),
            directorates: directorates)
        #expect(
            merge.text() == """
                q1.csv, Quarter 1 2012/13: amounts in £, forecast against budget
                no amounts were read

                """)
    }

    @Test("lists the first of many") func many() throws {
        let rows = (1...30).map { "\($0) | CAP | S | 1 | 1\n" }.joined()
        let merge = BudgetMerge(try read(head + rows), into: Ledger(period: period), directorates: directorates)
        #expect(merge.text(most: 5).contains("  CAP 5 S: budget 1.00, forecast 1.00\n  and 25 more\n"))
    }

    @Test("warns where old lines have no figure on the new basis") func mixed() throws {
        let old = try ledger([record("CAP", "9", 9, actual: 9)])
        let merge = BudgetMerge(try read(head + "1 | CAP | A | 1 | 1\n"), into: old, directorates: directorates)
        #expect(merge.diagnostics.map(\.id) == ["mixed-basis"])
    }

    // MARK: Properties

    /// A file as finance might make it: two directorates and one that nobody knows, subtotals, blanks, footers and
    /// pages.
    private func generated(_ random: inout SeededRandom, repeats: Bool = false) -> [[String]] {
        let headings = ["Ref", "Directorate", "Service", "Budget", "Actual", "Forecast", "Variance", "Explanation"]
        var rows = [["Budget report"], [], headings]
        var (all, block) = (Sums(), Sums())
        func amounts(_ sums: Sums) -> [String] {
            [sums.budget, sums.actual, sums.forecast, sums.forecast - sums.budget].map(\.decimal.barePounds)
        }
        var number = 0
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                number += repeats && Bool.random(using: &random) ? 0 : 1
                // The first is known, as a file of strangers alone is refused.
                let known = rows.count == 3 ? "CAP" : nil
                let directorate = known ?? ["CAP", "ENV", "cap", "XYZ"].randomElement(using: &random) ?? ""
                var pence: Decimal { Decimal(Int.random(in: -9_999_999...9_999_999, using: &random)) / 100 }
                let (budget, actual, forecast) = (pence, pence, pence)
                guard let budgetMoney = Money(budget), let actualMoney = Money(actual),
                    let forecastMoney = Money(forecast)
                else { continue }
                let line = Amounts(budget: budgetMoney, actual: actualMoney, forecast: forecastMoney)
                var own = Sums()
                own.add(line)
                all.add(line)
                block.add(line)
                rows.append(
                    ["00\(number)", directorate, "Service \(number)"] + amounts(own).map { spelt($0, &random) } + [
                        "Why"
                    ])
                if Int.random(in: 0...9, using: &random) == 0 { rows.append([]) }
                if Int.random(in: 0...19, using: &random) == 0 { rows.append(headings) }
            }
            rows.append(["", "", "Sub-total"] + amounts(block).map { spelt($0, &random) })
            block = Sums()
        }
        rows.append(["Grand total", "", ""] + amounts(all).map { spelt($0, &random) })
        rows.append(["* Figures are provisional."])
        return rows
    }

    private func spelt(_ amount: String, _ random: inout SeededRandom) -> String {
        guard amount.hasPrefix("-") else { return ["", "£", " "].randomElement(using: &random).unsafelyKnown + amount }
        let digits = amount.dropFirst()
        return ["-\(digits)", "(\(digits))", "\u{2212}\(digits)", "(£\(digits))", "\(digits)-"]
            .randomElement(using: &random).unsafelyKnown
    }

    private func read(_ rows: [[String]], _ duplicates: DuplicateRule) throws -> FinanceExtract {
        try FinanceExtract.read(
            TestSheet(rows), name: "q1.csv",
            mapping: FinanceMapping(units: .pounds, underspend: .negative, duplicates: duplicates),
            directorates: directorates, period: period)
    }

    private func read(_ text: String) throws -> FinanceExtract {
        try FinanceExtract.read(
            TestSheet(text), name: "q1.csv", mapping: FinanceMapping(units: .pounds, underspend: .negative),
            directorates: directorates, period: period)
    }

    @Test("accounts for every penny, and changes nothing the second time") func property() throws {
        var random = SeededRandom(seed: 8)
        for round in 0..<300 {
            let rows = generated(&random, repeats: round % 2 == 1)
            let extract = try read(rows, .addUp)
            #expect(extract.refused.count == 0)
            #expect(extract.disagreements.items == [])
            let sums = extract.totals
            #expect(sums.file == sums.taken + sums.unmatched)
            #expect(
                extract.rowsTaken + extract.skipped.count + extract.unmatched.reduce(0) { $0 + $1.rows }
                    == rows.count { $0.contains { !$0.isEmpty } })

            let first = BudgetMerge(extract, into: Ledger(period: period), directorates: directorates)
            #expect(first.isClean)
            #expect(first.newCount == extract.ledger.count)
            #expect(first.overall.after.sums == sums.taken)
            let second = BudgetMerge(
                extract, into: try ledger(Array(first.merged)), directorates: directorates)
            #expect(second.changesNothing)
            #expect(second.unchangedCount == first.newCount)
            #expect(Array(second.merged) == Array(first.merged))
            #expect(second.overall.before.sums == second.overall.after.sums)
        }
    }

    @Test("of a file with repeated rows is not made, but accounts for them") func repeated() throws {
        var random = SeededRandom(seed: 9)
        for _ in 0..<100 {
            let extract = try read(generated(&random, repeats: true), .error)
            #expect(extract.totals.reconcile)
            let merge = BudgetMerge(extract, into: Ledger(period: period), directorates: directorates)
            #expect(merge.isClean == (extract.duplicates.count == 0))
        }
    }
}
