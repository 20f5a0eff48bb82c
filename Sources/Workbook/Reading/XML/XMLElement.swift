import Glibc
import Rows

/// An element that begins. What it points at lasts only for the call that it is given to.
struct XMLElement {
    let vocabulary: XMLVocabulary
    /// The name without a prefix; ends with a zero byte.
    let local: UnsafePointer<CChar>
    /// Name, value, name, value … nil.
    let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    /// What its prefixes stand for.
    let namespaces: UnsafePointer<XMLNamespaces>

    func isNamed(_ name: StaticString) -> Bool { XMLElement.equal(local, name) }

    /// The same for a name of one letter, which most have in a sheet.
    @inline(__always)
    func isNamed(letter: Unicode.Scalar) -> Bool {
        UInt32(UInt8(bitPattern: local[0])) == letter.value && local[1] == 0
    }

    /// Whether it is this element of a workbook's own vocabulary.
    func isSpreadsheet(_ name: StaticString) -> Bool { vocabulary == .spreadsheet && isNamed(name) }

    @inline(__always)
    func isSpreadsheet(letter: Unicode.Scalar) -> Bool { vocabulary == .spreadsheet && isNamed(letter: letter) }

    /// The value of an attribute without a prefix; nil where it is not given.
    func attribute(_ name: StaticString) -> String? {
        var at = attributes
        while let given = at[0], let value = at[1] {
            if XMLElement.equal(given, name) { return String(cString: value) }
            at += 2
        }
        return nil
    }

    /// The value of an attribute that belongs to a vocabulary, such as `r:id`; nil too where it is given under two
    /// prefixes.
    func attribute(_ name: StaticString, of wanted: XMLVocabulary) throws(ReadFailure) -> String? {
        var found: [String] = []
        var at = attributes
        while let given = at[0], let value = at[1] {
            let given = XMLName(given)
            if XMLElement.equal(given.local, name), let prefix = given.prefix,
                try namespaces.pointee.vocabulary(prefix) == wanted
            {
                found.append(String(cString: value))
            }
            at += 2
        }
        return found.count == 1 ? found[0] : nil
    }

    @inline(__always)
    static func equal(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
        // A `StaticString` ends with a zero byte too.
        name.withUTF8Buffer { buffer in
            buffer.baseAddress.map { UInt8(bitPattern: text[0]) == $0[0] && strcmp(text, $0) == 0 } ?? false
        }
    }
}
