import Diagnostics
import Model
import Template
import YAMLLite

extension Shape where Output == [FieldCondition] {
    /// One condition, or a list of which all must hold.
    static var conditions: Shape {
        let one = Shape<FieldCondition>.condition
        let form = Form(
            words: "a condition, or a list of conditions", detail: "a [condition](#conditions), or a list of them",
            help: one.form.help,
            schema: .object([
                "anyOf": .array([
                    one.form.schema, .object(["type": .string("array"), "items": one.form.schema]),
                ])
            ]))
        return Shape(form: form) { node, decoding in
            switch node.content {
            case .list(let items): items.compactMap { one.decode($0, decoding) }
            default: one.decode(node, decoding).map { [$0] }
            }
        }
    }
}

extension Shape where Output == FieldCondition {
    fileprivate static var condition: Shape {
        let form = Form(
            words: "a condition", help: "write `FIELD is WORD or WORD`, `FIELD is not WORD` or `FIELD is empty`",
            schema: .object(["type": .string("string"), "pattern": .string(" is ")]))
        return Shape(form: form) { node, decoding in
            guard let text = decoding.text(node, form) else { return nil }
            do throws(FieldCondition.Problem) {
                let condition = try FieldCondition(text)
                return isKnown(condition, at: node, decoding) ? condition : nil
            } catch {
                switch error {
                case .noVerb, .noWords: decoding.badValue("bad-condition", text, form, at: node)
                case .unknownField(let name):
                    let names = Field.allCases.map(\.rawValue)
                    let nearest = Suggestion.nearest(to: name, of: names).map { "; did you mean '\($0)'?" } ?? ""
                    decoding.error(
                        "unknown-word", "'\(name.abridged)' is not a field\(nearest)",
                        hint: "a condition begins with a field: `progress.rating is Red or Amber`", at: node.headRange)
                }
                return nil
            }
        }
    }

    /// A word that the field never shows would leave a table empty without a word of why.
    private static func isKnown(_ condition: FieldCondition, at node: Node, _ decoding: Decoding) -> Bool {
        guard let words = condition.field.vocabulary else { return true }
        let folded = words.map { $0.lowercased() }
        let odd = condition.words.first { !$0.isEmpty && !folded.contains($0.lowercased()) }
        guard let odd else { return true }
        let nearest = Suggestion.nearest(to: odd, of: words).map { "; did you mean '\($0)'?" } ?? ""
        decoding.error(
            "unknown-word", "'\(condition.field.rawValue)' is never '\(odd.abridged)'\(nearest)",
            hint: "it is one of: \(words.joined(separator: ", ")), or empty", at: node.headRange)
        return false
    }
}

extension Field {
    /// All that it can show, where that is a closed list.
    fileprivate var vocabulary: [String]? {
        switch self {
        case .rating, .forecastRating: Rating.allCases.map(\.word) + ["Not rated"]
        case .progressRating, .progressForecast, .earlierRating, .budgetRating: Rating.allCases.map(\.word)
        case .direction, .progressDirection: Direction.allCases.map(\.rawValue)
        case .frequency: Frequency.allCases.map(\.rawValue)
        case .good: Polarity.allCases.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() }
        case .dataQuality: DataQuality.Concerns.allCases.map(\.rawValue)
        case .quarter: Quarter.allCases.map(\.description)
        default: nil
        }
    }
}
