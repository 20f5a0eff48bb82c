import Template
import Testing

@testable import Config

/// Mistakes in the blocks of a template.
@Suite struct BlockComplaintTests {
    @Test func everyMistakeIsFoundWhereItStands() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            file name: ours
            sheets:
              - name: Summary
                title: «unknown-placeholder»"{priority codes}"
                blocks:
                  - block: «unknown-word»tabel
                  - block: counts
                    of: «unknown-block»Priorites
                    by: section.title
                  - block: «narrative-of-many»narrative
                    field: progress.summary
                  - block: text
                    text: Words
                    «needless-key»rows: measures
              - name: Priorities
                title: Every priority
                blocks:
                  - block: table
                    name: Priorities
                    rows: priorities
                    where: «unknown-word»progress.rating is Red or Ambre
                    group by: «field-out-of-place»measure.code
                    columns:
                      - heading: Code
                        field: priority.code
                      - heading: Target
                        field: «field-out-of-place»measure.target
                  - «missing-key»block: table
                    rows: trackers
                    where:
                      - «bad-condition»progress.rating
                      - «unknown-word»progress.ratin is Red
              - «missing-key»name: Nothing
                title: T
            """)
        let loaded = TemplateFile.load(template.file)
        expect(loaded, gives: [template])
        let word = loaded.diagnostics.first { $0.message.contains("Ambre") }
        #expect(word?.message == "'progress.rating' is never 'Ambre'; did you mean 'Amber'?")
    }

    @Test func whatABlockNamesMustBeThere() {
        let template = Marked(
            "mine.yaml",
            """
            report: Ours
            one file for each: council
            file name: ours
            «source-of-many»sheets:
              - name: Areas
                title: T
                blocks:
                  - block: table
                    name: Areas
                    rows: focus areas
                    columns:
                      - heading: Area
                        field: focus.title
                  - block: counts
                    of: «nothing-to-count»Areas
                    by: council
                  - block: headings explained
                    of: «unknown-block»Area
                  - block: headings explained
                    of: Areas
              - name: Source
                content: source
                title: T
            """)
        let loaded = TemplateFile.load(template.file)
        expect(loaded, gives: [template])
        let sheet = loaded.diagnostics.first { $0.id == "unknown-block" }
        #expect(sheet?.message == "no sheet of blocks has the name 'Area'; did you mean 'Areas'?")
    }

    @Test func conditionsAreReadAsTheyAreWritten() throws {
        let condition = try FieldCondition("priority.portfolio is not 'Arts or Sports' or Leader")
        #expect(condition.isNegated)
        #expect(condition.words == ["Arts or Sports", "Leader"])
        #expect(try FieldCondition("progress.rating is empty").words == [""])
        #expect(try FieldCondition("progress.rating is Awaiting data or empty").words == ["Awaiting data", ""])
        #expect(throws: FieldCondition.Problem.noVerb) { try FieldCondition("progress.rating") }
        #expect(throws: FieldCondition.Problem.noWords) { try FieldCondition("progress.rating is ") }
    }
}
