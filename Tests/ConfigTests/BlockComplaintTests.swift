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

    @Test func conditionsAreReadAsTheyAreWritten() throws {
        let condition = try FieldCondition("priority.portfolio is not 'Arts or Sports' or Leader")
        #expect(condition.isNegated)
        #expect(condition.words == ["Arts or Sports", "Leader"])
        #expect(try FieldCondition("progress.rating is empty").words == [])
        #expect(throws: FieldCondition.Problem.noVerb) { try FieldCondition("progress.rating") }
        #expect(throws: FieldCondition.Problem.noWords) { try FieldCondition("progress.rating is ") }
    }
}
