import Model

extension Records {
    static let budget = Record(
        "budget", "What a report does with the budget lines that finance sends.", blank: RuleSettings(),
        advice: Dictionary(
            uniqueKeysWithValues: budgetRatings.keys.map {
                ($0.description.name, "the key belongs under `ratings`, which stands under `budget`")
            })
    ) {
        Key("ratings", budgetRatings.shape, "How a budget line, and the total of all, is rated.") { $0 = $1 }
    }

    static let budgetRatings = Record(
        "budget ratings",
        "How a forecast becomes Green, Amber or Red against its budget; the actual, where there is no forecast. A "
            + "share is of the budget's size, be it above zero or below; of a budget of zero it is zero, so that any "
            + "overspend is beyond it. The directorate's file wins over the council's, key by key.",
        blank: RuleSettings(),
        advice: [
            "amber as far as": "each line has a budget of its own: use `amber within` or `amber under`",
            "amber when": "a line is rated against its budget alone: use `amber within` or `amber under`",
        ]
    ) {
        Key(
            "good", .word("what good performance is", [("fall", .fall), ("hold", .hold)]), usual: "`fall`",
            example: "hold", "Whether only an overspend counts against a line (fall), or an underspend as well (hold).",
            into: \.good)
        Key(
            "green within", .budgetMargin, usual: "`nothing`", example: "1%",
            "How large an overspend may be and still be Green.", into: \.green)
        Key(
            "amber within", .amberBudgetMargin, example: "5%",
            "How large an overspend may be and be Amber, not Red: exactly as large is Amber.", into: \.amber)
        Key(
            "amber under", .amberUnderBudgetMargin, usual: "`\(usualAmber)`", example: "the lower of 5% and £100,000",
            "How large an overspend may be and be Amber, where exactly as large is Red already.", into: \.amber)
    } finish: { _, reading, decoding in
        complainOfSecondAmber(of: ["amber within", "amber under"], reading, decoding)
    }

    private static var usualAmber: String { RatingRule.standardForBudgets.amber.value.margin.map { "\($0)" } ?? "" }

    static func budgetKey<Root>(
        _ level: Level, into path: WritableKeyPath<Root, RuleSettings> & Sendable
    ) -> Key<Root> {
        Key(
            "budget", budget.shape,
            level == .council
                ? "How budget lines are rated." : "How its budget lines are rated, where it differs from the council's."
        ) { (root: inout Root, settings: RuleSettings) in
            root[keyPath: path] = settings.standing(on: level)
        }
    }
}

extension Shape where Output == Margin {
    /// One that an amount in pounds can have.
    fileprivate static var budgetMargin: Shape {
        .parsed(
            "bad-margin",
            Form(
                words: "a margin of a budget",
                detail: "a margin: `5%`, `£500`, `nothing`, `the lower of 5% and £100,000`",
                help: "a budget's margin is `5%`, `£500`, `nothing`, or `the lower of 5% and £100,000`",
                schema: .object(["type": .strings(["string", "number"])])),
            parse: { text in Margin(text).flatMap { $0.isOfPounds ? $0 : nil } })
    }
}

extension Shape where Output == AmberBand {
    fileprivate static var amberBudgetMargin: Shape { Shape<Margin>.budgetMargin.map(AmberBand.within) }

    fileprivate static var amberUnderBudgetMargin: Shape { Shape<Margin>.budgetMargin.map(AmberBand.under) }
}

extension Margin {
    fileprivate var isOfPounds: Bool {
        switch self {
        case .share: true
        case .points: false
        case .amount(let amount, let currency): amount == 0 || currency == nil || currency == .pound
        case .lesser(let a, let b): a.isOfPounds && b.isOfPounds
        }
    }
}
