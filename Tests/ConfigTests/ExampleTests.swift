import Diagnostics
import Foundation
import Model
import Template
import Testing

@testable import Config

/// The files that come with the program are read without a complaint.
@Suite struct ExampleTests {
    @Test func theStarterIsRead() throws {
        let loaded = CouncilFolder(try files(in: "Templates/starter"), name: "starter").loaded()
        #expect(loaded.diagnostics == [])
        #expect(loaded.value?.scorecards.first?.code == "ENV")
    }

    @Test func leedsIsReadWithLastYear() throws {
        let folder = CouncilFolder(try files(in: "Examples/leeds-2012-13"), name: "leeds")
        #expect(folder.previous?.value == "../leeds-2011-12")
        let loaded = folder.loaded(previous: .files(try files(in: "Examples/leeds-2011-12")))
        #expect(Set(loaded.diagnostics.map(\.id)) == ["rating-missing"])
        let council = try #require(loaded.value)
        #expect(council.scorecards.flatMap(\.sections).flatMap(\.priorities).count == 15)
        let lines = ScorecardLines(try #require(council.scorecards.first), of: council).lines
        #expect(lines.first { $0.code == "CC-2a" }?.lastYear[.q3]?.typed == "71%")
    }

    @Test(arguments: try files(in: "Templates/themes")) func aThemeIsRead(_ file: SourceFile) {
        let loaded = ThemeFile.load(file)
        #expect(loaded.diagnostics == [])
        #expect(loaded.value != nil)
    }

    @Test(arguments: try files(in: "Templates")) func aTemplateIsRead(_ file: SourceFile) throws {
        let loaded = TemplateFile.load(file)
        #expect(loaded.diagnostics == [])
        let template = try #require(loaded.value)
        // `scorecard reports` shows it beside the name, on a line of a terminal.
        #expect((20...100).contains(template.about.count))
        // What is compiled into the binary must be small: its compile time grows faster than it does.
        #expect(try file.read().count < 10_000)
    }

    @Test func theDirectorateScorecardIsRead() throws {
        let file = try #require(try files(in: "Templates").first { $0.lastName == "directorate-scorecard.yaml" })
        let template = try #require(TemplateFile.load(file).value)
        #expect(
            template.sheets.map(\.content) == [
                .summary, .measures, .measureDetails, .budget, .ratingsByQuarter, .ratingRules, .source,
            ])
        #expect(template.sheets[1].columns.count == 16)
        #expect(template.csvFiles.map(\.columns.count) == [18, 19, 16])
    }
}
