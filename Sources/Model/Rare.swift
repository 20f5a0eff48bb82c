/// What few of a type have, and takes much room: where it is missing, it takes a reference's. A council has a hundred
/// thousand results, and nearly all of them are no more than a figure.
@propertyWrapper
package struct Rare<Value: Sendable>: Sendable {
    private var box: Box

    fileprivate indirect enum Box: Sendable {
        case nothing
        case some(Value)
    }

    package init(wrappedValue: Value?) { box = wrappedValue.map(Box.some) ?? .nothing }

    package var wrappedValue: Value? {
        get { if case .some(let value) = box { value } else { nil } }
        set { self = Rare(wrappedValue: newValue) }
    }
}

// Not asked of every `Value`, here and in what else is made of one: at the program's start that would be looked up for
// each, among all conformances that there are.
extension Rare: Equatable where Value: Equatable {}
extension Rare: Hashable where Value: Hashable {}
extension Rare.Box: Equatable where Value: Equatable {}
extension Rare.Box: Hashable where Value: Hashable {}
