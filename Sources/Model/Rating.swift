/// Red, amber or green.
package enum RAG: String, CaseIterable, Hashable, Sendable {
    case green = "Green"
    case amber = "Amber"
    case red = "Red"
}

/// Why something has no rating. Never counted as one.
package enum Unrated: String, CaseIterable, Hashable, Sendable {
    case notDue = "Not due"
    case awaitingData = "Awaiting data"
    case baselineYear = "Baseline year"
    case noSurvey = "No survey"
    case dataOnly = "Data only"
    case notComparable = "Not comparable"
    case notApplicable = "Not applicable"

    /// What councils also write for it.
    package var alsoWritten: [String] {
        switch self {
        case .notApplicable: ["N/A", "NA", "n.a.", "[z]"]
        case .awaitingData: ["TBC", "To be confirmed", "[x]"]
        case .notDue: ["Not yet due"]
        default: []
        }
    }

    /// What it means, for the page that explains ratings.
    package var meaning: String {
        switch self {
        case .notDue: "The measure is reported later in the year."
        case .awaitingData: "The result has not arrived yet."
        case .baselineYear: "This year's result sets the level that later years are compared with."
        case .noSurvey: "The survey that gives the result was not held."
        case .dataOnly: "The figure is shown for information and is not rated."
        case .notComparable: "The definition or the target changed, so that a comparison would mislead."
        case .notApplicable: "There is nothing to measure here."
        }
    }

    /// Reads a state as it is typed, whatever the case of its letters.
    package init?(typed text: String) {
        // As a spreadsheet's TRIM would, so that a workbook reads the same words.
        let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let match = Self.byFoldedWord[folded] else { return nil }
        self = match
    }

    private static let byFoldedWord: [String: Unrated] = allCases.reduce(into: [:]) { found, state in
        for word in [state.rawValue] + state.alsoWritten { found[word.lowercased(), default: state] = state }
    }
}

/// What stands in a rating's place: a rating, or the reason why there is none.
package enum Rating: Hashable, Sendable {
    case rag(RAG)
    case unrated(Unrated)

    /// The word shown.
    package var word: String {
        switch self {
        case .rag(let rag): rag.rawValue
        case .unrated(let state): state.rawValue
        }
    }

    package var rag: RAG? { if case .rag(let rag) = self { rag } else { nil } }

    /// Reads a rating or a state as it is typed, whatever the case of its letters.
    package init?(typed text: String) {
        if let rag = RAG.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) {
            self = .rag(rag)
        } else if let state = Unrated(typed: text) {
            self = .unrated(state)
        } else {
            return nil
        }
    }

    package static let allCases = RAG.allCases.map(Rating.rag) + Unrated.allCases.map(Rating.unrated)
}
