/// The namespaces that matter here. Each has two names: of the transitional edition of the standard, which all programs
/// write, and of the strict one, which Excel can be told to write.
enum XMLVocabulary {
    case spreadsheet
    /// Of attributes that name a relationship.
    case relationships
    /// Of the parts that list relationships.
    case packageRelationships
    /// Of `AlternateContent`, which says the same twice: see ``XMLState``.
    case compatibility
    case other

    /// - Parameter namespace: must end with a zero byte.
    @unsafe
    init(namespace: UnsafePointer<CChar>) {
        // Behind the zero byte, nothing is looked at.
        self = Self.namespaces.first { unsafe XMLElement.equal(namespace, $0.name) }?.vocabulary ?? .other
    }

    private static let namespaces: [(name: StaticString, vocabulary: XMLVocabulary)] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationships),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationships),
        ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
    ]
}
