/// What is done with bytes that anybody may have sent, and what must hold whatever they are.
package struct FuzzTarget: Sendable {
    package let name: String
    /// Throws where a promise is broken. That it returns at all is the first of them.
    package let check: @Sendable ([UInt8]) throws -> Void

    package static let all: [FuzzTarget] = [yaml, csv, values, sheet, workbook, template]

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Something that must hold of every input, and did not of one.
package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String
}

/// - Parameter promise: what must hold, and where it helps what stands there instead.
func hold(_ condition: Bool, _ promise: @autoclosure () -> String) throws {
    if !condition { throw BrokenPromise(description: promise()) }
}
