/// A piece of text. What `no`, `010` or `7.50` means is for the schema to say: here each is just those characters.
package struct Scalar: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// A literal or folded text ends in a line feed unless its indicator says otherwise (`|-`); CRLF has become LF.
    /// An empty value is an empty plain text.
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
        self.text = text
        self.style = style
    }
}
