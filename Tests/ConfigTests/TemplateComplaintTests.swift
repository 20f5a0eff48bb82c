import Report
import Testing

@testable import Config

/// Mistakes in templates and themes.
@Suite struct TemplateComplaintTests {
    @Test func aTemplateWithEveryMistake() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            file name: «unknown-placeholder»"{cod}-{year}"
            sheets:
              - name: Scorecard
                content: measures
                title: «unknown-placeholder»"{section title}"
                subtitle: «unknown-placeholder»"{period"
                paper: «unknown-word»A2 landscape
                frozen columns: «bad-number»3
                columns:
                  - heading: Rating
                    field: «unknown-word»progress.ratin
                    width: «bad-number»1
                  - heading: «duplicate-heading»RATING
                    section heading: "{section title}"
                    field: measure.rating
                    width: 10.5
                    only when filled: yes
                  - «missing-key»heading: Q1
                    width: «bad-number»wide
              - name: «duplicate-sheet»scorecard
                content: summary
                title: T
                «needless-columns»columns:
                  - heading: H
                    field: council
              - name: Forecasts
                content: ratings by quarter
                title: T
                «forecast-alone»«needless-columns»columns:
                  - heading: H
                    field: progress.forecast
              - name: «bad-sheet-name»What/why
                content: «unknown-word»graphs
                title: T
              - name: «bad-sheet-name»A name that is one too many long
                «missing-key»content: «repeated-content»measures
                title: T
            csv files:
              - name: tidy
                rows: measures
                columns:
                  - heading: A
                    field: council
                    «unknown-key»width: 5
              - name: «duplicate-file»Tidy
                rows: «unknown-word»all
                «empty-value»columns:
            """)
        let loaded = TemplateFile.load(template.file)
        expect(loaded, gives: [template])
        #expect(loaded.value == nil)
        let field = loaded.diagnostics.first { $0.message.contains("progress.ratin") }
        #expect(field?.message == "'progress.ratin' is not a field; did you mean 'progress.rating'?")
        #expect(field?.hint?.contains("measure.forecast rating") == true)
        let placeholder = loaded.diagnostics.first { $0.message.contains("{cod}") }
        #expect(placeholder?.message == "'{cod}' is not a placeholder; did you mean '{code}'?")
    }

    @Test func fieldsThatSayNothingOfARow() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            file name: "{code}"
            sheets:
              - name: Budget
                content: budget
                title: T
                «needless-columns»columns:
                  - heading: H
                    field: council
              - name: Scorecard
                content: measures
                title: T
                columns:
                  - heading: H
                    field: «field-out-of-place»budget.forecast
            csv files:
              - name: budget
                rows: budget
                columns:
                  - heading: A
                    field: council
                  - heading: B
                    field: «field-out-of-place»measure.title
                  - heading: C
                    field: budget.variance percent
              - name: tidy
                rows: measures
                columns:
                  - heading: A
                    field: «field-out-of-place»budget.rating
            """)
        expect(TemplateFile.load(template.file), gives: [template])
    }

    @Test func aThemeWithEveryMistake() {
        let theme = Marked(
            "ours.yaml",
            """
            name: Ours
            font: «unknown-word»Comic Sans
            text size: «bad-number»4
            colours:
              «missing-key»text: "#777777"
              muted text: "#767676"
              title: «cut-text»#12355B
              heading fill: "#FF0000"
              heading text: "#FFFFFF"
              section fill: "#DCE7F2"
              «empty-value»section text:
              input fill: «bad-colour»yellow
              green fill: "#C6EFCE"
              green text: "#00521B"
              amber fill: "#FFC000"
              amber text: "#000000"
              red fill: "#A61420"
              red text: "#FFFFFF"
              neutral fill: "#F1F4F7"
              neutral text: "#3F4D5A"
            """)
        let loaded = ThemeFile.load(theme.file)
        expect(loaded, gives: [theme])
        #expect(loaded.value == nil)
    }

    @Test func coloursThatNotEverybodyCanTellApart() {
        let theme = Marked(
            "ours.yaml",
            """
            name: Ours
            logo: ours.png
            colours:
              text: «low-contrast»«low-contrast»"#777777"
              muted text: "#767676"
              title: "#12355B"
              heading fill: "#FF0000"
              heading text: «low-contrast»"#FFFFFF"
              section fill: "#DCE7F2"
              section text: "#12355B"
              input fill: "#FFFBE6"
              border: "#FFFFFF"
              green fill: "#C6EFCE"
              green text: "#00521B"
              amber fill: "#FFC000"
              amber text: "#000000"
              red fill: "#A61420"
              red text: "#FFFFFF"
              neutral fill: "#F1F4F7"
              neutral text: "#3F4D5A"
            """)
        let loaded = ThemeFile.load(theme.file)
        expect(loaded, gives: [theme])
        #expect(loaded.value?.logo?.value == "ours.png")
        #expect(loaded.value?.theme.colours.heading.fill == Colour(rgb: 0xFF0000))
        #expect(loaded.value?.theme.font == .arial)
        #expect(loaded.diagnostics.last?.message == "'heading text' has a contrast of 3.99:1 with 'heading fill'")
    }
}

extension TemplateComplaintTests {
    @Test func aTemplateThatGivesNoFiles() {
        let template = Marked("mine.yaml", "«missing-key»report: Ours\nfile name: ours\n")
        expect(TemplateFile.load(template.file), gives: [template])
    }

    @Test func metadataOfNothing() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            one file for each: council
            file name: ours
            «needless-key»metadata: yes
            sheets:
              - name: Summary
                content: summary
                title: T
            """)
        expect(TemplateFile.load(template.file), gives: [template])
    }

    @Test func metadataOfManyReports() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            file name: "{code}"
            «metadata-of-many»metadata: yes
            csv files:
              - name: tidy
                rows: measures
                columns:
                  - heading: A
                    field: council
            """)
        expect(TemplateFile.load(template.file), gives: [template])
    }

    @Test func aForecastBesideTheRatingThatIsGreenAmberOrRed() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            file name: "{code}"
            csv files:
              - name: tidy
                rows: measures
                columns:
                  - heading: A
                    field: measure.RAG
                  - heading: B
                    field: measure.forecast rating
            """)
        expect(TemplateFile.load(template.file), gives: [template])
    }
}
