import Diagnostics
import Model
import Template
import YAMLLite

extension Records {
    static let block = Record(
        "block", "One part of a sheet. Which keys it takes depends on its kind.", blank: BlockTemplate(kind: .text)
    ) {
        Key("block", .blockKind, required: true, example: "table", "What kind of part it is.", into: \.kind)
        Key(
            "name", .text, example: "Overall progress", "By which counts or a chart refer to it.", into: \.name)
        Key(
            "heading", .sheetPattern, usual: "none", example: "Challenges and risks",
            "The heading above it; the title of a chart.", into: \.heading)
        Key("text", .longPattern, example: "Only what is Red or Amber is shown.", "What it says.", into: \.text)
        Key("field", .field, example: "progress.summary", "What a narrative tells.", into: \.field)
        Key("rows", .rowKind, example: "priorities", "What a row of a table is about.", into: \.rows)
        Key(
            "where", .conditions, usual: "all", example: "progress.rating is Red or Amber",
            "Which rows a table has: one condition, or a list of which all must hold.", into: \.conditions)
        Key(
            "group by", .field, usual: "not grouped", example: "section.title",
            "Rows that show the same here stand together, below a row that says it.", into: \.groupBy)
        Key("columns", .list(of: column.shape, "columns"), "Its columns; of facts, its lines.", into: \.columns)
        Key(
            "joined cells", .yesNo, usual: "`no`", example: "yes",
            "Whether what belongs to several rows is one cell down over them.", into: \.joinsCells)
        Key(
            "of", .text, example: "Overall progress",
            "The table whose rows are counted; of a chart, the counts that it draws; of headings explained, the sheet.",
            into: \.of)
        Key("by", .field, example: "section.title", "What is counted apart.", into: \.by)
        Key(
            "counted", .list(of: countedRating.shape, "ratings"),
            usual: "the overall rating, or the measure's", "Which ratings are counted, one below the other.",
            into: \.counted)
        Key(
            "total", .text, usual: "no totals", example: "All plans", "What the row of totals is called.",
            into: \.total)
        Key(
            "when empty", .text, usual: "the block is left out", example: "Nothing is outstanding.",
            "What stands there where there is nothing to show.", into: \.whenEmpty)
        Key(
            "notes", .list(of: .longPattern, "notes"), "What the notes say; the first is note 1.", into: \.notes)
    } finish: { block, reading, decoding in
        decoding.complainOfKeys(of: block.kind, reading)
        if let rows = block.rows {
            let place = "a row of `\(rows.rawValue)`"
            decoding.complainOfScopes(in: reading.value("columns"), rows: rows.scopes, place)
            decoding.complainOfScope(of: block.groupBy, rows: rows.scopes, place, at: reading.value("group by"))
            decoding.complainOfConditions(block.conditions, rows: rows.scopes, place, at: reading.value("where"))
            decoding.complainOfRepeats("heading", among: reading.value("columns"), "duplicate-heading") {
                "another column has the heading '\($0)'"
            }
            decoding.complainOfForecasts(in: block.columns, at: reading["columns"])
        }
        if case .facts = block.kind {
            decoding.complainOfScopes(in: reading.value("columns"), rows: [.scorecard], "a fact of the whole report")
        }
    }

    static let countedRating = Record(
        "counted rating", "A rating that counts are made of.", blank: CountedRating(field: .progressRating)
    ) {
        Key(
            "field", .ratingField, required: true, example: "progress.rating", "The field that shows it.", into: \.field
        )
        Key(
            "heading", .sheetPattern, usual: "nothing", example: "\"{quarter} {year}\"",
            "What tells its counts from the others'.", into: \.heading)
    }
}

extension Decoding {
    /// Keys that the block's kind lacks, or does not take.
    fileprivate func complainOfKeys(of kind: BlockTemplate.Kind, _ reading: Reading) {
        // A kind that could not be read was complained of.
        guard case .scalar(let scalar)? = reading.value("block")?.content, scalar.text.trimmingSpace == kind.rawValue
        else { return }
        let (needed, others) = kind.keys
        for key in needed where reading[key] == nil {
            error(
                "missing-key", "'\(key)' is missing from the block",
                hint: "a block of the kind `\(kind.rawValue)` needs: " + needed.joined(separator: ", "),
                at: reading["block"]?.keyRange)
        }
        let known = ["block"] + needed + others
        for entry in reading.entries
        where !known.contains(entry.key) && Records.block.keys.contains(where: { $0.description.name == entry.key }) {
            let list = (needed + others).joined(separator: ", ")
            error(
                "needless-key", "a block of the kind `\(kind.rawValue)` takes no '\(entry.key)'",
                hint: list.isEmpty ? "it takes no other key: remove the line" : "it takes: \(list)", at: entry.keyRange)
        }
    }
}

extension Shape where Output == BlockTemplate.Kind {
    fileprivate static var blockKind: Shape {
        .word(
            "a kind of block", BlockTemplate.Kind.allCases.map { ($0.rawValue, $0) },
            detail: "a [kind of block](#kinds-of-block)")
    }
}

extension Shape where Output == RowKind {
    static var rowKind: Shape {
        .word("a kind of row", RowKind.allCases.map { ($0.rawValue, $0) }, detail: "a [kind of row](#kinds-of-row)")
    }
}

extension Shape where Output == Field {
    fileprivate static var ratingField: Shape {
        .word("the field of a rating", Field.allCases.filter(\.isRating).map { ($0.rawValue, $0) })
    }
}
