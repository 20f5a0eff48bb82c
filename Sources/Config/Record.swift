import Diagnostics
import Model
import YAMLLite

/// Keys that belong together, and the value that they make.
struct Record<Root: Sendable>: Sendable {
    let name: String
    let meaning: String
    /// What the keys are read into.
    let blank: Root
    let keys: [Key<Root>]
    /// Where among them each stands, by its name.
    private let numbers: [String: Int]
    /// Keys that people try, and what to write instead.
    let advice: [String: String]
    /// The key that a complaint about the whole points at, and where its place goes.
    let origin: (key: String?, path: WritableKeyPath<Root, Origin> & Sendable)?
    /// What must hold between keys.
    let finish: @Sendable (inout Root, Reading, Decoding) -> Void

    init(
        _ name: String, _ meaning: String, blank: Root, advice: [String: String] = [:],
        origin: (key: String?, path: WritableKeyPath<Root, Origin> & Sendable)? = nil,
        @KeyList<Root> keys: () -> [Key<Root>],
        finish: @escaping @Sendable (inout Root, Reading, Decoding) -> Void = { _, _, _ in }
    ) {
        self.name = name
        self.meaning = meaning
        self.blank = blank
        let keys = keys()
        self.keys = keys
        numbers = Dictionary(
            zip(keys.lazy.map(\.description.name), keys.indices), uniquingKeysWith: { first, _ in first })
        self.advice = advice
        self.origin = origin
        self.finish = finish
    }

    var description: RecordDescription {
        RecordDescription(name: name, meaning: meaning, keys: keys.map(\.description))
    }

    var shape: Shape<Root> {
        let form = Form(
            words: "the keys of \(name.withArticle)",
            detail: "the keys of [\(name)](#\(JSONSchema.definitionName(name)))",
            help: "write its keys on the lines below, indented, each with a colon: "
                + keys.prefix(3).map { "`\($0.description.name): …`" }.joined(separator: ", "),
            schema: .object(["$ref": .string("#/definitions/" + JSONSchema.definitionName(name))]),
            records: [description])
        return Shape(form: form) { node, decoding in
            guard let entries = decoding.mapping(node, form) else { return nil }
            return read(entries, decoding)
        }
    }

    /// Never nil: what is wrong was complained of, and a blank stands in its place.
    private func read(_ entries: [Entry], _ decoding: Decoding) -> Root {
        let reading = Reading(entries: entries)
        // Of each key, the place of its entry, where that has something after it.
        var places = [Int?](repeating: nil, count: keys.count)
        for (place, entry) in entries.enumerated() {
            if let number = numbers[entry.key] {
                if !entry.value.isBlank { places[number] = place }
            } else {
                complain(ofUnknown: entry, decoding)
            }
        }
        var root = blank
        if let origin {
            let named = origin.key.flatMap { reading.value($0)?.range }
            root[keyPath: origin.path] = decoding.origin(at: named ?? entries.first?.keyRange)
        }
        for (number, place) in places.enumerated() {
            if let place {
                decoding.reading(entries[place].key) { keys[number].read(entries[place].value, decoding, &root) }
            } else if keys[number].description.isRequired {
                let key = keys[number].description
                decoding.reading(key.name) { complain(ofMissing: key, reading, decoding) }
            }
        }
        finish(&root, reading, decoding)
        return root
    }

    private func complain(ofMissing key: KeyDescription, _ reading: Reading, _ decoding: Decoding) {
        if let empty = reading.entries.first(where: { $0.key == key.name }) {
            decoding.error("empty-value", "'\(key.name)' is empty", hint: key.form.help, at: empty.keyRange)
        } else {
            let example = key.example.map { ": `\(key.name): \($0)`" } ?? ""
            decoding.error(
                "missing-key", "'\(key.name)' is missing from the \(name)",
                hint: "it holds \(key.meaning.asClause)\(example)", at: reading.entries.first?.keyRange)
        }
    }

    private func complain(ofUnknown entry: Entry, _ decoding: Decoding) {
        let names = keys.map(\.description.name)
        var message = "unknown key '\(entry.key)'"
        var hint = "the keys of \(name.withArticle) are: " + names.joined(separator: ", ")
        let homes = decoding.homes(of: entry.key).filter { $0 != name }
        if let advice = advice[entry.key] {
            hint = advice
        } else if !homes.isEmpty {
            hint = "'\(entry.key)' is a key of \(homes.map(\.withArticle).joined(separator: ", of ")); " + hint
        } else if let nearest = Suggestion.nearest(to: entry.key, of: names) {
            message += "; did you mean '\(nearest)'?"
        }
        decoding.error("unknown-key", message, hint: hint, at: entry.keyRange)
    }
}

/// The keys that a record was given.
struct Reading {
    let entries: [Entry]

    /// The entry of a key that has something after it.
    subscript(key: String) -> Entry? { entries.first { $0.key == key && !$0.value.isBlank } }

    func value(_ key: String) -> Node? { self[key]?.value }
}

extension Node {
    /// Whether nothing stands there: a key without a value is as good as no key.
    var isBlank: Bool {
        if case .scalar(let scalar) = content { scalar.text.trimmingSpace.isEmpty } else { false }
    }
}

extension String {
    /// `a measure`; what cannot be counted, or is more than one, has no article.
    var withArticle: String { hasSuffix("s") || self == "data quality" ? self : "a " + self }

    /// The first sentence as a part of another: `The council's name.` is `the council's name`.
    var asClause: String {
        let first = firstRange(of: ". ").map { self[..<$0.lowerBound] } ?? (last == "." ? dropLast() : self[...])
        return first.prefix(1).lowercased() + first.dropFirst()
    }
}
