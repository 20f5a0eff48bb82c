import Diagnostics

/// A value in a file, with the stretch of the file that it takes up.
package struct Node: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case scalar(Scalar)
        case list([Node])
        case mapping([Entry])
    }

    package var content: Content
    /// Quotes and block indicators are inside; of an empty value this is the empty range after its colon or dash.
    package var range: SourceRange

    package init(content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }
}
