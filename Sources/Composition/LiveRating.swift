import Model
import Report

/// A rule as a workbook carries it: a word that follows the figures, and colours that follow the word.
struct LiveRating {
    let conditions: RatingConditions
    let cells: FigureCells
    /// What else than a number may stand where the result is: the words that are no ratings, beside what each means.
    let states: Formula?

    static let notRated = "Not rated"

    /// The rating's word.
    var word: Formula {
        .if(
            .isNumber(cells.result), ratingOfNumber,
            .if(.infix(cells.result, .equals, .text("")), .text(""), ratingOfText))
    }

    private var ratingOfNumber: Formula {
        guard let target = cells.target else { return .text(Self.notRated) }
        var rating = Formula.text(conditions.otherwise.word)
        if let amber = conditions.amber.formula(on: cells) { rating = .if(amber, .text(RAG.amber.rawValue), rating) }
        if let green = conditions.green.formula(on: cells) { rating = .if(green, .text(RAG.green.rawValue), rating) }
        if case .cell = target { rating = .if(.isNumber(target), rating, .text(Self.notRated)) }
        return rating
    }

    private var ratingOfText: Formula {
        guard let states else {
            // Without a sheet that lists them, the words stand in the formula.
            return Unrated.allCases.reversed().reduce(.text(Self.notRated)) { rest, state in
                let isTyped = ([state.rawValue] + state.alsoWritten).map {
                    Formula.infix(.call(.trim, [cells.result]), .equals, .text($0))
                }
                return .if(isTyped.count == 1 ? isTyped[0] : .call(.or, isTyped), .text(state.rawValue), rest)
            }
        }
        let found = Formula.call(
            .lookUp, [Self.literally(.call(.trim, [cells.result])), states, .number(2), .boolean(false)])
        return .call(.ifError, [found, .text(Self.notRated)])
    }

    /// A look-up takes `*` and `?` for any text, unless a tilde stands before them.
    private static func literally(_ text: Formula) -> Formula {
        ["~", "*", "?"].reduce(text) { .call(.substitute, [$0, .text($1), .text("~" + $1)]) }
    }

    /// Colours for the result's own cell, by the rule itself.
    var toneRules: [ToneRule] {
        guard let target = cells.target else { return [] }
        var guards = [Formula.isNumber(cells.result)]
        if case .cell = target { guards.append(.isNumber(target)) }
        var rules: [ToneRule] = []
        if let green = conditions.green.formula(on: cells) { rules.append(ToneRule(.and(guards + [green]), .green)) }
        if let amber = conditions.amber.formula(on: cells) { rules.append(ToneRule(.and(guards + [amber]), .amber)) }
        rules.append(ToneRule(.and(guards), conditions.otherwise.tone))
        return rules
    }

    /// Colours for a cell that holds a rating's word.
    static func toneRules(forWordIn cell: Formula) -> [ToneRule] {
        RAG.allCases.map { ToneRule(.infix(cell, .equals, .text($0.rawValue)), $0.tone) }
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
