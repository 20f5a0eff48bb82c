import Model
import Report

/// A rule as a workbook carries it: a word that follows the figures, and colours that follow the word.
struct LiveRating {
    fileprivate let rule: LiveRule
    /// What stands in the rule's blanks.
    fileprivate let cells: [CellReference]

    static let notRated = "Not rated"

    /// The rating's word.
    var word: Formula { .filled(rule.word, cells) }

    /// Colours for the result's own cell, by the rule itself.
    var toneRules: [ToneRule] { rule.tones.map { ToneRule($0.condition, on: cells, $0.tone) } }

    /// Colours for a cell that holds a rating's word.
    static func toneRules(forWordIn cell: CellReference) -> [ToneRule] {
        let cells = [cell]
        return tonesOfWords.map { ToneRule($0.condition, on: cells, $0.tone) }
    }

    private static let tonesOfWords = RAG.allCases.map { rag in
        (condition: FormulaPattern(.infix(.blank(0), .equals, .text(rag.rawValue))), tone: rag.tone)
    }
}

/// The live ratings of a table. Rows that are rated alike share one rule.
final class LiveRules {
    private var rules: [Key: LiveRule] = [:]
    private var directions: [DirectionKey: FormulaPattern] = [:]

    private struct Key: Hashable {
        let conditions: RatingConditions
        let figures: FigureCells
        let states: Formula?

        /// What most rules differ in: one is looked up for every result.
        func hash(into hasher: inout Hasher) { hasher.combine(conditions.amber) }
    }

    private struct DirectionKey: Hashable {
        let conditions: DirectionConditions
        let figures: FigureCells
        let holds: Bool
    }

    /// - Parameter states: what else than a number may stand where the result is: the words that are no ratings, beside
    ///   what each means. Nil where no sheet lists them.
    func rating(by conditions: RatingConditions, on cells: FigureCells, states: Formula?) -> LiveRating {
        let (figures, cells) = cells.parted
        let key = Key(conditions: conditions, figures: figures, states: states)
        if let known = rules[key] { return LiveRating(rule: known, cells: cells) }
        let rule = LiveRule(conditions: conditions, figures: figures, states: states)
        rules[key] = rule
        return LiveRating(rule: rule, cells: cells)
    }

    /// The sign of a direction of travel, which follows the figures; nil where one that it is told from is missing.
    ///
    /// - Parameter holds: whether good is to stay near the target, so that it cannot be told without one.
    func direction(by conditions: DirectionConditions, on cells: FigureCells, holds: Bool) -> Formula? {
        let (figures, cells) = cells.parted
        let key = DirectionKey(conditions: conditions, figures: figures, holds: holds)
        if let known = directions[key] { return .filled(known, cells) }
        guard let isStatic = conditions.isStatic.formula(on: figures),
            let isImproving = conditions.isImproving.formula(on: figures)
        else { return nil }
        let word = Formula.if(
            isStatic, .text(Direction.static.shown),
            .if(isImproving, .text(Direction.improving.shown), .text(Direction.deteriorating.shown)))
        // An earlier result that somebody clears is no result of zero.
        var present = [Formula.isNumber(figures.result)]
        if case .blank? = figures.earlier, let earlier = figures.earlier { present.append(.isNumber(earlier)) }
        if holds, case .blank? = figures.target, let target = figures.target { present.append(.isNumber(target)) }
        let pattern = FormulaPattern(.if(.and(present), word, .text("")))
        directions[key] = pattern
        return .filled(pattern, cells)
    }
}

/// A live rating's formulas, with a blank for each cell.
private final class LiveRule {
    let word: FormulaPattern
    let tones: [(condition: FormulaPattern, tone: Tone)]

    init(conditions: RatingConditions, figures: FigureCells, states: Formula?) {
        let written = Formulas(conditions: conditions, figures: figures, states: states)
        word = FormulaPattern(written.word)
        tones = written.tones.map { (FormulaPattern($0.condition), $0.tone) }
    }

    private struct Formulas {
        let conditions: RatingConditions
        let figures: FigureCells
        let states: Formula?

        var word: Formula {
            .if(
                .isNumber(figures.result), ratingOfNumber,
                .if(.infix(figures.result, .equals, .text("")), .text(""), ratingOfText))
        }

        private var ratingOfNumber: Formula {
            guard let target = figures.target else { return .text(LiveRating.notRated) }
            var rating = Formula.text(conditions.otherwise.word)
            if let amber = conditions.amber.formula(on: figures) {
                rating = .if(amber, .text(RAG.amber.rawValue), rating)
            }
            if let green = conditions.green.formula(on: figures) {
                rating = .if(green, .text(RAG.green.rawValue), rating)
            }
            if case .blank = target { rating = .if(.isNumber(target), rating, .text(LiveRating.notRated)) }
            return rating
        }

        private var ratingOfText: Formula {
            guard let states else {
                // Without a sheet that lists them, the words stand in the formula.
                return Unrated.allCases.reversed().reduce(.text(LiveRating.notRated)) { rest, state in
                    let isTyped = ([state.rawValue] + state.alsoWritten).map {
                        Formula.infix(.call(.trim, [figures.result]), .equals, .text($0))
                    }
                    return .if(isTyped.count == 1 ? isTyped[0] : .call(.or, isTyped), .text(state.rawValue), rest)
                }
            }
            let found = Formula.call(
                .lookUp, [Self.literally(.call(.trim, [figures.result])), states, .number(2), .boolean(false)])
            return .call(.ifError, [found, .text(LiveRating.notRated)])
        }

        /// A look-up takes `*` and `?` for any text, unless a tilde stands before them.
        private static func literally(_ text: Formula) -> Formula {
            ["~", "*", "?"].reduce(text) { .call(.substitute, [$0, .text($1), .text("~" + $1)]) }
        }

        var tones: [(condition: Formula, tone: Tone)] {
            guard let target = figures.target else { return [] }
            var guards = [Formula.isNumber(figures.result)]
            if case .blank = target { guards.append(.isNumber(target)) }
            var tones: [(condition: Formula, tone: Tone)] = []
            if let green = conditions.green.formula(on: figures) {
                tones.append((.and(guards + [green]), .green))
            }
            if let amber = conditions.amber.formula(on: figures) {
                tones.append((.and(guards + [amber]), .amber))
            }
            tones.append((.and(guards), conditions.otherwise.tone))
            return tones
        }
    }
}

extension RAG {
    package var tone: Tone {
        switch self {
        case .green: .green
        case .amber: .amber
        case .red: .red
        }
    }
}

extension Rating {
    var tone: Tone { rag?.tone ?? .neutral }
}
