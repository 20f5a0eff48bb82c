import Diagnostics
import Model
import YAMLLite

extension Shape where Output == String {
    /// One line.
    static var text: Shape {
        text("text", help: "write it on the same line, in \"quotes\" where it holds a colon and a space")
    }

    /// Paragraphs, a line each; lines that begin with `- ` are bullets.
    static var longText: Shape {
        let form = Form(
            words: "text", detail: "text, of several lines after `|`",
            help: "write a short text on the same line; for a long one put `|` there and indent the lines below",
            schema: .scalar)
        return Shape(form: form) { node, decoding in decoding.text(node, form, lines: true) }
    }

    static var path: Shape {
        text("the path of a file or folder", help: "a path counts from the folder of this file: `../2011-12`")
    }

    /// As metadata can hold it: whole, and without a character that an address has only in disguise.
    static var webAddress: Shape {
        .parsed(
            "bad-address",
            Form(
                words: "a web address", detail: "a web address: `https://…`",
                help: "write the whole address, from https:// on", schema: .pattern("^https?://[^ ]+$"))
        ) { text in
            let isWhole = ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
            let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !Array("\"<>\\^`{|}".utf8).contains($0) }
            return isWhole && isPlain ? text : nil
        }
    }

    private static func text(_ words: String, help: String) -> Shape {
        let form = Form(words: words, help: help, schema: .scalar)
        return Shape(form: form) { node, decoding in decoding.text(node, form) }
    }
}

extension Shape {
    /// A text that a type of its own can read.
    ///
    /// - Parameters:
    ///   - id: of the complaint about a text that is none.
    ///   - meant: what somebody probably meant.
    static func parsed(
        _ id: String, _ form: Form, meant: @escaping @Sendable (String) -> String? = { _ in nil },
        parse: @escaping @Sendable (String) -> Output?
    ) -> Shape {
        Shape(form: form) { node, decoding in
            guard let text = decoding.text(node, form) else { return nil }
            if let output = parse(text) { return output }
            decoding.badValue(id, text, form, at: node, meant: meant(text))
            return nil
        }
    }

    /// One of a closed list of words, written exactly so.
    ///
    /// - Parameters:
    ///   - words: what such a word is called: `a rating`.
    ///   - detail: what the reference page says in the place of the words themselves.
    static func word(
        _ words: String, _ choices: [(word: String, value: Output)], detail: String? = nil
    ) -> Shape {
        let names = choices.map(\.word)
        let form = Form(
            words: words, detail: detail ?? names.map { "`\($0)`" }.joined(separator: ", "),
            help: "it is one of: " + names.joined(separator: ", "), schema: .object(["enum": .strings(names)]))
        return parsed(
            "unknown-word", form, meant: { text in Suggestion.nearest(to: text, of: names) },
            parse: { text in choices.first { $0.word == text }?.value })
    }
}

extension Shape where Output: CaseIterable & RawRepresentable & Sendable, Output.RawValue == String {
    static func choice(_ words: String) -> Shape { word(words, Output.allCases.map { ($0.rawValue, $0) }) }
}

extension Shape where Output == Bool {
    static var onOff: Shape { word("`on` or `off`", [("on", true), ("off", false)]).orEditorsBoolean }

    static var yesNo: Shape { word("`yes` or `no`", [("yes", true), ("no", false)]).orEditorsBoolean }

    /// Some editors read `on` and `yes` as booleans before they look at the schema.
    private var orEditorsBoolean: Shape {
        var shape = self
        if case .array(let words)? = form.schema["enum"] {
            shape.form.schema = form.schema.setting("enum", to: .array(words + [.bool(true), .bool(false)]))
        }
        return shape
    }
}

extension JSON {
    /// Every scalar is text as typed here; an editor takes `2012` for a number all the same.
    static var scalar: JSON { .object(["type": .strings(["string", "number", "boolean"])]) }

    static func pattern(_ pattern: String) -> JSON {
        .object(["type": .string("string"), "pattern": .string(pattern)])
    }
}
