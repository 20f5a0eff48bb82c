/// A setting, where it was written, and on which level: the nearest to the measure wins.
package struct Sourced<Value: Sendable>: Sendable {
    package var value: Value
    package var origin: Origin
    package var level: Level

    package init(_ value: Value, origin: Origin = .none, level: Level = .standard) {
        self.value = value
        self.origin = origin
        self.level = level
    }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

/// Where a setting can stand, farthest first.
package enum Level: String, Hashable, Sendable, CaseIterable {
    case standard = "Scorecard's own default"
    case council
    case directorate
    case section
    case measure
    case part
}
