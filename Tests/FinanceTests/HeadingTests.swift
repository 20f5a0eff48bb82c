import Diagnostics
import Model
import Rows
import Testing

@testable import Finance

@Suite("Headings") struct HeadingTests {
    @Test("are recognised whatever their units, years and signs") func folding() {
        #expect(HeadingText("Revised Budget 2012/13 (£'000)").folded == "revised budget")
        #expect(HeadingText("Revised Budget 2012/13 (£'000)").units == .thousands)
        #expect(HeadingText("Variance £").folded == "variance")
        #expect(HeadingText("Variance £").units == nil)
        #expect(HeadingText("% Variance").folded == "percent variance")
        #expect(HeadingText("Over/(under) spend").folded == "over under spend")
        #expect(HeadingText("Forecast £m").units == .millions)
        #expect(HeadingText("£").folded == "")
    }

    @Test("belong to one field each") func disjoint() {
        let all = FinanceField.allCases.flatMap { $0.knownHeadings.flatMap { $0 } }
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { HeadingText($0).folded == $0 })
    }

    private func problem(_ headings: String, _ mapping: FinanceMapping = FinanceMapping(units: .pounds)) throws
        -> [String]
    {
        try read(headings + "\n1 | CAP | 5 | 5 | 5\n", mapping).problems.map { "\($0.id): \($0.message)" }
    }

    private let twoRows = """
         | | Budget £000 | | Year to date | | Full year | |
        Directorate | Cost centre | Original | Revised | Budget | Actual | Forecast | Variance | Explanation
        CAP | 1 | 4 | 5 | 2 | 3 | 6 | 1 | Ice
         | | Budget £000 | | Year to date | | Full year | |
        Directorate | Cost centre | Original | Revised | Budget | Actual | Forecast | Variance | Explanation
        CAP | 2 | 4 | 5 | 2 | 3 | 7 | 2 | Snow
        """

    @Test("may go over two rows", arguments: [nil, 1]) func two(_ headerRow: Int?) throws {
        let extract = try read(
            twoRows,
            FinanceMapping(
                units: .thousands, underspend: .negative, headerRow: headerRow.map { Sourced($0) }, headingRows: 2))
        #expect(problems(extract) == [])
        #expect(lines(extract) == ["CAP 1 5000.00 6000.00", "CAP 2 5000.00 7000.00"])
        #expect(extract.ledger[0].line.original == 4000)
        #expect(extract.ledger[0].line.actual == 3000)
        #expect(extract.ledger[0].line.explanation == "Ice")
        #expect(extract.agreements == 2)
        #expect(extract.headingRow == 2)
        // The budget of the year to date is not the year's.
        #expect(extract.unusedHeadings == ["Year to date Budget"])
        #expect(extract.headings.first { $0.field == .budget }?.heading == "Budget £000 Revised")
    }

    @Test("of two rows can be named as one, and are checked as one") func twoNamed() throws {
        func columns(_ text: String) throws -> FinanceExtract {
            try read(
                twoRows,
                FinanceMapping(
                    units: .thousands, underspend: .negative, headingRows: 2,
                    columns: [.budget: Sourced(.heading(text))]))
        }
        #expect(try problems(columns("Budget £000 Revisd")) == ["unknown-heading"])
        #expect(try columns("year to date budget").headings.first { $0.field == .budget }?.column == 4)
    }

    @Test("are not taken without those over them", arguments: [nil, 2]) func above(_ headerRow: Int?) throws {
        var mapping = FinanceMapping(
            units: .thousands, underspend: .negative, headerRow: headerRow.map { Sourced($0) })
        let found = try read(twoRows, mapping).problems
        #expect(Set(found.map(\.id)) == ["heading-above"])
        #expect(found.map { $0.place?.range?.start.column } == [3, 5, 7])
        #expect(found[1].message == "'Year to date' in row 1 stands over 'Budget'")
        mapping.headingRows = 1
        #expect(try problems(read(twoRows, mapping)) == [])
        let units = """
            Budget monitoring |
             | | £000 | £'000
            Cost centre | Directorate | Budget | Forecast
            1 | CAP | 5 | 5
            """
        #expect(try problems(read(units, FinanceMapping(units: .thousands))) == [])
    }

    @Test("must tell what is needed") func needed() throws {
        #expect(try problem("Cost centre | Directorate | Budget | Forecast") == [])
        #expect(
            try problem("Service | Directorate | Budget | Forecast") == [
                "missing-heading: no heading tells the cost centre"
            ])
        #expect(try problem("Cost centre | Budget | Forecast") == ["missing-heading: no heading tells the directorate"])
        #expect(
            try problem("Cost centre | Directorate | Budget | Spend") == [
                "no-headings: row 1 comes nearest to headings, and none tells the forecast or the actual"
            ])
        #expect(try problem("A | B | C") == ["no-headings: no row has headings that are known"])
    }

    @Test("of the year's latest budget come before others") func preference() throws {
        let extract = try read("Ref | Directorate | Budget | Revised budget | Forecast\n1 | CAP | 5 | 6 | 7\n")
        #expect(lines(extract) == ["CAP 1 6.00 7.00"])
        #expect(extract.unusedHeadings == ["Budget"])
        #expect(
            try problem("Ref | Directorate | Latest budget | Revised budget | Forecast") == [
                "ambiguous-heading: 'Latest budget' in column C and 'Revised budget' in column D may each be the budget"
            ])
    }

    @Test("that are nearly known are named, where the field is missing or has a poorer heading") func likenesses()
        throws
    {
        func unread(_ headings: String) throws -> [String] {
            try problem(headings).filter { $0.hasPrefix("unread") }.map {
                String($0.dropFirst("unread-heading: ".count))
            }
        }
        #expect(
            try unread("Ref | Directorate | Latset budget | Actaul | Forcast outturn") == [
                "'Latset budget' in column C is not read; did you mean 'latest budget'?",
                "'Actaul' in column D is not read; did you mean 'actual'?",
                "'Forcast outturn' in column E is not read; did you mean 'forecast outturn'?",
            ])
        #expect(
            try unread("Ref | Directorate | Budget | Forecast | Revisd budget") == [
                "'Revisd budget' in column E is not read; did you mean 'revised budget'?"
            ])
        #expect(try unread("Ref | Directorate | Revised budget | Forecast | Budgets") == [])
        #expect(
            try unread("Ref | Directorate | Budget | Forecast | Profiled budget | Budget holder | Budget to date") == []
        )
    }

    @Test("without a forecast need a word of it, until the year is over", arguments: Quarter.allCases)
    func actual(_ quarter: Quarter) throws {
        let text =
            "CC | Directorate | Annual budget | Budget to date | Actual to date | Variance to date\n1 | CAP | 8 | 4 | 5 | 1\n"
        let now = Period(year: period.year, quarter: quarter)
        #expect(
            problems(try read(text, FinanceMapping(units: .pounds), period: now))
                == (quarter == .q4 ? [] : ["actual-to-date"]))
        let said = try read(text, FinanceMapping(units: .pounds, compare: .actual), period: now)
        #expect(problems(said) == [])
        #expect(lines(said) == ["CAP 1 8.00 5.00"])
    }

    @Test("may show in brackets how an underspend is written, which the mapping says all the same")
    func brackets() throws {
        let text = "CC | Directorate | Budget | Forecast | Under/(Over)\n1 | CAP | 8 | 9 | (1)\n"
        let unsaid = try read(text, FinanceMapping(units: .pounds)).problems
        #expect(unsaid.map(\.id) == ["missing-underspend"])
        #expect(unsaid.first?.hint?.hasSuffix(": its brackets look like `underspend: positive`") == true)
        #expect(problems(try read(text, FinanceMapping(units: .pounds, underspend: .positive))) == [])
        #expect(try read(text, FinanceMapping(units: .pounds, underspend: .positive)).agreements == 1)
        #expect(
            problems(try read(text, FinanceMapping(units: .pounds, underspend: .negative))) == ["underspend-disagrees"])
    }

    @Test("of figures in thousands may be out by what rounding makes") func rounding() throws {
        let mapping = FinanceMapping(units: .thousands, underspend: .negative)
        let text = """
            CC | Directorate | Budget | Forecast | Variance | Variance %
            1 | CAP | 6,235.2 | 6,065.7 | -169.6 | -2.7%
            2 | CAP | 0.5 | 0.6 | 0.2 | 40%
            3 | CAP | 6,235.2 | 6,065.7 | -169.7 | -2.7%
            4 | CAP | 6,235.2 | 6,065.7 | -169.5 | -2.9%
            Total | | 18,706.2 | 18,197.7 | -508.5 |
            """
        let extract = try read(text, mapping)
        #expect(
            extract.disagreements.items.map { "\($0.row) \($0.kind.id)" } == [
                "4 variance-disagrees", "5 percentage-disagrees",
            ])
        // Whoever writes pounds means them.
        let pounds = try read(
            "CC | Directorate | Budget | Forecast | Variance\n1 | CAP | 6,235 | 6,066 | -170\n",
            FinanceMapping(units: .pounds, underspend: .negative))
        #expect(pounds.disagreements.count == 1)
    }

    @Test("may be on another sheet than the first") func cover() throws {
        var file = TestSheet("Budget monitoring\nPrepared by finance\n")
        file.sheets = [
            SheetInfo(index: 0, name: "Cover"), SheetInfo(index: 1, name: "Data"),
            SheetInfo(index: 2, name: "Old", isHidden: true),
        ]
        let found = try FinanceExtract.read(
            file, name: "q1.xlsx", mapping: FinanceMapping(units: .pounds), directorates: directorates, period: period
        ).problems
        #expect(
            found.first?.hint?.hasSuffix(
                "; this is the sheet 'Cover', and there is 'Data': `sheet` in the mapping takes another")
                == true)
    }

    @Test("can be named, placed or left out by the mapping") func mapped() throws {
        var mapping = FinanceMapping(units: .pounds)
        mapping.columns = [
            .budget: Sourced(.heading("working budget!")), .forecast: Sourced(HeadingChoice("column D")),
            .service: Sourced(HeadingChoice("none")),
        ]
        let extract = try read("CC | Directorate | Working Budget | Latest | Service\n1 | CAP | 5 | 6 | S\n", mapping)
        #expect(lines(extract) == ["CAP 1 5.00 6.00"])
        #expect(extract.ledger[0].line.service == "")
        mapping.columns[.budget] = Sourced(.heading("Workin budget"))
        #expect(
            try problem("CC | Directorate | Working budget | Forecast", mapping) == [
                "unknown-heading: 'q1.csv' has no heading 'Workin budget'; did you mean 'Working budget'?"
            ])
        #expect(HeadingChoice("column XFD") == .column(16_383))
        #expect(HeadingChoice("column total") == .heading("column total"))
    }

    @Test("may be missing altogether") func none() throws {
        var mapping = FinanceMapping(units: .pounds, headerRow: Sourced(0))
        mapping.columns = [
            .costCentre: Sourced(.column(0)), .directorate: Sourced(.column(1)), .budget: Sourced(.column(2)),
            .actual: Sourced(.column(3)),
        ]
        mapping.compare = .actual
        #expect(
            lines(try read("1 | CAP | 5 | 6\n2 | CAP | 7 | 8\n", mapping)) == ["CAP 1 5.00 6.00", "CAP 2 7.00 8.00"])
    }

    @Test("must not say other units than the mapping") func units() throws {
        #expect(
            try problem("CC | Directorate | Budget £000 | Forecast £000") == [
                "units-disagree: the heading 'Budget £000' says £000, and the mapping says `units: £`",
                "units-disagree: the heading 'Forecast £000' says £000, and the mapping says `units: £`",
            ])
        let extract = try read(
            "CC | Directorate | Budget | Forecast\n | | £'000 | £'000\n1 | CAP | 5 | 6\n",
            FinanceMapping(units: .thousands))
        #expect(lines(extract) == ["CAP 1 5000.00 6000.00"])
        #expect(try problem("CC | Directorate | Budget | Forecast\n | | £'000 | £'000").count == 1)
    }

    @Test("with a variance need the sign of an underspend") func sign() throws {
        #expect(
            try problem("CC | Directorate | Budget | Forecast | Variance") == [
                "missing-underspend: the mapping does not say how 'Variance' writes an underspend"
            ])
    }
}

@Suite("Stated figures") struct CheckTests {
    private func disagreements(_ rows: String, _ mapping: FinanceMapping) throws -> [String] {
        try read("CC | Directorate | Budget | Forecast | Variance | Variance %\n" + rows, mapping).disagreements.items
            .map { "\($0.row) \($0.stated) \($0.recomputed)" }
    }

    @Test("agree within the rounding of their own decimals") func rounding() throws {
        let rows = """
            1 | CAP | 1,000 | 1,278.40 | 278 | 27.8%
            2 | CAP | 1,000 | 1,278.60 | 278 | 27.9%
            3 | CAP | 1,000 | 1,278.40 | 278.40 | 28%
            4 | CAP | 1,000 | 1,278.40 | 278.41 | 27.8%
            5 | CAP | -200 | -150 | 50 | 25.0%
            6 | CAP | 0 | 5 | 5 | #DIV/0!
            7 | CAP | 0 | 5 | 5 | n/a
            8 | CAP | 563,000,000 | 563,059,000 | 59,000 | 0.9%
            9 | CAP | 200 | 100 | -100 | n:-0.5
            10 | CAP | 200 | 300 | 100 | n:50
            11 | CAP | 200 | 300 | 100 | n/a
            """
        #expect(
            try disagreements(rows, FinanceMapping(units: .pounds, underspend: .negative)) == [
                "3 278 278.60", "5 278.41 278.40", "9 0.9% 0.0%",
            ])
        let head = "CC | Directorate | Budget | Forecast | Variance | Variance %\n"
        #expect(try read(head + rows).unchecked.items.map { "\($0.row) \($0.stated)" } == ["12 n/a"])
    }

    @Test("in thousands may be half a thousand off") func thousands() throws {
        let rows = "1 | CAP | 100 | 88.4 | (12) | -11.6%\n2 | CAP | 100 | 88.6 | (12) | -11.4%\n"
        #expect(
            try disagreements(rows, FinanceMapping(units: .thousands, underspend: .negative)) == [
                "3 (12) -11400.00"
            ])
    }

    @Test("may write an underspend as positive, and are never turned round") func reversed() throws {
        let rows = "1 | CAP | 100 | 90 | 10 | 10.0%\n2 | CAP | 100 | 120 | (20) | -20.0%\n"
        #expect(try disagreements(rows, FinanceMapping(units: .pounds, underspend: .positive)) == [])
        let extract = try read(
            "CC | Directorate | Budget | Forecast | Variance\n" + rows,
            FinanceMapping(units: .pounds, underspend: .negative))
        #expect(extract.disagreements.count == 2)
        #expect(extract.diagnostics.contains { $0.id == "reversed-variances" })
        #expect(lines(extract) == ["CAP 1 100.00 90.00", "CAP 2 100.00 120.00"])
    }
}
