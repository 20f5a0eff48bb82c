import Diagnostics
import FoundationEssentials
import Model
import Rows
import Testing

@testable import Finance

@Suite("The file of a period's budget") struct BudgetFileTests {
    @Test("is named after its period") func name() {
        #expect(BudgetFile.name(period.year, period.quarter) == "2012-13-q1.csv")
        #expect(BudgetFile.period(ofName: "2012-13-q1.csv") == period)
        for name in ["2012-13-Q1.csv", "2012-14-q1.csv", "2012-13-q5.csv", "2012-13-q1.xlsx", "notes.csv", ""] {
            #expect(BudgetFile.period(ofName: name) == nil)
        }
    }

    @Test("gives back what was written") func roundTrip() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<200 {
            var records: [BudgetRecord] = []
            for number in 0..<Int.random(in: 0...20, using: &random) {
                var amount: Decimal {
                    Decimal(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
                        * Decimal(sign: .plus, exponent: -Int.random(in: 0...8, using: &random), significand: 1)
                }
                var maybe: Decimal? { Bool.random(using: &random) ? amount : nil }
                let text = ["", "Libraries", "Trees, hedges \"and\" more", "=SUM(A1)", "-", "Ice\nSnow", " spaced "]
                records.append(
                    BudgetRecord(
                        year: period.year, quarter: period.quarter,
                        directorate: ["CAP", "ENV"].randomElement(using: &random).unsafelyKnown,
                        line: BudgetLine(
                            costCentre: "00\(number)", service: text.randomElement(using: &random).unsafelyKnown,
                            original: maybe, budget: amount, actual: maybe, forecast: maybe,
                            explanation: text.randomElement(using: &random).unsafelyKnown)))
            }
            let ledger = try #require(Ledger(records, period: period))
            let merged = BudgetMerge(
                FinanceExtract(file: "", period: period, units: .pounds, ledger: Ledger(period: period)),
                into: ledger, directorates: []
            ).merged
            let written = BudgetFileRecords(merged).map { $0.map(\.text) }
            let (read, diagnostics) = try BudgetFile.read(TestSheet(written), name: "b.csv", period: period)
            #expect(diagnostics == [])
            #expect(Array(read) == Array(merged))
            #expect(Set(read) == Set(records))
            let own = BudgetFileRecords(ledger, of: "cap").map { $0.map(\.text) }
            #expect(
                own == [BudgetFile.headings] + BudgetFileRecords(ledger, of: "CAP").dropFirst().map { $0.map(\.text) })
            #expect(own.dropFirst().map { $0[3] } == records.filter { $0.directorate == "CAP" }.map(\.line.costCentre))
        }
    }

    @Test("has amounts to the penny, and more only where there is more") func amounts() throws {
        let record = BudgetRecord(
            year: period.year, quarter: .q1, directorate: "CAP",
            line: BudgetLine(costCentre: "1", budget: 5, actual: Decimal(string: "-0.125")))
        let ledger = try #require(Ledger([record], period: period))
        let written = BudgetFileRecords(ledger, of: "CAP").map { $0.map(\.text) }
        #expect(written.last == ["2012/13", "Q1", "CAP", "1", "", "", "5.00", "-0.125", "", ""])
    }

    @Test("is read strictly") func complaints() throws {
        let head =
            "Year | Quarter | Directorate | Cost centre | Service | Original budget | Budget | Actual | Forecast | Explanation\n"
        func complaints(_ text: String) throws -> [String] {
            try BudgetFile.read(TestSheet(text), name: "b.csv", period: period).diagnostics.map {
                "\($0.place?.range?.start.line ?? 0) \($0.id)"
            }
        }
        #expect(try complaints(head) == [])
        #expect(try complaints("") == ["0 no-headings"])
        #expect(try complaints("Yeer | Quarter\n") == ["1 unknown-heading"])
        #expect(try complaints(head.replacing(" | Budget", with: "")) == ["1 missing-heading"])
        #expect(try complaints(head.replacing("Actual", with: "Budget")) == ["1 duplicate-heading"])
        let rows = """
            2012/13 | Q1 | CAP | 1 | | | 5.00 | | |
            2012/13 | Q1 | CAP | 1 | | | 5.00 | | |
            2012/13 | Q2 | CAP | 2 | | | 5.00 | | |
            2012/13 | Q1 | | | | | 5.00 | | |
            2012/13 | Q1 | CAP | 3 | | | abc | | |
            2012/13 | Q1 | CAP | 4 | | | | | |
            2012/13 | Q1 | CAP | 5 | | | 5% | - | 1.1234567891 |
            """
        #expect(
            try complaints(head + rows) == [
                "3 duplicate-row", "4 other-period", "5 no-directorate", "5 no-cost-centre", "6 unreadable-amount",
                "7 no-amounts", "8 unreadable-amount", "8 unreadable-amount", "8 unreadable-amount",
            ])
    }

    @Test(
        "has one line for a cost centre, whatever the case of the directorate, spaces and leading noughts",
        arguments: [" 1", "01"])
    func repeated(_ code: String) throws {
        let rows = [
            BudgetFile.headings, ["2012/13", "Q1", "CAP", "1", "", "", "5.00", "", "6.00", ""],
            ["2012/13", "Q1", "ENV", "1", "", "", "5.00", "", "6.00", ""],
            ["2012/13", "Q1", "cap ", code, "", "", "7.00", "", "8.00", ""],
        ]
        let message = "line 4 repeats line 2: cost centre '\(code.drop { $0 == " " })' of cap"
        let (ledger, found) = try BudgetFile.read(TestSheet(rows), name: "b.csv", period: period)
        #expect(found.map(\.message) == [message])
        #expect(ledger.map(\.directorate) == ["CAP", "ENV"])
        #expect(ledger.lines(of: "cap").map(\.budget) == [5])
        // The same where finance's file has the line, and where it has not.
        for text in ["1 | CAP | 5 | 9\n", "2 | CAP | 5 | 9\n"] {
            let extract = try read("Cost centre | Directorate | Budget | Forecast\n" + text)
            let merged = try BudgetMerge.merging(
                extract, into: TestSheet(rows), name: "b.csv", directorates: directorates)
            #expect(merged.diagnostics.map(\.message) == [message])
        }
    }

    @Test("is merged into whatever the case of its directorate") func otherCase() throws {
        let rows = [BudgetFile.headings, ["2012/13", "Q1", "cap", " 1", "", "", "5.00", "", "6.00", ""]]
        let extract = try read("Cost centre | Directorate | Budget | Forecast\n1 | CAP | 5 | 9\n")
        let (merge, found) = try BudgetMerge.merging(
            extract, into: TestSheet(rows), name: "b.csv", directorates: directorates)
        #expect(found == [])
        #expect((merge.newCount, merge.changedCount, merge.keptCount) == (0, 1, 0))
        #expect(merge.overall.after.sums.budget.decimal == 5)
    }
}
