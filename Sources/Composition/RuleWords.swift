import FoundationEssentials
import Model

/// A rule in words: how a target turns green, for whoever asks.
/// The `aim` is what a result is set against: the target, or the budget.
extension RatingRule {
    package func goodInWords(aim: String = "target") -> String {
        switch good.value {
        case .rise: "Higher is better"
        case .fall: "Lower is better"
        case .hold: "Staying at the \(aim) is best"
        }
    }

    package func greenInWords(aim: String = "target") -> String {
        let margin = green.value
        return switch good.value {
        case .rise: margin.isNothing ? "On or above the \(aim)" : "No more than \(margin) below the \(aim)"
        case .fall: margin.isNothing ? "On or below the \(aim)" : "No more than \(margin) above the \(aim)"
        case .hold: margin.isNothing ? "Exactly on the \(aim)" : "Within \(margin) of the \(aim), either side"
        }
    }

    package func amberInWords(aim: String = "target") -> String {
        switch amber.value {
        case .within(let margin) where margin.isNothing, .under(let margin) where margin.isNothing: return "Never"
        case .within(let margin):
            return switch good.value {
            case .rise: "Below that, but no more than \(margin) below the \(aim)"
            case .fall: "Above that, but no more than \(margin) above the \(aim)"
            case .hold: "Beyond that, but within \(margin) of the \(aim), either side"
            }
        case .under(let margin):
            return switch good.value {
            case .rise: "Below that, but less than \(margin) below the \(aim)"
            case .fall: "Above that, but less than \(margin) above the \(aim)"
            case .hold: "Beyond that, but less than \(margin) from the \(aim), either side"
            }
        case .asFarAs(let limit):
            return switch good.value {
            case .rise: "Below that, but not below \(limit.typed)"
            case .fall: "Above that, but not above \(limit.typed)"
            case .hold: "Beyond that, but no farther than \(limit.typed)"
            }
        case .noWorseThanLastYear: return "Target missed, but no worse than the same quarter last year"
        }
    }

    package var redInWords: String {
        switch amber.value {
        case .noWorseThanLastYear:
            "Target missed, and worse than the same quarter last year "
                + "(\(Unrated.notComparable.rawValue) where last year's result is not known)"
        default: "Anything else"
        }
    }

    /// Whether another rule rates alike, wherever it was set.
    func ratesLike(_ other: RatingRule) -> Bool {
        good.value == other.good.value && green.value == other.green.value
            && (amber.value == other.amber.value || amberInWords() == other.amberInWords())
    }

    /// The levels that set it, nearest first: `measure, council`.
    var setBy: String {
        let levels = [good.level, green.level, amber.level]
        return Level.allCases.reversed().filter(levels.contains).map(\.inWords).joined(separator: ", ")
    }
}

extension DirectionRule {
    package var inWords: String {
        "Compared with the \(compareWith.value.rawValue). Static \(toleranceInWords)."
    }

    /// When a change is none: `where nothing changed`.
    package var toleranceInWords: String {
        let tolerance = staticWithin.value
        return tolerance.isNothing ? "where nothing changed" : "where the change is \(tolerance) or less"
    }

    func tellsLike(_ other: DirectionRule) -> Bool { inWords == other.inWords }

    var setBy: String {
        let levels = [compareWith.level, staticWithin.level]
        return Level.allCases.reversed().filter(levels.contains).map(\.inWords).joined(separator: ", ")
    }
}

extension Level {
    /// Who set it, for a table that tells.
    var inWords: String {
        switch self {
        case .standard: "standard setting"
        default: rawValue
        }
    }
}
