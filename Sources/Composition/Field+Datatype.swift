import Model
import Report
import Template

extension Field {
    /// What a program may take its texts in a CSV file for.
    var datatype: Datatype {
        switch self {
        case .targetNumber, .resultNumber, .budgetOriginal, .budgetLatest, .budgetActual, .budgetForecast,
            .budgetVariance, .budgetPercentage:
            .number
        case .periodStart, .periodEnd: .day
        case .quarter: .words(Quarter.allCases.map(\.description))
        case .frequency: .words(Frequency.allCases.map(\.rawValue))
        case .good: .words(Polarity.allCases.map(\.word))
        case .progressRAG, .rag: .words(RAG.allCases.map(\.rawValue))
        case .progressRating, .progressForecast, .earlierRating, .budgetRating: .words(Rating.allCases.map(\.word))
        case .rating: .words(Rating.allCases.map(\.word) + [LiveRating.notRated, Self.noMeasure])
        case .forecastRating: .words(Rating.allCases.map(\.word) + [LiveRating.notRated])
        case .progressState: .words(Unrated.allCases.map(\.rawValue) + [Self.notReported])
        case .state: .words(Unrated.allCases.map(\.rawValue) + [LiveRating.notRated, Self.notReported])
        case .progressDirectionWord, .directionWord: .words(Direction.allCases.map(\.rawValue))
        default: .text
        }
    }

    /// Whether there is always something to show in a row that it means something in.
    var isAlwaysKnown: Bool {
        switch self {
        case .council, .directorate, .directorateCode, .year, .quarter, .period, .periodStart, .periodEnd,
            .sectionTitle, .priorityTitle, .priorityCode, .measureTitle, .measureCode, .good, .frequency,
            .budgetCostCentre, .budgetLatest, .budgetVariance:
            true
        default: false
        }
    }
}
