import Model
import YAMLLite

/// One key of a record: its name, its form, and where its value goes. Whatever can be read stands in a list of these,
/// so the schema and the reference page cannot leave anything out.
struct Key<Root: Sendable>: Sendable {
    let description: KeyDescription
    let read: @Sendable (Node, Decoding, inout Root) -> Void

    /// - Parameters:
    ///   - usual: what holds where the key is left out, in words.
    ///   - meaning: one line, in an officer's words.
    ///   - example: what could stand after the key.
    init<Output>(
        _ name: String, _ shape: Shape<Output>, required: Bool = false, usual: String? = nil, example: String? = nil,
        _ meaning: String, set: @escaping @Sendable (inout Root, Output) -> Void
    ) {
        description = KeyDescription(
            name: name, isRequired: required, usual: usual, meaning: meaning, example: example, form: shape.form)
        read = { node, decoding, root in
            if let output = shape.decode(node, decoding) { set(&root, output) }
        }
    }

    init<Output>(
        _ name: String, _ shape: Shape<Output>, required: Bool = false, usual: String? = nil, example: String? = nil,
        _ meaning: String, into path: WritableKeyPath<Root, Output> & Sendable
    ) {
        self.init(name, shape, required: required, usual: usual, example: example, meaning) { $0[keyPath: path] = $1 }
    }

    init<Output>(
        _ name: String, _ shape: Shape<Output>, required: Bool = false, usual: String? = nil, example: String? = nil,
        _ meaning: String, into path: WritableKeyPath<Root, Output?> & Sendable
    ) {
        self.init(name, shape, required: required, usual: usual, example: example, meaning) { $0[keyPath: path] = $1 }
    }

    /// With the place where it was written.
    init<Output>(
        _ name: String, _ shape: Shape<Output>, required: Bool = false, usual: String? = nil, example: String? = nil,
        _ meaning: String, into path: WritableKeyPath<Root, Sourced<Output>?> & Sendable
    ) {
        self.init(name, shape.sourced(), required: required, usual: usual, example: example, meaning) {
            $0[keyPath: path] = $1
        }
    }

    private init(description: KeyDescription, read: @escaping @Sendable (Node, Decoding, inout Root) -> Void) {
        self.description = description
        self.read = read
    }

    /// The key as one of a larger record's.
    func lifted<Whole>(to path: WritableKeyPath<Whole, Root> & Sendable) -> Key<Whole> {
        Key<Whole>(description: description) { node, decoding, whole in read(node, decoding, &whole[keyPath: path]) }
    }
}
