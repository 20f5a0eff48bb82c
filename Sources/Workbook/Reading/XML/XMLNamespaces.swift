import CExpat
import Rows

/// What prefixes stand for, as the `xmlns` attributes of the open elements say.
///
/// Expat can tell too, but would put the namespace before each name: all reading would take a twentieth longer.
struct XMLNamespaces {
    private struct Meaning {
        /// The hash of the prefix; that of no letters for elements without one.
        var prefix: UInt64
        var vocabulary: XMLVocabulary
        /// Of the element that says so.
        var depth: Int
    }

    private let parser: XML_Parser
    private var meanings: [Meaning] = []
    /// The vocabulary of elements without a prefix.
    private(set) var usual = XMLVocabulary.other
    /// The depth of the innermost element that says something; 0 where none does.
    private(set) var innermost = 0

    private static let none: UInt64 = 0
    private static let xml = XMLName.hash("xml")
    private static let xmlns = XMLName.hash("xmlns")

    init(parser: XML_Parser) { self.parser = parser }

    /// Takes an attribute of an element, whatever it says.
    mutating func take(_ name: XMLName, value: UnsafePointer<CChar>, depth: Int) throws(ReadFailure) {
        guard name.isWellFormed else { throw .broken(XML_ERROR_INVALID_TOKEN, in: parser) }
        let prefix: UInt64
        if name.prefix == Self.xmlns {
            prefix = XMLName(name.local).hash
            guard prefix != Self.xmlns else { throw .broken(XML_ERROR_RESERVED_PREFIX_XMLNS, in: parser) }
            guard prefix != Self.xml || XMLElement.equal(value, "http://www.w3.org/XML/1998/namespace") else {
                throw .broken(XML_ERROR_RESERVED_PREFIX_XML, in: parser)
            }
            guard value[0] != 0 else { throw .broken(XML_ERROR_UNDECLARING_PREFIX, in: parser) }
        } else if name.hash == Self.xmlns {
            prefix = Self.none
        } else {
            return
        }
        guard meanings.count < ReadingLimits.prefixes else {
            throw .tooLarge("a part of it has more than \(ReadingLimits.prefixes) prefixes of names at once")
        }
        meanings.append(Meaning(prefix: prefix, vocabulary: XMLVocabulary(namespace: value), depth: depth))
        settle()
    }

    /// The element that said something ends.
    mutating func leave(depth: Int) {
        meanings.removeAll { $0.depth == depth }
        settle()
    }

    /// Checks that each prefix of attributes means something.
    func check(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) throws(ReadFailure) {
        var at = attributes
        while let attribute = at[0] {
            if let prefix = XMLName(attribute).prefix, prefix != Self.xmlns { _ = try vocabulary(prefix) }
            at += 2
        }
    }

    @inline(__always)
    func vocabulary(ofElement name: XMLName) throws(ReadFailure) -> XMLVocabulary {
        guard name.isWellFormed else { throw .broken(XML_ERROR_INVALID_TOKEN, in: parser) }
        guard let prefix = name.prefix else { return usual }
        return try vocabulary(prefix)
    }

    func vocabulary(_ prefix: UInt64) throws(ReadFailure) -> XMLVocabulary {
        if let meaning = meanings.last(where: { $0.prefix == prefix }) { return meaning.vocabulary }
        guard prefix == Self.xml else { throw .broken(XML_ERROR_UNBOUND_PREFIX, in: parser) }
        return .other
    }

    private mutating func settle() {
        usual = meanings.last { $0.prefix == Self.none }?.vocabulary ?? .other
        innermost = meanings.last?.depth ?? 0
    }
}

extension ReadFailure {
    /// The part that the parser is reading breaks the rules of XML.
    static func broken(_ code: XML_Error, in parser: XML_Parser) -> ReadFailure {
        let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "not XML"
        return .damaged("a part of it is broken (\(reason), line \(XML_GetCurrentLineNumber(parser)))")
    }
}
