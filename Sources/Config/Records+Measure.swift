import Model

extension Records {
    static let measure = Record(
        "measure", "How a priority is measured.", blank: Measure(title: "", code: ""), origin: ("code", \.origin)
    ) {
        measureKeys(.measure, title: "Household waste recycled", code: "DP-1a")
        Key(
            "parts", .list(of: part.shape, "parts"),
            "Parts with targets and results of their own, in place of the measure's.", into: \.parts)
    } finish: { measure, reading, decoding in
        complainOfReasonAlone(reading, decoding)
        guard !measure.parts.isEmpty else { return }
        for key in ["results", "result from", "future targets", "earlier results", "baseline", "last year"] {
            guard let entry = reading[key] else { continue }
            decoding.error(
                "beside-parts", "'\(key)' stands beside 'parts', so it would be shown nowhere",
                hint: "move it into the parts: each has its own", at: entry.keyRange)
        }
    }

    static let part = Record(
        "part", "A part of a measure. What it leaves out, except results, it takes from its measure.",
        blank: Measure(title: "", code: ""),
        advice: ["parts": "a part has no parts of its own: list them all under the measure's `parts`"],
        origin: ("code", \.origin)
    ) {
        measureKeys(.part, title: "By telephone", code: "a")
    } finish: { _, reading, decoding in
        complainOfReasonAlone(reading, decoding)
    }

    static let result = Record(
        "result", "What one quarter brought, where there is more to say than a value.", blank: Result(),
        advice: ["result": "the key of the result itself is `value`"], origin: ("value", \.origin)
    ) {
        Key("value", .value, example: "72%", "The result, as it should be shown.", into: \.value)
        Key("rating", .statedRating, example: "Data only", "A rating in place of the rule's.", into: \.stated)
        Key("reason", .text, example: "The survey changed.", "Why the rule does not decide.") {
            (result: inout Result, reason: String) in result.stated?.reason = reason
        }
        Key("forecast", .value, example: "75%", "The result expected at the year's end.", into: \.forecast)
        Key("comment", .longText, "What a reader of the figure should know.", into: \.comment)
    } finish: { _, reading, decoding in
        if !["value", "rating", "forecast"].contains(where: { reading[$0] != nil }) {
            decoding.error(
                "empty-result", "this result has neither a value nor a rating",
                hint: "write `value: …`, with a word such as `Awaiting data` where there is no figure",
                at: reading.entries.first?.keyRange)
        }
        complainOfReasonAlone(reading, decoding)
    }

    static let dataQuality = Record(
        "data quality", "How far the figures can be trusted, and why.", blank: DataQuality(concerns: .none)
    ) {
        Key(
            "level", .choice("a level of concern"), required: true, example: "Some concerns",
            "How far the figures can be trusted.", into: \.concerns)
        Key(
            "comment", .longText, example: "Weights for March are estimates.", "What the concerns are.",
            into: \.comment)
    }

    /// What a measure and a part have in common.
    @KeyList<Measure>
    private static func measureKeys(_ level: Level, title: String, code: String) -> [Key<Measure>] {
        Key("title", .text, required: true, example: title, "Its title.", into: \.title)
        Key(
            "code", .text, required: true, example: code,
            level == .part
                ? "Its letter; shown in brackets after the measure's code."
                : "A code that nothing else in the file has, and the same every year.",
            into: \.code)
        Key(
            "definition", .longText, example: "Share of household waste by weight", "How it is defined.",
            into: \.definition)
        Key(
            "frequency", .choice("a frequency"), usual: level == .part ? "its measure's" : "`quarterly`",
            example: "annual", "How often it is reported. In other quarters it is not due.", into: \.frequency)
        Key(
            "type", .text, example: "National indicator", "The set of indicators that it belongs to.", into: \.type)
        Key(
            "service", .text, example: "Waste Management", "The team that delivers it and answers for its data.",
            into: \.service)
        Key(
            "measured in", .text, usual: "its figures' unit", example: "days", "What is counted.",
            into: \.measuredIn)
        Key("target", .value, example: "73%", "The year's target, as it should be shown.", into: \.target)
        Key("targets", .byQuarter(of: .value), "The quarters' own targets, where they differ.", into: \.targets)
        Key("results", .byQuarter(of: .result), "The quarters' results, as they should be shown.", into: \.results)
        Key(
            "result from", .choice("a source of results"), example: "budget",
            "What gives the result in a quarter that has it: `budget` is the total variance of the budget lines, an "
                + "overspend above zero.", into: \.resultFrom)
        Key(
            "future targets", .byYear(of: .value), "Targets of later years, by financial year.",
            into: \.futureTargets)
        Key(
            "earlier results", .byYear(of: .value),
            "Results at the ends of earlier years, for its graph. Last year's stands for its `last year` in Q4, too.",
            into: \.earlierResults)
        Key(
            "graph", .yesNo, usual: "`no`", example: "yes", "Whether trackers draw it as a graph.",
            into: \.isGraphed)
        Key("baseline", .value, example: "44.1%", "The level that it started from.", into: \.baseline)
        Key(
            "last year", .byQuarter(of: .value), usual: "from last year's folder", "Last year's results.",
            into: \.lastYear)
        Key(
            "rating", .statedRating, example: "Data only",
            "A rating for every quarter with a result, in place of the rule's.", into: \.stated)
        Key("reason", .text, example: "There is no target yet.", "Why the rule does not decide.") {
            (measure: inout Measure, reason: String) in measure.stated?.reason = reason
        }
        ruleKeys(level, into: \.settings)
        Key(
            "not comparable", .text, example: "Counted per round until June",
            "Why its results cannot be compared with earlier ones.", into: \.notComparable)
        Key(
            "data quality", .dataQuality, example: "No concerns", "How far the figures can be trusted.",
            into: \.dataQuality)
        Key("comments", .longText, "What a reader should know.", into: \.comments)
    }

    private static func complainOfReasonAlone(_ reading: Reading, _ decoding: Decoding) {
        guard let reason = reading["reason"], reading["rating"] == nil else { return }
        decoding.error(
            "reason-without-rating", "a reason is given, and no rating",
            hint: "write the rating that it explains, such as `rating: Data only`; or make it a comment",
            at: reason.keyRange)
    }
}

extension Shape where Output == StatedRating {
    /// A rating that someone gives in the rule's place; the reason is a key of its own.
    fileprivate static var statedRating: Shape {
        Shape<Rating>.rating.sourced().map { StatedRating(rating: $0.value, reason: nil, origin: $0.origin) }
    }
}

extension Shape where Output == Result {
    fileprivate static var result: Shape {
        .either(Shape<Value>.value.map { Result(value: $0, origin: $0.origin) }, or: Records.result.shape)
    }
}

extension Shape where Output == DataQuality {
    fileprivate static var dataQuality: Shape {
        .either(
            Shape<DataQuality.Concerns>.choice("a level of concern").map { DataQuality(concerns: $0) },
            or: Records.dataQuality.shape)
    }
}
