/// How much a complaint matters. Only errors keep a report from being built.
package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error
    case warning
    case note
}
