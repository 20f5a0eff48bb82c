import Glibc

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

    /// Stands between a namespace and a name: no namespace may hold it.
    static let separator = CChar(0x20)

    /// Parts a name as expat gives it: `http://… sheet`, or `sheet` without a namespace.
    @inline(__always)
    static func split(_ name: UnsafePointer<CChar>) -> (XMLVocabulary, local: UnsafePointer<CChar>) {
        if let local = after("http://schemas.openxmlformats.org/spreadsheetml/2006/main ", name) {
            return (.spreadsheet, local)
        }
        return splitOther(name)
    }

    private static func splitOther(_ name: UnsafePointer<CChar>) -> (XMLVocabulary, local: UnsafePointer<CChar>) {
        if let local = after("http://purl.oclc.org/ooxml/spreadsheetml/main ", name) { return (.spreadsheet, local) }
        if let local = after("http://schemas.openxmlformats.org/officeDocument/2006/relationships ", name)
            ?? after("http://purl.oclc.org/ooxml/officeDocument/relationships ", name)
        {
            return (.relationships, local)
        }
        if let local = after("http://schemas.openxmlformats.org/package/2006/relationships ", name) {
            return (.packageRelationships, local)
        }
        if let local = after("http://schemas.openxmlformats.org/markup-compatibility/2006 ", name) {
            return (.compatibility, local)
        }
        return (.other, strrchr(name, Int32(separator)).map { UnsafePointer($0 + 1) } ?? name)
    }

    /// What follows a beginning; nil where the name begins otherwise.
    @inline(__always)
    private static func after(_ beginning: StaticString, _ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
        beginning.withUTF8Buffer { buffer in
            guard let start = buffer.baseAddress, strncmp(name, start, buffer.count) == 0 else { return nil }
            return name + buffer.count
        }
    }
}
