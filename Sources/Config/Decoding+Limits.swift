import Diagnostics
import Model

extension Decoding {
    /// A floor or a ceiling cannot be told for a measure that is to stay near its target. The two may come from
    /// different levels, so only the rules in force show it.
    func complainOfLimitsBesideHold(in council: Council) {
        var seen: Set<[Origin]> = []
        // A large council's lines are not held all at once.
        for line in council.scorecards.lazy.flatMap({ ScorecardLines($0, of: council).lines }) {
            guard line.rule.good.value == .hold, case .asFarAs = line.rule.amber.value else { continue }
            let (good, amber) = (line.rule.good.origin, line.rule.amber.origin)
            guard seen.insert([good, amber]).inserted else { continue }
            add(
                Diagnostic(
                    severity: .error, id: "limit-with-hold",
                    message: "`amber as far as` says nothing for \(line.code), which is `good: hold`",
                    hint: "a measure that stays near its target is Amber on both sides of it: use `amber within`",
                    place: gathered.origins[amber],
                    related: gathered.origins[good].map { [.init(place: $0, message: "`good: hold`")] } ?? []))
        }
    }
}
