import Model
import Report
import Template

/// One of the few words that a field can show, and what it means.
struct ExplainedWord: Hashable {
    let word: String
    var tone: Tone?
    let meaning: String
}

extension Field {
    /// Its words, where they are few; none where it shows figures or whatever was written.
    func explainedWords(in council: Council) -> [ExplainedWord] {
        switch self {
        case .measureType: council.indicatorTypes.map { ExplainedWord(word: $0.title, meaning: $0.about) }
        case .progressRating, .progressForecast, .earlierRating:
            RAG.allCases.map { ExplainedWord(word: $0.rawValue, tone: $0.tone, meaning: $0.meaning) }
        case .rating, .forecastRating:
            RAG.allCases.map { ExplainedWord(word: $0.rawValue, tone: $0.tone, meaning: $0.meaningForMeasure) }
        case .progressDirection, .direction:
            Direction.allCases.map { ExplainedWord(word: $0.shown, meaning: $0.meaning) }
        case .good: Polarity.allCases.map { ExplainedWord(word: $0.word, meaning: $0.meaning) }
        case .dataQuality: DataQuality.Concerns.allCases.map { ExplainedWord(word: $0.rawValue, meaning: $0.meaning) }
        default: []
        }
    }
}

extension RAG {
    /// Of a measure's rating: where the edges lie, the sheet of rules says.
    fileprivate var meaningForMeasure: String {
        switch self {
        case .green: "The target is met."
        case .amber: "The target is missed, by no more than is acceptable."
        case .red: "The target is missed by more than that."
        }
    }
}

extension Direction {
    var meaning: String {
        switch self {
        case .improving: "Moving the way of good performance."
        case .static: "Not moving, or hardly."
        case .deteriorating: "Moving the other way."
        case .notComparable: "The definition or the target changed, so that a comparison would mislead."
        }
    }
}

extension Polarity {
    fileprivate var meaning: String {
        switch self {
        case .rise: "A higher result is better."
        case .fall: "A lower result is better."
        case .hold: "A result is best that stays at its target."
        }
    }
}

extension DataQuality.Concerns {
    fileprivate var meaning: String {
        switch self {
        case .none: "The directorate has signed the data off as accurate."
        case .some: "There are doubts about the data, and work is under way to make it accurate and reliable."
        case .significant: "The data may be poor, or may not be the right data."
        }
    }
}
