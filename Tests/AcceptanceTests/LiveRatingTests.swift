import Foundation
import Model
import Report
import Testing
import Workbook

@testable import Composition

/// One rule, two renderings: the program's exact decimals and the workbook's formulas must give the same rating.
@Suite struct `Formulas in a workbook follow the program's rule` {
    /// One result against one target under one rule.
    struct Case {
        let rule: RatingRule
        let target: Value
        let result: Value
        let lastYear: Decimal?
        var expected: Rating

        init?(rule: RatingRule, target: String, result: String, lastYear: String?) {
            self.rule = rule
            self.target = Value(typed: target)
            self.result = Value(typed: result)
            self.lastYear = lastYear.flatMap { Value(typed: $0).number }
            guard let number = self.result.number, rule.problems(with: self.target).isEmpty else { return nil }
            expected = rule.conditions(isPercent: self.target.isPercent, hasLastYear: self.lastYear != nil)
                .rating(for: Figures(result: number, target: self.target.number, earlier: self.lastYear))
        }
    }

    /// Every kind of band with every polarity, each asked on, just inside and just outside each of its edges.
    static let cases: [Case] = {
        let targets: [(target: String, lastYear: String, step: String)] = [
            ("95", "90", "0.01"), ("95%", "93.5%", "0.01%"), ("100%", "97%", "0.1%"), ("7.50", "6.88", "0.01"),
            ("368,500", "350,000", "1"), ("£1,234,567.89", "£1,200,000.10", "£0.01"), ("0.3", "0.1", "0.1"),
            ("£0", "£100", "£1"), ("-40", "-38.5", "0.5"), ("£2.1m", "£2.05m", "£0.01m"), ("33.3%", "30.1%", "0.1%"),
        ]
        let margins = [
            "nothing", "1%", "5%", "10%", "0.05 points", "2 points", "£500", "3", "the lower of 5% and £100,000",
            "the lower of 3% and 2 points",
        ].compactMap(Margin.init)
        var cases: [Case] = []
        for polarity in Polarity.allCases {
            for (target, lastYear, step) in targets {
                var bands: [(Margin, AmberBand)] = margins.map { (.nothing, .within($0)) }
                bands += margins.map { (Margin.share(Decimal(1) / 100), .within($0)) }
                bands += margins.map { (.nothing, .under($0)) }
                bands += [(.nothing, .asFarAs(Value(typed: lastYear))), (.nothing, .noWorseThanLastYear)]
                for (green, amber) in bands {
                    let rule = RatingRule(good: Sourced(polarity), green: Sourced(green), amber: Sourced(amber))
                    for result in results(rule: rule, target: target, lastYear: lastYear, step: step) {
                        if let one = Case(rule: rule, target: target, result: result, lastYear: lastYear) {
                            cases.append(one)
                        }
                    }
                }
            }
        }
        return cases
    }()

    /// Results on, just below and just above the edges of a rule's bands.
    private static func results(rule: RatingRule, target: String, lastYear: String, step: String) -> [String] {
        let value = Value(typed: target)
        guard let number = value.number, let step = Value(typed: step).number,
            let earlier = Value(typed: lastYear).number
        else { return [] }
        var edges: Set<Decimal> = [number, earlier]
        for margin in [rule.green.value, rule.amber.value.margin ?? .nothing] {
            let width =
                margin.quantity(of: .target, isPercent: value.isPercent)?
                .value(in: Figures(result: number, target: number)) ?? 0
            edges.formUnion([number - width, number + width])
        }
        return edges.sorted().flatMap { [$0 - step, $0, $0 + step] }.compactMap { typed($0, like: value) }
    }

    private static func typed(_ number: Decimal, like value: Value) -> String? {
        value.isPercent ? "\(number * 100)%" : (value.notation?.currency?.rawValue ?? "") + "\(number)"
    }

    @Test(.needs(Tool.libreOffice, "LibreOffice")) func `on every edge of every band`() throws {
        let cases = Self.cases
        try #require(cases.count >= 1_000, "too few cases to mean anything: \(cases.count)")
        #expect(Set(cases.map(\.expected.word)) == ["Green", "Amber", "Red"])

        let folder = try TemporaryFolder()
        let table = TableID("Cases")
        let rows = cases.enumerated().map { Row(cells: Self.cells($1, table, row: $0)) }
        let columns = ["Result", "Target", "Rating", "Green", "Amber", "Red"].map { Column(heading: $0) }
        let report = Report(
            properties: DocumentProperties(title: "Cases", author: "Tests", created: 0),
            sheets: [
                Sheet(
                    name: "Cases", widths: columns.map { _ in 12 },
                    blocks: [.table(Table(id: table, columns: columns, rows: rows))])
            ])
        let path = folder.path("cases.xlsx")
        try WorkbookWriter.write(report, theme: .plain, to: path)
        let output = try LibreOffice.convert(
            URL(fileURLWithPath: path), to: "csv:Text - txt - csv (StarCalc):44,34,76,1", in: folder)
        let text = try String(contentsOf: output.appendingPathComponent("cases.csv"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).dropFirst()
        try #require(lines.count == cases.count)
        var wrong: [String] = []
        for (one, line) in zip(cases, lines) {
            let cells = Array(line.split(separator: ",", omittingEmptySubsequences: false).suffix(4)).map { cell in
                String(cell.filter { $0 != "\"" })
            }
            let colour = zip(["Green", "Amber", "Red"], cells.suffix(3)).first { $0.1 == "TRUE" }?.0
            if cells.first != one.expected.word || colour != one.expected.word {
                wrong.append(
                    "\(one.rule.good.value) \(one.rule.green.value)/\(one.rule.amber.value): \(one.result.typed) against "
                        + "\(one.target.typed) is \(one.expected.word), the workbook says \(cells)")
            }
        }
        let holds = wrong.isEmpty
        #expect(holds, "\(wrong.count) of \(cases.count):\n\(wrong.prefix(10).joined(separator: "\n"))")
    }

    /// With the list of words on a sheet, and without.
    @Test(.needs(Tool.libreOffice, "LibreOffice"), arguments: [true, false])
    func `on every word that may stand in a result's place`(hasList: Bool) throws {
        let typed =
            Unrated.allCases.flatMap { [$0.rawValue, $0.rawValue.uppercased()] + $0.alsoWritten }
            + ["???", "*", "No*", "N?A", "No  survey", "~", "Level 4", "Not", "72% or so"]
        let words = Unrated.allCases.flatMap { state in ([state.rawValue] + state.alsoWritten).map { ($0, state) } }
        let (cases, list) = (TableID("Cases"), TableID("Words"))
        let states = Formula.block(ColumnRange(list, column: 0, rows: 0...(words.count - 1)), columns: 2)
        let conditions = RatingRule.standard.conditions(isPercent: false, hasLastYear: false)
        let rows = typed.enumerated().map { row, text in
            let live = LiveRules().rating(
                by: conditions,
                on: FigureCells(result: .cell(CellReference(cases, row: row, column: 0)), target: .number(1)),
                states: hasList ? states : nil)
            return Row(cells: [.text(text), Cell(.formula(live.word, now: .text("not calculated")))])
        }
        let columns = [Column(heading: "Typed"), Column(heading: "Shown")]
        let listed = words.map { Row(cells: [.text($0.0), .text($0.1.rawValue)]) }
        let folder = try TemporaryFolder()
        let path = folder.path("words.xlsx")
        try WorkbookWriter.write(
            Report(
                properties: DocumentProperties(title: "Words", author: "Tests", created: 0),
                sheets: [
                    Sheet(
                        name: "Words", widths: [20, 20],
                        blocks: [
                            .table(Table(id: cases, columns: columns, rows: rows)), .space,
                            .table(Table(id: list, columns: columns, rows: listed)),
                        ])
                ]), theme: .plain, to: path)
        let output = try LibreOffice.convert(
            URL(fileURLWithPath: path), to: "csv:Text - txt - csv (StarCalc):9,0,76,1", in: folder)
        let text = try String(contentsOf: output.appendingPathComponent("words.csv"), encoding: .utf8)
        let shown = text.split(whereSeparator: \.isNewline).dropFirst().prefix(typed.count).map { line in
            String(line.split(separator: "\t").last ?? "")
        }
        let expected = typed.map { Unrated(typed: $0)?.rawValue ?? LiveRating.notRated }
        #expect(Array(shown) == expected)
    }

    /// The figures, the rating's formula, and each of the conditional formats' formulas. What the file says they give
    /// is wrong on purpose: only a program that calculates can get them right.
    private static func cells(_ one: Case, _ table: TableID, row: Int) -> [Cell] {
        let figures = FigureCells(
            result: .cell(CellReference(table, row: row, column: 0)),
            target: .cell(CellReference(table, row: row, column: 1)), earlier: one.lastYear.map(Formula.number))
        let live = LiveRules().rating(
            by: one.rule.conditions(isPercent: one.target.isPercent, hasLastYear: one.lastYear != nil),
            on: figures, states: nil)
        let wrong = Scalar.text("not calculated")
        var tones: [Tone: Formula] = [:]
        for rule in live.toneRules { tones[rule.tone] = .filled(rule.condition, rule.cells) }
        return [Cell(one.result.cellContent), Cell(one.target.cellContent), Cell(.formula(live.word, now: wrong))]
            + [Tone.green, .amber, .red].map { tone in
                tones[tone].map { Cell(.formula($0, now: wrong)) } ?? .text("never")
            }
    }
}

extension Theme {
    /// Black on white, as tests that look at no colours need.
    static let plain: Theme = {
        let (black, white) = (Colour(rgb: 0), Colour(rgb: 0xFFFFFF))
        let pair = Pair(fill: white, text: black)
        return Theme(
            name: "Plain", font: .arial, textSize: 10, titleSize: 14,
            colours: Colours(
                text: black, mutedText: black, title: black, heading: pair, section: pair, green: pair, amber: pair,
                red: pair, neutral: pair, inputFill: white, border: black))
    }()
}
