/// What good performance is.
package enum Polarity: String, CaseIterable, Hashable, Sendable {
    /// Higher is better.
    case rise
    /// Lower is better.
    case fall
    /// Near the target is better.
    case hold
}

/// Which results that miss the target are Amber; what lies beyond is Red.
package enum AmberBand: Hashable, Sendable {
    case within(Margin)
    /// The same without the margin's end: a result exactly there is Red.
    case under(Margin)
    /// An absolute limit: the floor standard where higher is better, a ceiling where lower is.
    case asFarAs(Value)
    /// Where the same quarter last year was no better.
    case noWorseThanLastYear
}

extension AmberBand {
    /// How far it reaches from the target; nil where something else than the target limits it.
    package var margin: Margin? {
        switch self {
        case .within(let margin), .under(let margin): margin
        case .asFarAs, .noWorseThanLastYear: nil
        }
    }
}

/// What a direction of travel is measured from.
package enum ComparisonBasis: String, CaseIterable, Hashable, Sendable {
    case previousQuarter = "previous quarter"
    case sameQuarterLastYear = "same quarter last year"
    /// That of its last quarter, whichever quarter is reported.
    case yearEndLastYear = "year-end result of last year"
    case baseline
}

/// What one level of the config says about ratings and directions; what it leaves out comes from the level above.
package struct RuleSettings: Hashable, Sendable {
    // Nearly every measure leaves all of them out.
    @Rare package var good: Sourced<Polarity>?
    @Rare package var green: Sourced<Margin>?
    @Rare package var amber: Sourced<AmberBand>?
    @Rare package var compareWith: Sourced<ComparisonBasis>?
    @Rare package var staticWithin: Sourced<Margin>?

    package init() {}

    /// These, and where they say nothing, the wider level's.
    package func over(_ wider: RuleSettings) -> RuleSettings {
        var merged = self
        merged.good = good ?? wider.good
        merged.green = green ?? wider.green
        merged.amber = amber ?? wider.amber
        merged.compareWith = compareWith ?? wider.compareWith
        merged.staticWithin = staticWithin ?? wider.staticWithin
        return merged
    }
}
