import Glibc
import Rows

/// An element that begins, lent for the length of a call: as it cannot be copied, nobody keeps what it points at.
@safe struct XMLElement: ~Copyable {
    // Each `unsafe` here holds: whoever made it answers for what it points at, and nothing looks behind the end of a
    // list or of a text.

    let vocabulary: XMLVocabulary
    /// The name without a prefix; ends with a zero byte.
    private let local: UnsafePointer<CChar>
    /// Name, value, name, value … nil; each ends with a zero byte.
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    /// What its prefixes stand for.
    private let namespaces: UnsafePointer<XMLNamespaces>

    /// All that is pointed at must be there as long as this is, and end as it should.
    @unsafe
    init(
        vocabulary: XMLVocabulary, local: UnsafePointer<CChar>,
        attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>, namespaces: UnsafePointer<XMLNamespaces>
    ) {
        self.vocabulary = vocabulary
        unsafe (self.local, self.attributes, self.namespaces) = (local, attributes, namespaces)
    }

    func isNamed(_ name: StaticString) -> Bool { unsafe XMLElement.equal(local, name) }

    /// The same for a name of one letter, which most have in a sheet.
    @inline(__always)
    func isNamed(letter: Unicode.Scalar) -> Bool { unsafe XMLElement.isLetter(local, letter) }

    /// Whether it is this element of a workbook's own vocabulary.
    func isSpreadsheet(_ name: StaticString) -> Bool { vocabulary == .spreadsheet && isNamed(name) }

    @inline(__always)
    func isSpreadsheet(letter: Unicode.Scalar) -> Bool { vocabulary == .spreadsheet && isNamed(letter: letter) }

    /// Hands over its attributes, prefixes and all, in the order of the file.
    @inline(__always)
    func eachAttribute(
        _ body: (_ name: borrowing XMLText, _ value: borrowing XMLText) throws(ReadFailure) -> Void
    ) throws(ReadFailure) {
        var at = unsafe attributes
        while let name = unsafe at[0], let value = unsafe at[1] {
            try unsafe body(XMLText(name), XMLText(value))
            unsafe at += 2
        }
    }

    /// The value of an attribute without a prefix; nil where it is not given.
    func attribute(_ name: StaticString) -> String? {
        var at = unsafe attributes
        while let given = unsafe at[0], let value = unsafe at[1] {
            if unsafe XMLElement.equal(given, name) { return unsafe String(cString: value) }
            unsafe at += 2
        }
        return nil
    }

    /// The value of an attribute that belongs to a vocabulary, such as `r:id`; nil too where it is given under two
    /// prefixes.
    func attribute(_ name: StaticString, of wanted: XMLVocabulary) throws(ReadFailure) -> String? {
        var found: [String] = []
        var at = unsafe attributes
        while let given = unsafe at[0], let value = unsafe at[1] {
            let given = unsafe XMLName(given)
            if unsafe XMLElement.equal(given.local, name), let prefix = given.prefix,
                try unsafe namespaces.pointee.vocabulary(prefix) == wanted
            {
                unsafe found.append(String(cString: value))
            }
            unsafe at += 2
        }
        return found.count == 1 ? found[0] : nil
    }

    /// - Parameter text: must end with a zero byte.
    @unsafe @inline(__always)
    static func equal(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
        // A `StaticString` ends with a zero byte too.
        name.withUTF8Buffer { buffer in
            unsafe buffer.baseAddress.map { unsafe UInt8(bitPattern: text[0]) == $0[0] && strcmp(text, $0) == 0 }
                ?? false
        }
    }

    /// Whether a text is this letter alone.
    ///
    /// - Parameter text: must end with a zero byte.
    @unsafe @inline(__always)
    static func isLetter(_ text: UnsafePointer<CChar>, _ letter: Unicode.Scalar) -> Bool {
        unsafe UInt32(UInt8(bitPattern: text[0])) == letter.value && text[1] == 0
    }
}
