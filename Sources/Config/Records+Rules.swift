import Diagnostics
import Model

extension Records {
    static let ratings = Record(
        "ratings",
        "How a result becomes Green, Amber or Red. May stand on every level; for each key the level nearest to the "
            + "measure wins. At most one of the four `amber` keys.",
        blank: RuleSettings()
    ) {
        Key(
            "good", .choice("what good performance is"), usual: "`rise`", example: "fall",
            "What good performance is: to rise, to fall, or to hold near the target.", into: \.good)
        Key(
            "green within", .margin, usual: "`nothing`", example: "1%",
            "How far a result may miss its target and still be Green.", into: \.green)
        Key(
            "amber within", .amberMargin, usual: "`5%`", example: "2 points",
            "How far a result may miss its target and be Amber, not Red.", into: \.amber)
        Key(
            "amber under", .amberUnder, example: "5%",
            "How far a result may miss its target and be Amber, where exactly as far is Red already.", into: \.amber)
        Key(
            "amber as far as", .amberLimit, example: "45%",
            "The last figure that is Amber: a floor for `good: rise`, a ceiling for `good: fall`.", into: \.amber)
        Key(
            "amber when", .amberCondition, example: "no worse than last year",
            "Amber where the result is no worse than that of the same quarter last year.", into: \.amber)
    } finish: { _, reading, decoding in
        complainOfSecondAmber(of: ["amber within", "amber under", "amber as far as", "amber when"], reading, decoding)
    }

    static func complainOfSecondAmber(of keys: [String], _ reading: Reading, _ decoding: Decoding) {
        let given = keys.compactMap { reading[$0] }.sorted { $0.keyRange.start < $1.keyRange.start }
        guard let first = given.first else { return }
        for other in given.dropFirst() {
            decoding.error(
                "two-amber-bands", "'\(other.key)' stands beside '\(first.key)'",
                hint: "only one of them can say what is Amber: remove the other", at: other.keyRange,
                related: [.init(place: decoding.place(first.keyRange), message: "the other one")])
        }
    }

    static let direction = Record(
        "direction", "What direction of travel compares with. May stand on every level, as `ratings` may.",
        blank: RuleSettings()
    ) {
        Key(
            "compare with", .choice("a basis of comparison"), usual: "`previous quarter`",
            example: "same quarter last year", "The earlier result that a result is compared with.",
            into: \.compareWith)
        Key(
            "static within", .margin, usual: "`nothing`", example: "0.5 points", "How small a change counts as none.",
            into: \.staticWithin)
    }

    static let checks = Record(
        "checks", "Which warnings are given. Each is on unless it is turned off here.", blank: CheckSettings()
    ) {
        Check.allCases.map { check in
            Key(check.rawValue, .onOff, usual: "`on`", example: "off", check.meaning) { settings, isOn in
                if !isOn { settings.off.insert(check) }
            }
        }
        Key(
            "commentary limit", .count(in: 1...10_000), usual: "`\(CheckSettings.usualCommentaryLimit)`",
            example: "250", "The most words that a summary should have.", into: \.commentaryLimit)
    }

    /// The two keys by which a level sets rules.
    static func ruleKeys<Root>(
        _ level: Level, into path: WritableKeyPath<Root, RuleSettings> & Sendable
    ) -> [Key<Root>] {
        let scope = level == .council ? "" : ", where it differs from the level above"
        return [
            Key("ratings", ratings.shape, "How results are rated\(scope).") {
                (root: inout Root, settings: RuleSettings) in
                root[keyPath: path] = settings.standing(on: level).over(root[keyPath: path])
            },
            Key("direction", direction.shape, "What direction of travel compares with\(scope).") {
                (root: inout Root, settings: RuleSettings) in
                root[keyPath: path] = settings.standing(on: level).over(root[keyPath: path])
            },
        ]
    }
}

extension Shape where Output == AmberBand {
    fileprivate static var amberMargin: Shape { Shape<Margin>.margin.map(AmberBand.within) }

    fileprivate static var amberUnder: Shape { Shape<Margin>.margin.map(AmberBand.under) }

    fileprivate static var amberLimit: Shape { Shape<Value>.value.map(AmberBand.asFarAs) }

    fileprivate static var amberCondition: Shape {
        .word("a condition", [("no worse than last year", .noWorseThanLastYear)])
    }
}

extension RuleSettings {
    func standing(on level: Level) -> RuleSettings {
        var settings = self
        settings.good?.level = level
        settings.green?.level = level
        settings.amber?.level = level
        settings.compareWith?.level = level
        settings.staticWithin?.level = level
        return settings
    }
}
