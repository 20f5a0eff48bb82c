import Model
import YAMLLite

/// How what stands after a key becomes a value, and what a person and an editor need to know of it.
struct Shape<Output: Sendable>: Sendable {
    var form: Form
    /// Nil after a complaint.
    let decode: @Sendable (Node, Decoding) -> Output?
}

extension Shape {
    /// The same, and where it was written.
    func sourced() -> Shape<Sourced<Output>> {
        Shape<Sourced<Output>>(form: form) { [decode] node, decoding in
            decode(node, decoding).map { Sourced($0, origin: decoding.origin(of: node)) }
        }
    }

    func map<Mapped: Sendable>(_ transform: @escaping @Sendable (Output) -> Mapped) -> Shape<Mapped> {
        Shape<Mapped>(form: form) { node, decoding in decode(node, decoding).map(transform) }
    }
}
