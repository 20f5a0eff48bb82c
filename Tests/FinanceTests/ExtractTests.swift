import Diagnostics
import Model
import Rows
import Testing

@testable import Finance

@Suite("Finance's file") struct ExtractTests {
    @Test("gives a line for each row, and says what became of the others") func rows() throws {
        let extract = try read(
            """
            Budget monitoring: Quarter 1
            Report run 31/07/2012

            Ref | Directorate | Service | Original budget | Revised budget | Actual to date | Projected outturn | Variance | Variance % | RAG | Explanation
            Customer Access
            0401 | CAP | Libraries | 1,000 | 1,200 | 300 | 1,278 | 78 | 6.5% | Amber | Agency staff
            0402 | cap | Museums | 500 | 500 | – | (10) | (510) | -102.0% | Green |
            Total Customer Access | | | 1,500 | 1,700 | 300 | 1,268 | (432) | -25.4% | |
            Ref | Directorate | Service | Original budget | Revised budget | Actual to date | Projected outturn | Variance | Variance % | RAG | Explanation
            0501 | ENV | Parks | 10 | 10 | 2 | | -10 | | |
            0601 | XYZ | Ghosts | 7 | 7 | 1 | 7 | 0 | 0.0% | |
            Grand total | | | 1,517 | 1,717 | 303 | 1,275 | (442) | | |
            * Figures are provisional
            """)
        #expect(problems(extract) == [])
        #expect(refused(extract) == [])
        #expect(lines(extract) == ["CAP 0401 1200.00 1278.00", "CAP 0402 500.00 -10.00", "ENV 0501 10.00 2.00"])
        #expect(extract.disagreements.items == [])
        #expect(extract.agreements == 18)
        #expect(extract.blankOutturns == 1)
        #expect(
            extract.odd.items.map(\.message) == [
                "row 7 (0402): the forecast of -£10 has another sign than the budget of £500",
                "row 10 (0501): the forecast is empty beside a budget of £10, so the line has no rating until it is known",
            ])
        #expect(extract.headingRow == 4)
        #expect(extract.unusedHeadings == ["RAG"])
        #expect(
            extract.skippedByReason == [.beforeHeadings: 2, .headings: 2, .note: 2, .total: 2])
        #expect(extract.unmatched.map(\.word) == ["XYZ"])
        #expect(extract.totals.reconcile)
        #expect(extract.totals.file.budget.decimal == 1717)
        #expect(extract.ledger[0].line.original == 1000)
        #expect(extract.ledger[1].line.actual == 0)
        #expect(extract.ledger[0].line.explanation == "Agency staff")
    }

    private let head = "Cost centre | Directorate | Service | Budget | Forecast\n"

    @Test("refuses rows that cannot be merged, each with a reason and a cell") func refusals() throws {
        let extract = try read(
            head + """
                1 | CAP | A | abc | 5
                2 | CAP | B | 5 | #REF!
                3 | CAP | C | = | 5
                4 | CAP | D | 99,000,000,000 | 5
                | CAP | E | 5 | 6
                6 | | F | 5 | 5
                7 | CAP | G | |
                8 | CAP | H | 5% | 5
                9 | CAP | I | 1 | 2
                """)
        #expect(
            refused(extract) == [
                "2 unreadable-amount D2", "3 spreadsheet-error E3", "4 uncalculated-formula D4",
                "5 amount-too-large D5", "6 no-cost-centre", "7 no-directorate", "8 no-amounts",
                "9 unreadable-amount D9",
            ])
        #expect(lines(extract) == ["CAP 9 1.00 2.00"])
        #expect(!extract.isClean)
        #expect(extract.totals.reconcile)
        let first = extract.diagnostics.first { $0.severity == .error }
        #expect(first?.message == "'abc' in D2 (budget) is not an amount")
        #expect(first?.place?.range?.start == Position(line: 2, column: 4))
    }

    @Test("is said to be odd as a whole, whether or not its headings are known")
    func remarks() throws {
        for (text, ids) in [(head + "1 | CAP | A | 5 | 6\n", ["odd-file"]), ("Ref\n", ["no-headings", "odd-file"])] {
            var sheet = TestSheet(text)
            sheet.remarks = ["is odd"]
            let extract = try FinanceExtract.read(
                sheet, name: "q1.csv", mapping: FinanceMapping(units: .pounds, underspend: .negative),
                directorates: directorates, period: period)
            #expect(extract.diagnostics.map(\.id) == ids)
            #expect(extract.diagnostics.last?.message == "is odd")
        }
    }

    @Test("names both rows of a key that is there twice") func duplicates() throws {
        let text = head + "1 | CAP | A | 5 | 6\n1 | ENV | B | 7 | 8\n1 | CAP | A | 9 | 10\n"
        let extract = try read(text)
        #expect(extract.duplicates.items.map { [$0.row, $0.firstRow] } == [[4, 2]])
        #expect(extract.diagnostics.contains { $0.message.hasPrefix("row 4 repeats row 2: cost centre '1' of CAP") })
        #expect(!extract.isClean)
        #expect(extract.totals.reconcile)
    }

    @Test("adds rows up where the mapping says so, and says each explanation once") func addingUp() throws {
        let text = """
            Cost centre | Directorate | Service | Budget | Actual | Forecast | Explanation
            1 | CAP | | 5 | 1 | 6 | Ice
            1 | CAP | Gritting | 7.25 | | 8 | Snow
            1 | CAP | Gritting again | 1 | | 1 | Ice
            """
        let extract = try read(text, FinanceMapping(units: .pounds, duplicates: .addUp))
        #expect(lines(extract) == ["CAP 1 13.25 15.00"])
        #expect(extract.ledger[0].line.service == "Gritting")
        #expect(extract.ledger[0].line.actual == 1)
        #expect(extract.ledger[0].line.explanation == "Ice; Snow")
        #expect(extract.rowsTaken == 3)
        #expect(extract.isClean)
        #expect(extract.totals.reconcile)
    }

    @Test("says an explanation once whose accents are written in two ways") func accents() throws {
        let text =
            "Cost centre | Directorate | Budget | Forecast | Explanation\n"
            + ["Snow", "Caf\u{E9}", "Cafe\u{301}", "Snow", "Caf\u{E9}s"].map { "1 | CAP | 1 | 1 | \($0)\n" }.joined()
        let extract = try read(text, FinanceMapping(units: .pounds, duplicates: .addUp))
        #expect(extract.ledger[0].line.explanation == "Snow; Caf\u{E9}; Caf\u{E9}s")
    }

    @Test("says so where a row has a budget and no forecast") func blanks() throws {
        let extract = try read(head + "1 | CAP | A | 5 |\n2 | CAP | B | | 6\n3 | CAP | C | 0 |\n4 | CAP | D | 7 | -\n")
        #expect(lines(extract) == ["CAP 1 5.00 -", "CAP 2 0.00 6.00", "CAP 3 0.00 0.00", "CAP 4 7.00 0.00"])
        let found = extract.diagnostics.map { "\($0.place?.line ?? 0) \($0.severity) \($0.id)" }
        #expect(found == ["2 warning blank-forecast", "3 warning blank-budget", "5 warning blank-forecast"])
        #expect(extract.diagnostics.first?.place?.range?.start.column == 5)
        #expect(
            extract.diagnostics.last?.message.hasPrefix(
                "row 5 (4): the forecast is a dash beside a budget of £7, and counts as £0") == true)
        #expect([extract.blankBudgets, extract.blankOutturns] == [1, 2])
    }

    @Test("says all that rows say that are added up, as long as a cell holds it") func longTexts() throws {
        let rows = (0..<5_000).map { "1 | CAP | 1 | 1 | Explanation \($0)\n" }
        let extract = try read(
            "Cost centre | Directorate | Budget | Forecast | Explanation\n" + rows.joined(),
            FinanceMapping(units: .pounds, duplicates: .addUp))
        #expect(lines(extract) == ["CAP 1 5000.00 5000.00"])
        let explanation = extract.ledger[0].line.explanation
        #expect(explanation.hasPrefix("Explanation 0; Explanation 1; "))
        #expect((32_700...32_767).contains(explanation.utf16.count))
        #expect(extract.explanationsLeftOut == 5_000 - explanation.split(separator: "; ").count)
        #expect(extract.diagnostics.map(\.id) == ["explanation-left-out"])
    }

    @Test("may write a directorate once for a group of rows") func fillingDown() throws {
        let text = """
            Directorate | Cost centre | Service | Budget | Forecast
            CAP | 1 | A | 5 | 6
             | 2 | B | 7 | 8
            Directorate | Cost centre | Service | Budget | Forecast
             | 3 | C | 1 | 1
            CAP total | | | 13 | 15
            Environment | | | |
             | 4 | D | 9 | 10
            Total | | | 22 | 25
             | 5 | E | 1 | 1
            """
        let mapping = FinanceMapping(
            units: .pounds, fillDown: [.directorate], directorates: [Named("Environment", Sourced("ENV"))])
        let extract = try read(text, mapping)
        #expect(
            lines(extract) == ["CAP 1 5.00 6.00", "CAP 2 7.00 8.00", "CAP 3 1.00 1.00", "ENV 4 9.00 10.00"])
        // Behind a total nobody can tell.
        #expect(refused(extract) == ["10 no-directorate"])
        #expect(extract.skippedByReason == [.headings: 2, .total: 2, .note: 1])
        #expect(extract.totals.reconcile)
        #expect(refused(try read(text)).count == 4)
    }

    @Test("may fill down a service and a period") func fillingDownTexts() throws {
        let text = """
            Directorate | Cost centre | Service | Period | Budget | Forecast
            CAP | 1 | Libraries | Q1 | 5 | 6
            CAP | 2 | | | 7 | 8
            CAP | 3 | | Q2 | 7 | 8
            """
        let extract = try read(text, FinanceMapping(units: .pounds, fillDown: [.service, .period]))
        #expect(lines(extract) == ["CAP 1 5.00 6.00", "CAP 2 7.00 8.00"])
        #expect(extract.ledger.map(\.line.service) == ["Libraries", "Libraries"])
        #expect(refused(try read(text)) == ["3 no-period"])
    }

    @Test("keeps codes as they are: leading noughts, and numbers without a point") func codes() throws {
        let extract = try read(head + "0012 | CAP | A | 1 | 1\nn:4012 | CAP | B | 1 | 1\nn:4.013E3 | CAP | C | 1 | 1\n")
        #expect(extract.ledger.map(\.line.costCentre) == ["0012", "4012", "4013"])
    }

    @Test("shows a number's leading noughts as its format does") func shownNoughts() throws {
        let extract = try read(
            head + "n5:4010 | CAP | A | 1 | 1\nn5:4.011E3 | CAP | B | 1 | 1\nn5:123456 | CAP | C | n5:7 | 1\n")
        #expect(lines(extract) == ["CAP 04010 1.00 1.00", "CAP 04011 1.00 1.00", "CAP 123456 7.00 1.00"])
    }

    @Test("has no two codes that differ in leading noughts only", arguments: DuplicateRule.allCases)
    func leadingNoughts(_ rule: DuplicateRule) throws {
        let rows =
            "04010 | CAP | A | 5 | 6\n4010 | ENV | B | 7 | 8\n4010 | CAP | A | 5 | 6\n0A1 | CAP | C | 1 | 1\nA1 | CAP | D | 1 | 1\n"
        let extract = try read(head + rows, FinanceMapping(units: .pounds, duplicates: rule))
        #expect(lines(extract).count == 4)
        #expect(!extract.isClean)
        let found = extract.diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.id) == ["leading-noughts"])
        #expect(
            found.first?.message == "row 4 has the cost centre '4010' of CAP, and row 2 has '04010': they differ in "
                + "leading noughts only")
        #expect(extract.totals.reconcile)
    }

    @Test("says where a spreadsheet has spoilt a code") func spoiltCodes() throws {
        let codes = ["4.01E+03", "01-Apr", "Apr-26", "1-apr-2026", "4E10", "AB-01", "12-34", "A+B", "Jan-Feb", "4010"]
        let extract = try read(head + codes.map { "\($0) | CAP | A | 1 | 1\n" }.joined())
        #expect(extract.diagnostics.map(\.id) == Array(repeating: "spoilt-code", count: 4))
        #expect(extract.odd.items.map(\.costCentre) == Array(codes.prefix(4)))
        #expect(extract.isClean)
    }

    @Test("says where a forecast has another sign than its budget, or is far above it") func farFromBudget() throws {
        let rows = """
            1 | CAP | A | 500 | -510
            2 | CAP | B | 500 | 5,000
            3 | CAP | C | 500 | 5,000.01
            4 | CAP | D | (500) | (5,001)
            5 | CAP | E | (500) | 1
            6 | CAP | F | 0 | 5,000
            """
        let extract = try read(head + rows)
        #expect(extract.odd.items.filter { $0.id == "far-from-budget" }.map(\.row) == [2, 4, 5, 6])
        #expect(
            extract.odd.items.first?.message
                == "row 2 (1): the forecast of -£510 has another sign than the budget of £500")
        #expect(extract.isClean)
        let unchecked = try FinanceExtract.read(
            TestSheet(head + rows), name: "q1.csv", mapping: FinanceMapping(units: .pounds),
            directorates: directorates, period: period, checksDistance: false)
        #expect(unchecked.odd.items == [])
    }

    @Test("says once that amounts with pence are no thousands") func pence() throws {
        let rows =
            "1 | CAP | A | £2,432,233.19 | £2,432,000.00\n2 | CAP | B | £910.11 | £5.25\n3 | CAP | C | £1,000.01 | 5\n4 | CAP | D | 1,000.01\u{A0}DR | 5\n"
        let found = try read(head + rows, FinanceMapping(units: .thousands)).diagnostics
        #expect(
            found.filter { $0.id == "pounds-and-pence" }.map(\.message) == [
                "row 2 (1): '£2,432,233.19' has pounds and pence, and the mapping counts in £000, and 1 more row like it"
            ])
        #expect(try read(head + rows).diagnostics.allSatisfy { $0.id != "pounds-and-pence" })
    }

    @Test("of a sum that is more than any budget says that, and not that rows repeat") func sumTooLarge() throws {
        let text = head + "1 | CAP | A | 15,000,000,000 | 1\n1 | CAP | A | 15,000,000,000 | 1\n"
        let found = try read(text, FinanceMapping(units: .pounds, duplicates: .addUp)).diagnostics
        #expect(found.filter { $0.severity == .error }.map(\.id) == ["sum-too-large"])
    }

    @Test("gives nothing, and that is an error") func nothing() throws {
        let extract = try read(head + "1 | Environment | A | 5 | 6\n2 | Parks | B | 7 | 8\n")
        #expect(problems(extract) == ["nothing-merged"])
        #expect(!extract.isClean)
        #expect(
            extract.diagnostics.last { $0.message.hasPrefix("'Environment'") }?.hint?
                .hasPrefix("it is the name of ENV, and rows are matched by code: write `Environment: ENV`") == true)
        let others = try read(
            "Cost centre | Directorate | Quarter | Budget | Forecast\n1 | CAP | Q2 | 5 | 6\n")
        #expect(problems(others) == ["nothing-merged"])
        #expect(problems(try read(head)) == [])
    }

    @Test("says once which quarter an unknown word most likely is") func unknownPeriods() throws {
        let rows = (1...4).map { "\($0) | CAP | \($0 == 4 ? "30/09/2012" : "Month 6") | 1 | 1\n" }.joined()
        let found = try read("Cost centre | Directorate | Period | Budget | Forecast\n" + rows).diagnostics
        #expect(
            found.map(\.message) == [
                "'Month 6' in C2 (period) is not a period that is known here; 2 more rows have it",
                "'30/09/2012' in C5 (period) is not a period that is known here",
            ])
        #expect(found.allSatisfy { $0.hint?.hasSuffix(": Q2`") == true })
    }

    @Test("may need skipping in parts") func skipping() throws {
        var mapping = FinanceMapping(units: .pounds)
        mapping.skipRows = ["2", "4-5", "report RUN"].compactMap { SkipRule($0) }
        let extract = try read(
            head
                + "1 | CAP | A | x | 1\n2 | CAP | B | 1 | 1\nx | x | x | x | x\ny | y | y | y | y\nReport run | a | b | c | d\n",
            mapping)
        #expect(lines(extract) == ["CAP 2 1.00 1.00"])
        #expect(extract.skippedByReason[.asked] == 4)
        #expect(SkipRule("15-12") == nil)
        #expect(SkipRule("0") == nil)
        #expect(SkipRule("12 - 15") == .rows(12...15))
        #expect(SkipRule("2012-13 only") == .beginning("2012-13 only"))
    }

    // MARK: Directorates, cost centres and periods

    @Test("matches directorates by code or by the mapping's words, never by name") func directorateWords() throws {
        var mapping = FinanceMapping(units: .pounds)
        mapping.directorates = [Named("Customer access & performance", Sourced("CAP"))]
        let extract = try read(
            head
                + "1 | Customer Access | A | 1 | 1\n2 | CUSTOMER  ACCESS & performance | B | 2 | 2\n3 | env | C | 3 | 3\n",
            mapping)
        #expect(lines(extract) == ["CAP 2 2.00 2.00", "ENV 3 3.00 3.00"])
        #expect(extract.unmatched.map(\.word) == ["Customer Access"])
        #expect(extract.unmatched.first?.sums.budget.decimal == 1)
    }

    @Test("tells a wrong code in the mapping from a missing one") func wrongCode() throws {
        let extract = try read(
            head + "1 | Environment | A | 5 | 6\n2 | Parks | B | 7 | 8\n3 | CAP | C | 1 | 1\n",
            FinanceMapping(units: .pounds, directorates: [Named("environment", Sourced("ENX"))]))
        #expect(extract.unmatched.map(\.code) == ["ENX", nil])
        let found = extract.diagnostics
        #expect(found.map(\.id) == ["unmatched-directorate", "unmatched-directorate"])
        #expect(found[0].message.hasPrefix("'Environment', which the mapping takes for 'ENX', is no directorate"))
        #expect(found[0].hint?.hasPrefix("if it is one, correct its code") == true)
        #expect(found[1].hint?.hasPrefix("if it is one, write its code") == true)
    }

    @Test("merges only the cost centres that the mapping lists, where it lists any") func costCentres() throws {
        var mapping = FinanceMapping(units: .pounds)
        mapping.costCentres = [
            Named("4012", CostCentre(directorate: Sourced("CAP"))),
            Named("4013", CostCentre(directorate: Sourced("ENV"), code: "WASTE")),
        ]
        let extract = try read("Cost centre | Budget | Forecast\n4012 | 1 | 2\n4013 | 3 | 4\n4014 | 5 | 6\n", mapping)
        #expect(problems(extract) == [])
        // A code that is not listed has no directorate either, but that is not what is wrong with it.
        #expect(refused(extract) == [])
        #expect(lines(extract) == ["CAP 4012 1.00 2.00", "ENV WASTE 3.00 4.00"])
        #expect(extract.unmatched.map(\.kind) == [.costCentre])
        #expect(extract.totals.reconcile)
    }

    @Test("can be one directorate's") func oneDirectorate() throws {
        var mapping = FinanceMapping(units: .thousands, directorate: Sourced("cap"), compare: .actual)
        #expect(lines(try read("Ref | Budget | Actual\n1 | 1.5 | 2\n", mapping)) == ["CAP 1 1500.00 2000.00"])
        mapping.compare = nil
        #expect(problems(try read(head, mapping)) == ["two-directorates"])
        mapping.directorate = Sourced("CAT")
        #expect(problems(try read("Ref | Budget | Actual\n1 | 1 | 2\n", mapping)) == ["unknown-directorate"])
    }

    @Test("passes over rows of other periods, and knows how much they are") func periods() throws {
        var mapping = FinanceMapping(units: .pounds)
        mapping.periods = [Named("Month 3", .q1), Named("Month 6", .q2)]
        let extract = try read(
            """
            Cost centre | Directorate | Year | Quarter | Budget | Forecast
            1 | CAP | 2012/13 | Q1 | 1 | 1
            2 | CAP | 2012-13 | quarter 1 | 1 | 1
            3 | CAP | 2012/2013 | MONTH 3 | 1 | 1
            4 | CAP | 2012/13 | Q1 2012/13 | 1 | 1
            5 | CAP | 2012/13 | Q2 | 10 | 1
            6 | CAP | 2011/12 | Q1 | 100 | 1
            7 | CAP | 2012/13 | Q1 2011/12 | 1000 | 1
            8 | CAP | 2012/13 | Month 4 | 1 | 1
            9 | CAP | 2012/13 | | 1 | 1
            10 | CAP | 2012 | Q1 | 1 | 1
            """, mapping)
        #expect(extract.ledger.map(\.line.costCentre) == ["1", "2", "3", "4"])
        #expect(extract.skippedByReason[.otherPeriod] == 3)
        #expect(extract.totals.otherPeriods.budget.decimal == 1110)
        #expect(refused(extract) == ["9 unknown-period D9", "10 no-period", "11 unknown-year C11"])
        #expect(extract.totals.reconcile)
    }

    // MARK: Total rows

    @Test("has total rows that are checked against the rows above") func totals() throws {
        let extract = try read(
            head + """
                1 | CAP | A | 1 | 2
                2 | CAP | B | 3 | 4
                Sub-total | | | 4 | 6
                3 | CAP | C | 5 | 6
                Subtotal | | | 5 | 6
                | CAP | CAP total | 9 | 12
                4 | ENV | D | 7 | 8
                | | | 7 | 8
                Net expenditure | | | 16 | 20
                5 | CAP | Total Place | 1 | 1
                Total | | | 18 | 21
                """)
        #expect(refused(extract) == [])
        #expect(extract.skippedByReason[.total] == 6)
        #expect(
            extract.odd.items.map(\.message) == [
                "row 11 (5) is called 'Total Place', but it has a cost centre and is no sum of rows above, so it counts "
                    + "as a line"
            ])
        #expect(
            extract.disagreements.items.map(\.message) == [
                "row 12 (Total): the budget in D12 is '18', and the rows above give £17"
            ])
        #expect(extract.ledger.count == 5)
    }

    @Test("may give a total row a code, which counts where its amounts are a sum") func totalsWithCodes() throws {
        let extract = try read(
            head
                + "1 | CAP | A | 1 | 2\n2 | CAP | B | 3 | 4\n29 | CAP | Libraries total | 4 | 6\nCAP total | CAP | | 4 | 6\n"
        )
        #expect(lines(extract) == ["CAP 1 1.00 2.00", "CAP 2 3.00 4.00"])
        #expect(extract.disagreements.items == [])
    }

    @Test("never brings the reader down, and every penny of it is somewhere") func anything() throws {
        var random = SeededRandom(seed: 4)
        let texts = [
            "", "", "1", "2", "0012", "CAP", "ENV", "XYZ", "Total", "Net", "Sub-total", "5", "(5)", "-", "1e9999",
            "1E-9999", "99999999999999999999", "19,999,999,999.99", "-19,999,999,999.99", "33%", "#REF!", "=",
            "n:1.5E3",
            "n:1e308", "abc", "\u{FFFD}", "\u{A0}", "Q1", "2012/13", "Forecast", "£000", "nil", "5 CR", "\u{1F4B7}",
        ]
        for round in 0..<2_000 {
            let rows = (0..<8).map { _ in
                (0..<8).map { _ in texts.randomElement(using: &random).unsafelyKnown }.joined(separator: "|")
            }
            let head = "Ref|Directorate|Service|Budget|Actual|Forecast|Variance|Variance %\n"
            let mapping = FinanceMapping(
                units: Units.allCases.randomElement(using: &random).unsafelyKnown, underspend: .negative,
                headingRows: [nil, 1, 2].randomElement(using: &random).unsafelyKnown,
                fillDown: round % 3 == 0 ? [.directorate, .service] : [],
                duplicates: round % 2 == 0 ? .error : .addUp)
            let extract = try read(head + rows.joined(separator: "\n"), mapping)
            #expect(extract.totals.reconcile)
            let merge = BudgetMerge(extract, into: Ledger(period: period), directorates: directorates)
            #expect(merge.linesReconcile)
            #expect(!merge.text().isEmpty)
            #expect(!merge.json.isEmpty)
        }
    }
}
