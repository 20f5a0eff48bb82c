import Diagnostics

/// One `key: value` of a mapping. Within a mapping every key differs.
package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: Node

    package init(key: String, keyRange: SourceRange, value: Node) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}
