import Finance
import Model
import Template

/// Every key of every file in Markdown, from the table that reads them.
package enum ReferencePage {
    package static var text: String {
        var page = Page()
        page.paragraph("# Keys")
        page.paragraph(
            "Every key that a file can hold. Keys are written in small letters, each with a colon and a space before "
                + "what belongs to it; what belongs to a group of keys or a list stands on the lines below, indented. A "
                + "key with nothing behind it is as good as left out.")
        var described: Set<String> = []
        for kind in FileKind.allCases {
            page.paragraph("## \(kind.title)")
            if kind == .scorecard {
                page.paragraph("Where it is the folder's only file, it holds the council's keys as well.")
            }
            for record in kind.record.closure where described.insert(record.name).inserted {
                page.describe(record)
            }
        }
        page.describeWords()
        return page.text
    }
}

private struct Page {
    private(set) var text = ""

    mutating func paragraph(_ paragraph: String) {
        if !text.isEmpty { text += "\n" }
        text += paragraph + "\n"
    }

    mutating func describe(_ record: RecordDescription) {
        paragraph("### \(record.name)")
        paragraph(record.meaning)
        table(["Key", "Meaning", "Form", "Left out", "Example"]) {
            record.keys.map { key in
                [
                    "`\(key.name)`", key.meaning, key.form.detail ?? key.form.words,
                    key.isRequired ? "**required**" : key.usual ?? "", key.example.map { "`\($0)`" } ?? "",
                ]
            }
        }
    }

    mutating func describeWords() {
        paragraph("## Words")
        paragraph("### States")
        paragraph("Why there is no rating. A state may stand in the place of a rating or of a result.")
        table(["State", "Also written", "Meaning"]) {
            Unrated.allCases.map { state in
                [state.rawValue, state.alsoWritten.map { "`\($0)`" }.joined(separator: ", "), state.meaning]
            }
        }
        paragraph("### Contents of sheets")
        table(["Content", "What the sheet shows"]) { SheetContent.allCases.map { ["`\($0.rawValue)`", $0.meaning] } }
        paragraph("### Kinds of block")
        table(["Block", "What it shows", "Keys it needs", "Keys it may have", "Layout"]) {
            BlockTemplate.Kind.allCases.map { kind in
                ["`\(kind.rawValue)`", kind.meaning]
                    + [
                        kind.keys.needed, kind.keys.others,
                        ReportLayout.allCases.filter(kind.layouts.contains).map(\.rawValue),
                    ]
                    .map { $0.map { "`\($0)`" }.joined(separator: ", ") }
            }
        }
        paragraph("### Kinds of row")
        table(["Rows", "What they are"]) { RowKind.allCases.map { ["`\($0.rawValue)`", $0.meaning] } }
        paragraph("### Conditions")
        paragraph(
            "`FIELD is WORD`, `FIELD is WORD or WORD`, `FIELD is not WORD`, `FIELD is empty`, `FIELD is empty or WORD`. "
                + "Capitals make no difference. A word with an *or* of its own stands in single quotes: "
                + "`priority.portfolio is 'Arts or Sports'`. Of a list of conditions all must hold. An empty field is not any "
                + "word: `measure.data quality is not No concerns` holds for it, too, unless `measure.data quality is not "
                + "empty` stands beside it.")
        paragraph("### Fields")
        paragraph(
            "What a column of a template can show. The word before the point says what its row must be about: "
                + "`measure` and `results` a measure, `action` a key action, `activity` and `step` a key activity, "
                + "`focus` an area picked for closer work, `budget` a budget line. `section`, `priority` and `progress` "
                + "stand in every row but the last two, `meeting` and words without a point in all of them.")
        table(["Field", "What the column shows"]) { Field.allCases.map { ["`\($0.rawValue)`", $0.meaning] } }
        paragraph("### Headings of finance's file")
        paragraph(
            "Headings that are recognised, whatever their capitals, years and units. Where two columns fit one field, the "
                + "heading further to the left here is taken; of two that are equally good, the mapping must name one.")
        table(["Field", "Best", "Else", "Else"]) {
            FinanceField.allCases.map { field in
                let groups = field.knownHeadings.map { $0.joined(separator: ", ") }
                return [field.rawValue] + (0..<3).map { groups.indices.contains($0) ? groups[$0] : "" }
            }
        }
        paragraph("### Placeholders")
        paragraph("What a template's texts can hold; a text that begins with a brace stands in quotes.")
        table(["Placeholder", "What takes its place"]) {
            Placeholder.allCases.map { ["`{\($0.rawValue)}`", $0.meaning] }
        }
    }

    private mutating func table(_ head: [String], rows: () -> [[String]]) {
        let lines = [head, head.map { _ in "---" }] + rows()
        paragraph(
            lines.map { row in
                "| " + row.map { String($0.flatMap { $0 == "|" ? ["\\", "|"] : [$0] }) }.joined(separator: " | ") + " |"
            }.joined(separator: "\n"))
    }
}
