/// What must hold for a row to be shown: `progress.rating is Red or Amber`.
package struct FieldCondition: Hashable, Sendable {
    package var field: Field
    package var isNegated: Bool
    /// One of which the field must show, whatever the case of their letters; an empty one is for a field that is empty.
    package var words: [String]

    /// Why a text is no condition.
    package enum Problem: Error, Hashable, Sendable {
        case noVerb
        case unknownField(String)
        case noWords
    }

    package init(field: Field, isNegated: Bool = false, words: [String]) {
        self.field = field
        self.isNegated = isNegated
        self.words = words
    }

    /// Reads `FIELD is WORD or WORD`, `FIELD is not WORD`, `FIELD is empty` and `FIELD is empty or WORD`. A word that
    /// holds an ` or ` of its own stands in 'quotes'.
    package init(_ text: String) throws(Problem) {
        guard let verb = text.firstRange(of: " is ") else { throw .noVerb }
        let name = String(text[..<verb.lowerBound])
        guard let field = Field(rawValue: name) else { throw .unknownField(name) }
        var rest = text[verb.upperBound...]
        let isNegated = rest.hasPrefix("not ")
        if isNegated { rest = rest.dropFirst("not ".count) }
        guard let words = Self.words(in: rest) else { throw .noWords }
        self.init(field: field, isNegated: isNegated, words: words)
    }

    private static func words(in text: Substring) -> [String]? {
        var words: [String] = []
        var rest = text
        while true {
            rest = rest.drop { $0 == " " }
            let isQuoted = rest.first == "'"
            let word: Substring
            if isQuoted, let end = rest.dropFirst().firstIndex(of: "'") {
                word = rest[..<end].dropFirst()
                rest = rest[rest.index(after: end)...].drop { $0 == " " }
            } else {
                let end = rest.firstRange(of: " or ")?.lowerBound ?? rest.endIndex
                word = rest[..<end]
                rest = rest[end...].drop { $0 == " " }
            }
            guard let last = word.lastIndex(where: { $0 != " " }) else { return nil }
            let text = String(word[...last])
            words.append(!isQuoted && text == "empty" ? "" : text)
            if rest.isEmpty { return words }
            guard rest.hasPrefix("or ") else { return nil }
            rest = rest.dropFirst("or ".count)
        }
    }
}
