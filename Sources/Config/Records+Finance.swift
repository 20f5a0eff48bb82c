import Diagnostics
import Finance
import Model
import YAMLLite

extension Records {
    static let finance = Record(
        "mapping", "How finance's file is to be read: the keys of a mapping file, such as `finance.yaml`.",
        blank: FinanceMapping(units: .pounds),
        advice: ["sign": "write `underspend: negative` or `underspend: positive`"]
    ) {
        Key(
            "units", .choice("what amounts count"), required: true, example: "£000",
            "What the amounts count. A figure with a magnitude of its own, such as `1.278m`, is in pounds all the same.",
            into: \.units)
        Key(
            "underspend", .choice("how an underspend is written"), example: "negative",
            "How the variance column writes an underspend: `negative` for `-5` or `(5)`. Needed where there is one.",
            into: \.underspend)
        Key(
            "sheet", .text, usual: "the first that is not hidden", example: "Variance",
            "The sheet of a workbook: its name, the name of a table in it, or its number.", into: \.sheet)
        Key(
            "header row", .count(in: 0...1_048_576), usual: "the first that has known headings",
            example: "4", "The number of the row with the headings; `0` where there is none.", into: \.headerRow)
        Key(
            "heading rows", .count(in: 1...2), usual: "1, unless words stand over amounts", example: "2",
            "Over how many rows the headings go. Of two, `Budget` over `Original` and `Revised` gives "
                + "`Budget Original` and `Budget Revised`.", into: \.headingRows)
        Key(
            "fill down", .list(of: .filledField, "fields"), usual: "none",
            "What is written once for a group of rows: it holds for the rows below whose cell is empty, until the next "
                + "one or a total.", into: \.fillDown)
        Key(
            "skip rows", .list(of: .skipRule, "rows"), usual: "none",
            "Rows to pass over: a number, a range such as `12-15`, or the words that the row's first text begins with.",
            into: \.skipRows)
        Key(
            "columns", columns.shape, usual: "recognised by their headings",
            "Which column is which, where its heading is not recognised or another is meant.", into: \.columns)
        Key(
            "directorate", .text, example: "CAP",
            "The code of the directorate that all rows belong to, where the file has no column for it.",
            into: \.directorate)
        Key(
            "directorates", .named("directorate's code", each: Shape<String>.text.sourced()),
            usual: "codes are recognised",
            "Finance's words for directorates, and the codes of our own: `Customer Access: CAP`.", into: \.directorates)
        Key(
            "cost centres", .named("directorate's code, or `directorate` and `code`", each: .costCentre),
            usual: "all are merged",
            "Finance's codes of cost centres, and their directorates: `4012: CAP`. No other is merged.",
            into: \.costCentres)
        Key(
            "periods", .named("quarter", each: .quarter), usual: "`Q1`, `Quarter 1`",
            "Finance's words for periods, and our quarters: `Month 3: Q1`.", into: \.periods)
        Key(
            "duplicates", .choice("what to do with repeated rows"), usual: "`error`", example: "add up",
            "What to do where two rows have one directorate, cost centre and period.", into: \.duplicates)
        Key(
            "compare", .word("a figure", [("forecast", Budget.Basis.forecast), ("actual", .actual)]),
            usual: "the forecast; without one, in Q4 only, the actual", example: "actual",
            "What is set against the budget. With `actual`, a forecast is not read.", into: \.compare)
    } finish: { _, reading, decoding in
        decoding.complainOfRepeatedWords(in: reading.value("directorates"))
        decoding.complainOfRepeatedWords(in: reading.value("periods"))
    }

    static let columns = Record(
        "finance columns",
        "Which column of finance's file is which: a heading, a column's letter as in `column D`, or `none` to pass one "
            + "over.",
        blank: [FinanceField: Sourced<HeadingChoice>]()
    ) {
        FinanceField.allCases.map { field in
            Key(
                field.rawValue, .heading, usual: "recognised", example: field.knownHeadings.first?.first?.asHeading,
                field.meaning
            ) { columns, choice in columns[field] = choice }
        }
    }

    static let costCentre = Record(
        "cost centre", "What finance's code of a cost centre stands for.", blank: CostCentre()
    ) {
        Key(
            "directorate", .text, usual: "the row's", example: "CAP",
            "The code of the directorate that it belongs to.", into: \.directorate)
        Key("code", .text, usual: "finance's", example: "LIB", "The code that it has here.", into: \.code)
    }
}

extension Shape where Output == SkipRule {
    fileprivate static var skipRule: Shape {
        .parsed(
            "bad-row-number",
            Form(
                words: "a row", detail: "a row (`7`), rows (`12-15`), or words (`Report run`)",
                help: "rows are counted from 1, as a spreadsheet counts them: `7`, `12-15`; or write their first words",
                schema: .scalar), parse: { SkipRule($0) })
    }
}

extension Shape where Output == FinanceField {
    /// One whose text may stand for many rows; a cost centre tells its own row from the others.
    fileprivate static var filledField: Shape {
        .word("a field", [FinanceField.directorate, .service, .year, .period].map { ($0.rawValue, $0) })
    }
}

extension Shape where Output == Sourced<HeadingChoice> {
    fileprivate static var heading: Shape {
        var shape = Shape<String>.text.map { HeadingChoice($0) }.sourced()
        shape.form.words = "a heading"
        shape.form.detail = "a heading, `column D`, or `none`"
        return shape
    }
}

extension Shape where Output == CostCentre {
    fileprivate static var costCentre: Shape {
        .either(
            Shape<String>.text.sourced().map { CostCentre(directorate: $0) }, or: Records.costCentre.shape)
    }
}

extension Shape {
    /// Words of the user's own, each with something behind it.
    ///
    /// - Parameter what: stands behind each: `quarter`.
    fileprivate static func named<Value>(_ what: String, each value: Shape<Value>) -> Shape
    where Output == [Named<Value>] {
        let form = Form(
            words: "finance's words, each with a \(what)", help: "write one a line below the key, indented: `word: …`",
            schema: .object(["type": .string("object"), "additionalProperties": value.form.schema]),
            records: value.form.records)
        return Shape(form: form) { node, decoding in
            decoding.mapping(node, form)?.compactMap { entry in
                guard !entry.value.isBlank else {
                    decoding.error(
                        "empty-value", "'\(entry.key.abridged)' has nothing behind it", hint: value.form.help,
                        at: entry.keyRange)
                    return nil
                }
                return value.decode(entry.value, decoding).map { Named(entry.key, $0) }
            }
        }
    }
}

extension Decoding {
    /// Words that mean the same to us although YAML takes them for two keys.
    fileprivate func complainOfRepeatedWords(in node: Node?) {
        guard case .mapping(let entries)? = node?.content else { return }
        var seen: [String: Entry] = [:]
        for entry in entries {
            let folded = entry.key.lowercased()
            guard let first = seen[folded] else {
                seen[folded] = entry
                continue
            }
            error(
                "duplicate-word", "'\(entry.key.abridged)' is here twice; capitals make no difference",
                hint: "remove one of the two", at: entry.keyRange,
                related: [.init(place: place(first.keyRange), message: "first given here")])
        }
    }
}

extension String {
    /// `forecast outturn` is `Forecast outturn`; `rag` is `RAG`.
    fileprivate var asHeading: String { self == "rag" ? uppercased() : prefix(1).uppercased() + dropFirst() }
}
