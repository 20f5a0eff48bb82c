import Config

/// A kind of file that has a JSON Schema.
public enum SchemaKind: String, CaseIterable, Sendable {
    case council
    case scorecard
    case template
    case theme
    case finance

    /// The schema, for editors: JSON Schema draft 7.
    public var schema: String {
        switch self {
        case .council: JSONSchema.text(for: .council)
        case .scorecard: JSONSchema.text(for: .scorecard)
        case .template: JSONSchema.text(for: .template)
        case .theme: JSONSchema.text(for: .theme)
        case .finance: JSONSchema.text(for: .finance)
        }
    }

    /// As the first line of the files names it.
    public var fileName: String { "\(rawValue).schema.json" }
}

/// Every key of every kind of file, explained.
public enum Reference {
    /// A page of Markdown.
    public static var page: String { ReferencePage.text }
}
