/// What few of a type have, and takes much room: where it is missing, it takes a reference's. A council has a hundred
/// thousand results, and nearly all of them are no more than a figure.
@propertyWrapper
package struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
    private var box: Box

    private indirect enum Box: Hashable, Sendable {
        case nothing
        case some(Value)
    }

    package init(wrappedValue: Value?) { box = wrappedValue.map(Box.some) ?? .nothing }

    package var wrappedValue: Value? {
        get { if case .some(let value) = box { value } else { nil } }
        set { self = Rare(wrappedValue: newValue) }
    }
}
