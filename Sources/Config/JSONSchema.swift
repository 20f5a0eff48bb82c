import Diagnostics

/// What an editor needs to complete and check keys while somebody types.
///
/// Draft 7, the newest that editors' YAML language server supports in full. Every scalar is text to this program,
/// whereas an editor takes `2012` for a number, so texts allow numbers too. A schema says less than the program: rules
/// between keys, and between files, are checked by `scorecard check`.
package enum JSONSchema {
    /// The same table of keys gives the same bytes.
    package static func text(for kind: FileKind) -> String {
        var root = kind.record
        if kind == .scorecard {
            // A lone file holds the council's keys as well, so they are allowed here, and none is required.
            let own = root.keys.map(\.name)
            root.keys += Records.council.description.keys.filter { !own.contains($0.name) }.map { key in
                var key = key
                key.isRequired = false
                return key
            }
        }
        let definitions = root.closure.dropFirst().map { record in
            JSON.Member(name: definitionName(record.name), value: .object(members(of: record)))
        }
        let head: [JSON.Member] = [
            .init(name: "$schema", value: .string("http://json-schema.org/draft-07/schema#")),
            .init(name: "title", value: .string(kind.title.plain)),
        ]
        return JSON.object(
            head + members(of: root) + [.init(name: "definitions", value: .object(definitions))]
        ).text
    }

    static func definitionName(_ record: String) -> String { String(record.map { $0 == " " ? "-" : $0 }) }

    private static func members(of record: RecordDescription) -> [JSON.Member] {
        let properties = record.keys.map { JSON.Member(name: $0.name, value: property(for: $0)) }
        let required = record.keys.filter(\.isRequired).map(\.name)
        return [
            .init(name: "description", value: .string(record.meaning.plain)),
            .init(name: "type", value: .string("object")),
            .init(name: "properties", value: .object(properties)),
        ] + (required.isEmpty ? [] : [.init(name: "required", value: .strings(required))])
            + [.init(name: "additionalProperties", value: .bool(false))]
    }

    private static func property(for key: KeyDescription) -> JSON {
        var schema = key.isRequired ? key.form.schema : key.form.schema.allowingNothing
        if schema["$ref"] != nil {
            // Draft 7 ignores whatever stands beside a reference.
            schema = .object(["allOf": .array([schema])])
        }
        let usual = key.usual.map { " Default: \($0)." } ?? ""
        schema = schema.setting("description", to: .string((key.meaning + usual).plain))
        guard let example = key.example else { return schema }
        return schema.setting("examples", to: .strings([example.filter { $0 != "\"" }]))
    }
}

extension String {
    /// Without the marks of Markdown's code.
    fileprivate var plain: String { filter { $0 != "`" } }
}
