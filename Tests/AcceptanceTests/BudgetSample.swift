import Foundation
import Model
import Testing

@testable import Composition
@testable import Config

/// The Leeds scorecard with budget lines, which its source does not have: they are made up.
enum BudgetSample {
    static func leeds(_ lines: [BudgetLine] = lines) throws -> ComposedReport {
        let folder = Package.root.appendingPathComponent("Examples/leeds-2012-13")
        let files = try ["council.yaml", "cap.yaml"].map { try file(folder.appendingPathComponent($0)) }
        let before = try ["council.yaml", "cap.yaml"].map {
            try file(folder.appendingPathComponent("../leeds-2011-12/\($0)"))
        }
        var reading = CouncilFolder(files, name: "leeds")
        var council = try #require(reading.load(previous: .files(before)).value).open().council
        let template = try #require(
            TemplateFile.load(try file(Package.root.appendingPathComponent("Templates/directorate-scorecard.yaml")))
                .value)
        council.scorecards[0].budgets[council.period.quarter] = Budget(lines: lines)
        return ReportComposer.compose(council.scorecards[0], of: council, by: template)
    }

    private static func file(_ url: URL) throws -> SourceFile {
        SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    }

    static let lines: [BudgetLine] = [
        BudgetLine(
            costCentre: "00710", service: "Contact centre and one stop centres", original: 12_400_000,
            budget: 12_350_000, actual: 3_101_250, forecast: 12_480_500,
            explanation: "Calls about the new collection rounds took more agency hours than planned. The hours end in "
                + "July, and two vacancies are held until October to bring the year back within its budget."),
        BudgetLine(
            costCentre: "00720", service: "Business support", original: 8_200_000, budget: 8_200_000,
            actual: 2_010_400, forecast: 8_188_000),
        BudgetLine(
            costCentre: "00731", service: "Translation and interpreting (traded)", original: -410_000,
            budget: -410_000, actual: -88_300, forecast: -389_500, explanation: "Fewer bookings by health partners."),
        BudgetLine(
            costCentre: "00740", service: "Grants passed on", original: 0, budget: 0, actual: 25_000, forecast: 25_000),
        BudgetLine(
            costCentre: "00755", service: "Corporate communications, marketing and the council's website",
            original: 1_950_000, budget: 1_975_000, actual: 480_000, forecast: 1_990_000),
        BudgetLine(costCentre: "00760", service: "Intelligence and improvement", budget: 2_640_000, actual: 655_120),
    ]
}
