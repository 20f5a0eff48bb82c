import Rows

/// What a workbook says of itself.
struct CoreProperties: Sendable, Hashable {
    var title = ""
    var creator = ""
    var language = ""
}

/// Reads the part that holds them.
final class CorePropertiesHandler: XMLHandler {
    private(set) var properties = CoreProperties()
    private var isInside = false
    private var path: WritableKeyPath<CoreProperties, String>?

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard isInside else {
            isInside = true
            return true
        }
        if element.isNamed("title") {
            path = \.title
        } else if element.isNamed("creator") {
            path = \.creator
        } else if element.isNamed("language") {
            path = \.language
        } else {
            return false
        }
        return true
    }

    override func end() { path = nil }

    override func text(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard let path else { return }
        guard properties[keyPath: path].utf8.count + bytes.count <= ReadingLimits.cellBytes else {
            throw .tooLarge("what it says of itself has more than \(ReadingLimits.cellBytes >> 20) MB")
        }
        properties[keyPath: path] += bytes.text
    }
}
