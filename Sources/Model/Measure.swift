/// How a priority is measured; or one part of a measure, which has a letter for a code and no parts of its own.
package struct Measure: Hashable, Sendable {
    package var title: String
    package var code: String
    package var definition: String?
    package var comments: String?
    /// Which set of indicators it belongs to: `National indicator`.
    package var type: String?
    /// The team that delivers the service and answers for the data.
    package var service: String?
    /// What is counted: `days`, `%`.
    package var measuredIn: String?
    /// Whether it is drawn as a graph.
    package var isGraphed: Bool
    /// Nil for a part that takes its measure's.
    package var frequency: Frequency?
    /// The year's target.
    package var target: Value?
    /// A quarter's own target, where it differs.
    package var targets: ByQuarter<Value>
    package var results: ByQuarter<Result>
    /// What gives a quarter's result in the place of a typed one.
    @Rare package var resultFrom: Sourced<ResultSource>?
    /// The years' to come.
    package var futureTargets: ByYear<Value>
    /// At the ends of years before this one.
    package var earlierResults: ByYear<Value>
    @Rare package var baseline: Value?
    package var lastYear: ByQuarter<Value>
    /// A rating stated for every quarter.
    @Rare package var stated: StatedRating?
    package var settings: RuleSettings
    /// Why its results cannot be compared with earlier ones.
    package var notComparable: String?
    @Rare package var dataQuality: Sourced<DataQuality>?
    package var parts: [Measure]
    package var origin: Origin

    package init(
        title: String, code: String, definition: String? = nil, comments: String? = nil, type: String? = nil,
        service: String? = nil, measuredIn: String? = nil, isGraphed: Bool = false, frequency: Frequency? = nil,
        target: Value? = nil, targets: ByQuarter<Value> = ByQuarter(), results: ByQuarter<Result> = ByQuarter(),
        resultFrom: Sourced<ResultSource>? = nil, futureTargets: ByYear<Value> = ByYear(),
        earlierResults: ByYear<Value> = ByYear(), baseline: Value? = nil, lastYear: ByQuarter<Value> = ByQuarter(),
        stated: StatedRating? = nil,
        settings: RuleSettings = RuleSettings(), notComparable: String? = nil,
        dataQuality: Sourced<DataQuality>? = nil, parts: [Measure] = [], origin: Origin = .none
    ) {
        self.title = title
        self.code = code
        self.definition = definition
        self.comments = comments
        self.type = type
        self.service = service
        self.measuredIn = measuredIn
        self.isGraphed = isGraphed
        self.frequency = frequency
        self.target = target
        self.targets = targets
        self.results = results
        self.resultFrom = resultFrom
        self.futureTargets = futureTargets
        self.earlierResults = earlierResults
        self.baseline = baseline
        self.lastYear = lastYear
        self.stated = stated
        self.settings = settings
        self.notComparable = notComparable
        self.dataQuality = dataQuality
        self.parts = parts
        self.origin = origin
    }
}

/// How often a measure is reported.
package enum Frequency: String, CaseIterable, Hashable, Sendable {
    case quarterly
    case halfYearly = "half-yearly"
    case annual

    package func isDue(in quarter: Quarter) -> Bool {
        switch self {
        case .quarterly: true
        case .halfYearly: quarter == .q2 || quarter == .q4
        case .annual: quarter == .q4
        }
    }
}

/// What one quarter brought.
package struct Result: Hashable, Sendable {
    package var value: Value?
    /// A rating that someone gave, in the rule's place.
    @Rare package var stated: StatedRating?
    /// What the year's end is expected to bring.
    @Rare package var forecast: Value?
    @Rare package var comment: String?
    package var origin: Origin

    package init(
        value: Value? = nil, stated: StatedRating? = nil, forecast: Value? = nil, comment: String? = nil,
        origin: Origin = .none
    ) {
        self.value = value
        self.stated = stated
        self.forecast = forecast
        self.comment = comment
        self.origin = origin
    }
}

/// A rating that someone gave, and why.
package struct StatedRating: Hashable, Sendable {
    package var rating: Rating
    package var reason: String?
    package var origin: Origin

    package init(rating: Rating, reason: String?, origin: Origin = .none) {
        self.rating = rating
        self.reason = reason
        self.origin = origin
    }
}

/// How far a measure's figures can be trusted.
package struct DataQuality: Hashable, Sendable {
    package enum Concerns: String, CaseIterable, Hashable, Sendable {
        case none = "No concerns"
        case some = "Some concerns"
        case significant = "Significant concerns"
    }

    package var concerns: Concerns
    package var comment: String?

    package init(concerns: Concerns, comment: String? = nil) {
        self.concerns = concerns
        self.comment = comment
    }
}
