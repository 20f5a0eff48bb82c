import Foundation
import Model
import Report
import Template
import Testing
import Workbook

@testable import Composition
@testable import Config

/// The sheet of a budget recalculated by a program that we did not write.
@Suite struct `A budget in a workbook` {
    private static func amount(_ text: String) -> Decimal { Decimal(string: text) ?? 0 }

    private static let rules: [(name: String, rule: RatingRule)] = {
        let share = { (percent: Int) in Margin.share(Decimal(percent) / 100) }
        return [
            ("Standard", .standardForBudgets),
            (
                "Five percent",
                RatingRule(good: Sourced(.fall), green: Sourced(.nothing), amber: Sourced(.within(share(5))))
            ),
            (
                "Green band",
                RatingRule(
                    good: Sourced(.fall), green: Sourced(share(1)),
                    amber: Sourced(.under(.amount(500, currency: .pound))))
            ),
            (
                "Either side",
                RatingRule(
                    good: Sourced(.hold), green: Sourced(.nothing),
                    amber: Sourced(.under(.lesser(share(5), .amount(100_000, currency: nil)))))
            ),
        ]
    }()

    /// Budgets of every kind, each with forecasts on, a penny below and a penny above every edge of the rule.
    private static func lines(_ rule: RatingRule) -> [BudgetLine] {
        let budgets = [
            "0", "0.01", "0.30", "100", "1234.56", "9999.99", "10000", "1999999.99", "2000000", "2000000.01",
            "563000000", "987654321.09", "-0.20", "-1234.56", "-2000000", "-45678901.23",
        ].map(amount)
        let margins = [rule.green.value, rule.amber.value.margin ?? .nothing]
        var lines: [BudgetLine] = []
        for budget in budgets {
            let figures = Figures(result: budget, target: budget)
            let widths = margins.map { $0.quantity(of: .target, isPercent: false)?.value(in: figures) ?? 0 }
            let edges = Set([budget] + widths.flatMap { [budget + $0, budget - $0] }).sorted()
            let penny = Decimal(1) / 100
            for forecast in Set(edges.flatMap { [$0 - penny, $0, $0 + penny] }).sorted() {
                lines.append(
                    BudgetLine(
                        costCentre: String(format: "%05d", lines.count), service: "Service \(lines.count)",
                        budget: budget, forecast: forecast))
            }
        }
        return lines
    }

    private static func sheet(_ name: String, _ budget: Budget, _ rule: RatingRule) throws -> Sheet {
        let year = try #require(FinancialYear("2026/27"))
        let council = Council(name: "Example Council", period: Period(year: year, quarter: .q1))
        let scorecard = Scorecard(directorate: "Environment", code: "ENV")
        let texts = ReportSubject.directorate(scorecard).texts(in: council)
        return BudgetSheet(
            template: SheetTemplate(name: name, content: .budget, title: "Budget"),
            grid: BudgetGrid(budget, rule: rule, sheet: name), texts: texts, lists: nil
        ).sheet()
    }

    private static func report(_ sheets: [Sheet]) -> Report {
        Report(properties: DocumentProperties(title: "Budgets", author: "Tests", created: 0), sheets: sheets)
    }

    @Test(.needs(Tool.libreOffice, "LibreOffice"))
    func `has the program's ratings, variances and totals on every edge`() throws {
        let budgets = Self.rules.map { Budget(lines: Self.lines($0.rule)) }
        let words = Set(
            zip(Self.rules, budgets).flatMap { rule, budget in
                budget.lines.map { budget.rating(of: $0, by: rule.rule)?.word ?? "" }
            })
        try #require(budgets.flatMap(\.lines).count > 300 && words == ["Green", "Amber", "Red"])
        let report = Self.report(try zip(Self.rules, budgets).map { try Self.sheet($0.name, $1, $0.rule) })
        let differences = try Recalculation.differences(in: report)
        #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(10).joined(separator: "\n"))")
    }

    /// Binary sums of such amounts miss nothing by more than the total itself is.
    @Test(.needs(Tool.libreOffice, "LibreOffice"))
    func `is rated on a total that is exact to the penny`() throws {
        let large = (0..<400).map { index in
            BudgetLine(
                costCentre: "\(index)", budget: Self.amount("987654321.\(10 + index % 90)"),
                forecast: Self.amount("987654321.\(10 + (index * 7) % 90)"))
        }
        let sum = Budget(lines: large)
        // Income takes all of it back, to a total of nothing budgeted and nothing or a penny spent.
        let sheets = try ["0", "0.01", "-0.01"].map { over -> Sheet in
            let budget = Budget(
                lines: large + [
                    BudgetLine(
                        costCentre: "Income", budget: -sum.totalBudget,
                        forecast: -sum.totalOutturn + Self.amount(over))
                ])
            return try Self.sheet("Over \(over)", budget, .standardForBudgets)
        }
        let differences = try Recalculation.differences(in: Self.report(sheets))
        #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(10).joined(separator: "\n"))")
    }

    /// The whole of a real scorecard with budget lines: the measure, the summary and the budget follow one another.
    @Test(.needs(Tool.libreOffice, "LibreOffice"))
    func `leads from the lines to the measure and the summary`() throws {
        let report = try BudgetSample.leeds().report
        try #require(report.sheets.map(\.name).contains("Budget"))
        let differences = try Recalculation.differences(in: report)
        #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(10).joined(separator: "\n"))")
    }
}
