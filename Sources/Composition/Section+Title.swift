import Model

extension Section {
    static let notCounted = "Not counted"

    /// Its title; one that is taken from another plan says so: `Children's Plan: not counted`.
    package var shownTitle: String { isCounted ? title : "\(title): \(Self.notCounted.lowercased())" }
}
