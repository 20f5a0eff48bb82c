/// A piece of a page, as a tree: text becomes HTML only when it is printed, and is escaped there, in one place.
indirect enum HTML: Sendable, Hashable {
    case text(String)
    case element(Name, [Attribute], [HTML])
    /// Prints nothing of its own.
    case group([HTML])

    /// A name that stands in the program: no input becomes one.
    struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
        let text: String
        init(stringLiteral text: StaticString) { self.text = text.description }
    }

    struct Attribute: Sendable, Hashable {
        let name: Name
        let value: String
    }

    /// - Parameter attributes: those whose value is nil are left out.
    static func element(_ name: Name, _ attributes: KeyValuePairs<Name, String?> = [:], _ content: HTML...) -> HTML {
        element(name, attributes, of: content)
    }

    static func element(_ name: Name, _ attributes: KeyValuePairs<Name, String?> = [:], of content: [HTML]) -> HTML {
        .element(name, attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }, content)
    }

    static func link(to href: String, _ text: String) -> HTML { .element("a", ["href": href], .text(text)) }

    static let nothing = HTML.group([])
}
