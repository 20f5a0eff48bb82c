import Diagnostics
import Model

/// The two settings of a rule that contradict each other, on one level or on two.
struct LimitBesideHold: Sendable {
    /// Of the first line that the rule is for.
    let code: String
    /// Where the two stand: the same for all lines that one setting is for.
    let settings: [Origin]
    let good: Place?
    let amber: Place?

    /// Nil where the line's rule has no such two.
    init?(_ line: Line, _ origins: SourceMap) {
        guard line.rule.good.value == .hold, case .asFarAs = line.rule.amber.value else { return nil }
        code = line.code
        settings = [line.rule.good.origin, line.rule.amber.origin]
        good = origins[line.rule.good.origin]
        amber = origins[line.rule.amber.origin]
    }
}

extension Gathered {
    /// A floor or a ceiling cannot be told for a measure that is to stay near its target. The two may come from
    /// different levels, so only the rules in force show it.
    mutating func complain(of limits: [LimitBesideHold]) {
        var seen: Set<[Origin]> = []
        for limit in limits where seen.insert(limit.settings).inserted {
            add(
                Diagnostic(
                    severity: .error, id: "limit-with-hold",
                    message: "`amber as far as` says nothing for \(limit.code), which is `good: hold`",
                    hint: "a measure that stays near its target is Amber on both sides of it: use `amber within`",
                    place: limit.amber,
                    related: limit.good.map { [.init(place: $0, message: "`good: hold`")] } ?? []))
        }
    }
}
