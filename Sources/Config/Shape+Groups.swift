import Diagnostics
import Model
import YAMLLite

extension Shape {
    /// Any number of them, each after `- `. A wrong entry is left out after its complaint.
    static func list<Element: Sendable>(of element: Shape<Element>, _ words: String) -> Shape
    where Output == [Element] {
        let form = Form(
            words: "a list of \(words)",
            detail: element.form.records.first.map { record in
                "a list of [\(words)](#\(JSONSchema.definitionName(record.name)))"
            }, help: "begin each entry with `- `, on a line of its own below the key",
            schema: .object(["type": .string("array"), "items": element.form.schema]),
            records: element.form.records)
        return Shape(form: form) { node, decoding in
            guard let nodes = decoding.list(node, form) else { return nil }
            var elements: [Element] = []
            // No room for more than there are: they stay as long as the council.
            elements.reserveCapacity(nodes.count)
            for node in nodes {
                if let decoded = element.decode(node, decoding) { elements.append(decoded) }
            }
            return elements
        }
    }

    /// One for each quarter that there is something to say of.
    static func byQuarter<Element>(of element: Shape<Element>) -> Shape where Output == ByQuarter<Element> {
        let names = Quarter.allCases.map(\.description)
        let form = Form(
            words: "quarters, each with \(element.form.words)",
            detail: "`Q1` to `Q4`, each with \(element.form.detail ?? element.form.words)",
            help: "write the quarters on the lines below, indented: `Q1: …`",
            schema: .object([
                "type": .string("object"),
                "properties": .object(names.map { .init(name: $0, value: element.form.schema.allowingNothing) }),
                "additionalProperties": .bool(false),
            ]), records: element.form.records)
        return Shape(form: form) { node, decoding in
            guard let entries = decoding.mapping(node, form) else { return nil }
            var quarters = ByQuarter<Element>()
            for entry in entries {
                guard let quarter = Quarter(entry.key) else {
                    let meant = entry.key.assumedQuarter.map { "; did you mean '\($0)'?" } ?? ""
                    let belongsBelow = element.form.records.contains { $0.keys.contains { $0.name == entry.key } }
                    decoding.error(
                        "bad-quarter", "'\(entry.key)' is not a quarter\(meant)",
                        hint: belongsBelow
                            ? "write the quarter on a line of its own, `Q1:`, and '\(entry.key)' below it, indented"
                            : "the quarters are Q1 (April to June), Q2, Q3 and Q4", at: entry.keyRange)
                    continue
                }
                guard !entry.value.isBlank else { continue }
                decoding.reading(entry.key) { quarters[quarter] = element.decode(entry.value, decoding) }
            }
            return quarters
        }
    }

    /// A plain value, or a record that can say more.
    static func either(_ scalar: Shape, or record: Shape) -> Shape {
        let form = Form(
            words: "\(scalar.form.words), or \(record.form.words)",
            detail: "\(scalar.form.detail ?? scalar.form.words), or \(record.form.words)", help: scalar.form.help,
            schema: .object(["anyOf": .array([scalar.form.schema, record.form.schema])]),
            records: scalar.form.records + record.form.records)
        return Shape(form: form) { node, decoding in
            switch node.content {
            case .scalar: scalar.decode(node, decoding)
            case .mapping: record.decode(node, decoding)
            case .list: decoding.wrongKind(node, form)
            }
        }
    }
}

extension JSON {
    /// For a key that may stand there with nothing behind it.
    var allowingNothing: JSON {
        if case .array(let words)? = self["enum"] { return setting("enum", to: .array(words + [.null])) }
        switch self["type"] {
        case .string(let type): return setting("type", to: .strings([type, "null"]))
        case .array(let types): return setting("type", to: .array(types + [.string("null")]))
        default: break
        }
        if case .array(let forms)? = self["anyOf"] {
            return setting("anyOf", to: .array(forms + [.object(["type": .string("null")])]))
        }
        return .object(["anyOf": .array([self, .object(["type": .string("null")])])])
    }
}
