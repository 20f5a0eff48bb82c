import Mustache

/// What a template is filled with.
struct View: MustacheParent {
    private let values: [TemplateKey: Any]

    /// - Parameter values: texts, truths, views and lists of views. One that is nil is there and false, so that it is
    ///   not looked for further out.
    init(_ values: [TemplateKey: Any?]) {
        self.values = values.mapValues { value in
            switch value {
            case let text as String: Self.safe(text)
            case let value?: value
            case nil: false
            }
        }
    }

    func child(named name: String) -> Any? { TemplateKey(rawValue: name).flatMap { values[$0] } }

    /// With others added; of those that are in both, theirs.
    func with(_ others: [TemplateKey: Any?]) -> View {
        View(values.mapValues { $0 as Any? }.merging(others) { $1 })
    }

    /// HTML that is ready, for three braces.
    struct Ready: MustacheCustomRenderable {
        let renderText: String
        let isNull = false
        init(_ html: HTML) { renderText = html.printed }
    }

    /// The engine escapes whole characters, and a sign with an accent is another character to it, though a browser
    /// still sees the sign. A space of no width parts them.
    private static func safe(_ text: String) -> String {
        var safe = ""
        for character in text {
            let scalars = character.unicodeScalars
            guard scalars.count > 1, scalars.contains(where: { "<>&\"'".unicodeScalars.contains($0) }) else {
                safe.append(character)
                continue
            }
            for (offset, scalar) in scalars.enumerated() {
                if offset > 0 { safe += "\u{200B}" }
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
