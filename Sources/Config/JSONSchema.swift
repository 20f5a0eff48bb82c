/// JSON Schema
package enum JSONSchema {
    static func definitionName(_ record: String) -> String { String(record.map { $0 == " " ? "-" : $0 }) }
}
