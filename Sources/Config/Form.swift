import Diagnostics

/// What may stand after a key, without the code that reads it.
struct Form: Sendable {
    /// Completes "this should be …": `text`, `a list of measures`.
    var words: String
    /// The same for the reference page, where it says more.
    var detail: String?
    /// How to write it, for someone who wrote something else.
    var help: String
    /// A fragment of JSON Schema, in which a record is a reference.
    var schema: JSON
    /// The records that it leads to.
    var records: [RecordDescription] = []
}

/// A record without the code that reads it: what the schema and the reference page are made of.
struct RecordDescription: Sendable {
    var name: String
    var meaning: String
    var keys: [KeyDescription]
}

struct KeyDescription: Sendable {
    var name: String
    var isRequired: Bool
    /// What holds where the key is left out, in words; nil for nothing.
    var usual: String?
    var meaning: String
    /// One line that could stand after the key, or nil where the form tells enough.
    var example: String?
    var form: Form
}

extension RecordDescription {
    /// This record and all that it leads to, each once, in the order in which they are met.
    var closure: [RecordDescription] {
        var seen: Set<String> = []
        var found: [RecordDescription] = []
        func visit(_ record: RecordDescription) {
            guard seen.insert(record.name).inserted else { return }
            found.append(record)
            for key in record.keys { key.form.records.forEach(visit) }
        }
        visit(self)
        return found
    }
}
