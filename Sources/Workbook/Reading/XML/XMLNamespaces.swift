import CExpat
import Rows

/// What prefixes stand for, as the `xmlns` attributes of the open elements say.
///
/// Expat can tell too, but would put the namespace before each name: all reading would take a twentieth longer.
@safe struct XMLNamespaces {
    // Each `unsafe` here holds: whoever made it answers for the parser, and expat for the attributes, which are read
    // while it calls.

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

    /// - Parameter parser: must be there as long as this is.
    @unsafe
    init(parser: XML_Parser) { unsafe self.parser = parser }

    /// Takes an attribute of an element, whatever it says.
    ///
    /// - Parameter value: must end with a zero byte.
    @unsafe
    mutating func take(_ name: XMLName, value: UnsafePointer<CChar>, depth: Int) throws(ReadFailure) {
        guard name.isWellFormed else { throw unsafe .broken(XML_ERROR_INVALID_TOKEN, in: parser) }
        let prefix: UInt64
        if name.prefix == Self.xmlns {
            prefix = unsafe XMLName(name.local).hash
            guard prefix != Self.xmlns else { throw unsafe .broken(XML_ERROR_RESERVED_PREFIX_XMLNS, in: parser) }
            guard unsafe prefix != Self.xml || XMLElement.equal(value, "http://www.w3.org/XML/1998/namespace") else {
                throw unsafe .broken(XML_ERROR_RESERVED_PREFIX_XML, in: parser)
            }
            guard unsafe value[0] != 0 else { throw unsafe .broken(XML_ERROR_UNDECLARING_PREFIX, in: parser) }
        } else if name.hash == Self.xmlns {
            prefix = Self.none
        } else {
            return
        }
        guard meanings.count < ReadingLimits.prefixes else {
            throw .tooLarge("a part of it has more than \(ReadingLimits.prefixes) prefixes of names at once")
        }
        unsafe meanings.append(Meaning(prefix: prefix, vocabulary: XMLVocabulary(namespace: value), depth: depth))
        settle()
    }

    /// The element that said something ends.
    mutating func leave(depth: Int) {
        meanings.removeAll { $0.depth == depth }
        settle()
    }

    /// Checks that each prefix of attributes means something.
    ///
    /// - Parameter attributes: name, value, name, value … nil.
    @unsafe
    func check(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) throws(ReadFailure) {
        var at = unsafe attributes
        while let attribute = unsafe at[0] {
            if let prefix = unsafe XMLName(attribute).prefix, prefix != Self.xmlns { _ = try vocabulary(prefix) }
            unsafe at += 2
        }
    }

    @inline(__always)
    func vocabulary(ofElement name: XMLName) throws(ReadFailure) -> XMLVocabulary {
        guard name.isWellFormed else { throw unsafe .broken(XML_ERROR_INVALID_TOKEN, in: parser) }
        guard let prefix = name.prefix else { return usual }
        return try vocabulary(prefix)
    }

    func vocabulary(_ prefix: UInt64) throws(ReadFailure) -> XMLVocabulary {
        if let meaning = meanings.last(where: { $0.prefix == prefix }) { return meaning.vocabulary }
        guard prefix == Self.xml else { throw unsafe .broken(XML_ERROR_UNBOUND_PREFIX, in: parser) }
        return .other
    }

    private mutating func settle() {
        usual = meanings.last { $0.prefix == Self.none }?.vocabulary ?? .other
        innermost = meanings.last?.depth ?? 0
    }
}

extension ReadFailure {
    /// The part that the parser is reading breaks the rules of XML.
    @unsafe
    static func broken(_ code: XML_Error, in parser: XML_Parser) -> ReadFailure {
        // What expat says of an error is there as long as the program runs.
        let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "not XML"
        return unsafe .damaged("a part of it is broken (\(reason), line \(XML_GetCurrentLineNumber(parser)))")
    }
}
