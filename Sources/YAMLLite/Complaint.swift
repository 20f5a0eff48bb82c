/// Everything that the reader may complain of. The raw value is the diagnostic's identifier.
package enum Complaint: String, CaseIterable, Sendable {
    // MARK: The file as a whole

    /// The file holds more than ``Limits/bytes``.
    case tooBig = "file-too-big"
    /// The file is empty, or holds nothing but comments.
    case emptyFile = "empty-file"
    /// A workbook, a document or another file that is not text.
    case notText = "not-text"
    /// The file is saved as UTF-16, which Notepad calls "Unicode".
    case utf16 = "utf-16"
    /// Bytes that are not UTF-8, mostly because the file is saved as Windows-1252 ("ANSI").
    case notUTF8 = "not-utf-8"
    /// An invisible character that text files do not hold, or an escape in double quotes that makes one.
    case controlCharacter = "control-character"
    /// Text where the file should begin with a key.
    case textAtTop = "text-at-top"
    /// A second document after `---` or `...`.
    case severalDocuments = "several-documents"
    /// A line that begins with `%`.
    case directive = "directive"
    /// More complaints than ``Limits/complaints``.
    case tooMany = "too-many-complaints"

    // MARK: Indentation and structure

    /// A tab where only spaces may stand.
    case tab = "tab"
    /// Something like a space, but not one, before a key or after its colon.
    case oddSpace = "odd-space"
    /// Nested more deeply than ``Limits/depth``.
    case tooDeep = "too-deep"
    /// A line that is in line with none above it.
    case wrongIndentation = "wrong-indentation"
    /// A line without the colon that would make it a key and a value.
    case missingColon = "missing-colon"
    /// A colon without the space after it that would make it end a key.
    case missingSpace = "missing-space"
    /// A list that begins on the line of its key.
    case listOnKeyLine = "list-on-key-line"

    // MARK: Keys

    /// The same key twice in one mapping.
    case duplicateKey = "duplicate-key"
    /// A list or mapping as a key.
    case keyNotText = "key-not-text"
    /// A key marked with `?`.
    case explicitKey = "explicit-key"
    /// A colon with nothing before it.
    case emptyKey = "empty-key"
    /// `<<` as a key.
    case mergeKey = "merge-key"

    // MARK: Values

    /// A value in `[…]` or `{…}`.
    case flow = "flow-collection"
    /// `&` at the start of a value.
    case anchor = "anchor"
    /// `*` at the start of a value.
    case alias = "alias"
    /// `!` at the start of a value.
    case tag = "tag"
    /// A value that begins with another character that means something in YAML.
    case reservedCharacter = "reserved-character"
    /// A colon and space inside a value that is not quoted.
    case unquotedColon = "unquoted-colon"
    /// A ` #` inside a value that is not quoted: the text after it would be lost.
    case cutText = "cut-text"
    /// A value over several lines without `|` or `>`: its line breaks would be lost.
    case severalLines = "several-lines"
    /// A number after `|` or `>`.
    case blockIndicator = "block-indicator"
    /// A quotation mark that is never closed.
    case unclosedQuote = "unclosed-quote"
    /// Text after the quotation mark that closes a value.
    case textAfterQuote = "text-after-quote"
    /// A backslash in double quotes with something after it that has no meaning.
    case badEscape = "bad-escape"
    /// A fault that none of the above describes.
    case unreadable = "unreadable"
}
