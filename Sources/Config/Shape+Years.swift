import Diagnostics
import Model
import YAMLLite

extension Shape {
    /// One for each financial year that there is something to say of.
    static func byYear<Element>(of element: Shape<Element>) -> Shape where Output == ByYear<Element> {
        let form = Form(
            words: "financial years, each with \(element.form.words)",
            detail: "financial years (`2012/13`), each with \(element.form.detail ?? element.form.words)",
            help: "write the years on the lines below, indented: `2012/13: …`",
            schema: .object([
                "type": .string("object"),
                "patternProperties": .object(["^[0-9]{4}/[0-9]{2}$": element.form.schema.allowingNothing]),
                "additionalProperties": .bool(false),
            ]), records: element.form.records)
        return Shape(form: form) { node, decoding in
            guard let entries = decoding.mapping(node, form) else { return nil }
            var years = ByYear<Element>()
            for entry in entries where !entry.value.isBlank {
                guard let year = FinancialYear(entry.key) else {
                    decoding.error(
                        "bad-year", "'\(entry.key)' is not a financial year",
                        hint: "write a financial year as `2012/13`: the second year follows the first",
                        at: entry.keyRange)
                    continue
                }
                decoding.reading(entry.key) { years[year] = element.decode(entry.value, decoding) }
            }
            return years
        }
    }
}

extension Shape where Output == Period {
    /// `Q4 2008/09`.
    static var period: Shape {
        .parsed(
            "bad-period",
            Form(
                words: "a quarter of a year", detail: "a quarter of a year: `Q4 2008/09`",
                help: "write the quarter and the financial year: `Q4 2008/09`",
                schema: .pattern("^Q[1-4] [0-9]{4}/[0-9]{2}$"))
        ) { text in
            let words = text.split(separator: " ")
            guard words.count == 2, let quarter = Quarter(String(words[0])),
                let year = FinancialYear(String(words[1]))
            else { return nil }
            return Period(year: year, quarter: quarter)
        }
    }
}
