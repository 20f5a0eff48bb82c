import FoundationEssentials
import Model

/// A rule in words: how a target turns green, for whoever asks.
extension RatingRule {
    package var goodInWords: String {
        switch good.value {
        case .rise: "Higher is better"
        case .fall: "Lower is better"
        case .hold: "Staying at the target is best"
        }
    }

    package var greenInWords: String {
        let margin = green.value
        return switch good.value {
        case .rise: margin.isNothing ? "On or above the target" : "No more than \(margin) below the target"
        case .fall: margin.isNothing ? "On or below the target" : "No more than \(margin) above the target"
        case .hold: margin.isNothing ? "Exactly on the target" : "Within \(margin) of the target, either side"
        }
    }

    package var amberInWords: String {
        switch amber.value {
        case .within(let margin):
            if margin.isNothing { return "Never" }
            return switch good.value {
            case .rise: "Below that, but no more than \(margin) below the target"
            case .fall: "Above that, but no more than \(margin) above the target"
            case .hold: "Beyond that, but within \(margin) of the target, either side"
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
        good.value == other.good.value && green.value == other.green.value && amberInWords == other.amberInWords
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
