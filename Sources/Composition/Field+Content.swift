import Model
import Report
import Template

extension Field {
    /// What stands where a priority has no measures.
    static let noMeasure = "N/A"

    /// What the field says of a row: as typed, without formulas, so that it can go anywhere.
    func content(of row: RowContext) -> CellContent {
        switch scope {
        case .measure:
            guard let line = row.line else { return .text(contentWithoutMeasure) }
            return content(of: line, in: row.quarter) ?? furtherContent(of: line, in: row)
        case .budgetLine: return row.budget.map { content(of: $0) } ?? .empty
        default: return .text(text(of: row))
        }
    }

    private func text(of row: RowContext) -> String {
        var progress: Progress? { row.priority.progress[row.quarter] }
        switch self {
        case .council: return row.council.name
        case .directorate: return row.scorecard.directorate
        case .directorateCode: return row.scorecard.code
        case .year: return row.period.year.description
        case .period: return row.period.months
        case .periodStart: return row.period.firstDayInFigures ?? ""
        case .periodEnd: return row.period.lastDayInFigures ?? ""
        case .quarter: return row.quarter.description
        case .sectionTitle: return row.section.title
        case .priorityTitle: return row.priorityTitle
        case .priorityCode: return row.priorityCode
        case .officer: return row.priority.officer ?? ""
        case .portfolio: return row.priority.portfolio?.value ?? ""
        case .progressSummary: return progress?.summary.map { $0.value.withBullets } ?? ""
        case .progressRating: return progress?.rating?.value.word ?? ""
        case .progressRAG: return progress?.rating?.value.rag?.rawValue ?? ""
        case .progressState: return Self.state(progress?.rating?.value)
        case .progressForecast: return progress?.forecast?.value.word ?? ""
        case .progressDirection: return progress?.direction?.shown ?? ""
        case .progressDirectionWord: return progress?.direction?.rawValue ?? ""
        default: return trackerText(of: row)
        }
    }

    /// What stands where nothing was said of a quarter.
    static let notReported = "Not reported"

    /// Why something is not Green, Amber or Red; nothing where it is.
    private static func state(_ rating: Rating?) -> String {
        switch rating {
        case .rag?: ""
        case .unrated(let state)?: state.rawValue
        case nil: notReported
        }
    }

    /// Of the bare numbers among some values; nothing where they have not all the same.
    private func sharedUnit(of values: [Value?]) -> String {
        let units = values.compactMap { $0?.number == nil ? nil : $0?.unit ?? "" }
        return units.allSatisfy { $0 == units.first } ? units.first ?? "" : ""
    }

    /// Of a bare number: what was typed beside the figure, or else what the measure counts.
    private func unit(of value: Value?, _ line: Line) -> String {
        guard let value, value.number != nil else { return "" }
        return value.unit ?? line.measuredIn ?? ""
    }

    private var contentWithoutMeasure: String {
        switch self {
        case .measureTitle, .target, .result, .rating, .resultQ1, .resultQ2, .resultQ3, .resultQ4: Self.noMeasure
        default: ""
        }
    }

    /// Nil for a field that is more than a quarter's.
    private func content(of line: Line, in quarter: Quarter) -> CellContent? {
        var result: Result? { line.result(in: quarter) }
        switch self {
        case .measureTitle: return .text(line.title)
        case .measureCode: return .text(line.code)
        case .definition: return .text(line.definition ?? "")
        case .comments:
            return .text(
                [line.comments, result?.comment, line.notComparable.map { "Not comparable: \($0)" }].compactMap { $0 }
                    .joined(separator: "\n").withBullets)
        case .frequency: return .text(line.frequency.rawValue)
        case .dataQuality: return .text(line.dataQuality?.value.shown ?? "")
        case .baseline: return line.baseline?.cellContent ?? .empty
        case .target: return line.target(in: quarter)?.cellContent ?? .empty
        case .targetNumber: return line.target(in: quarter)?.bareNumber.map(CellContent.number) ?? .empty
        case .result: return result?.value?.cellContent ?? .empty
        case .resultNumber: return result?.value?.bareNumber.map(CellContent.number) ?? .empty
        case .targetUnit: return .text(unit(of: line.target(in: quarter), line))
        case .resultUnit: return .text(unit(of: result?.value, line))
        case .unit: return .text(sharedUnit(of: [line.target(in: quarter), result?.value]))
        case .lastYear: return line.lastYear[quarter]?.cellContent ?? .empty
        case .rating: return .text(line.ratingWord(in: quarter))
        case .rag: return .text(line.assessment(in: quarter)?.rating?.rag?.rawValue ?? "")
        case .state:
            return .text(
                line.assessment(in: quarter).map { $0.rating == nil ? LiveRating.notRated : Self.state($0.rating) }
                    ?? Self.notReported)
        case .directionWord: return .text(line.movement(in: quarter)?.direction.rawValue ?? "")
        case .direction: return .text(line.movement(in: quarter)?.direction.shown ?? "")
        case .forecast: return result?.forecast?.cellContent ?? .empty
        case .forecastRating:
            return .text(line.forecastAssessment(in: quarter).map { $0.rating?.word ?? LiveRating.notRated } ?? "")
        default:
            guard let quarter = resultQuarter.flatMap(Quarter.init(rawValue:)) else { return nil }
            return line.value(in: quarter)?.cellContent ?? .empty
        }
    }
}

extension Line {
    /// The rating's word, `Not rated` for a result that no rule can rate, nothing where there is no result.
    func ratingWord(in quarter: Quarter) -> String {
        assessment(in: quarter).map { $0.rating?.word ?? LiveRating.notRated } ?? ""
    }
}

extension DataQuality {
    /// `Some concerns: …`
    var shown: String { ([concerns.rawValue] + (comment.map { [$0] } ?? [])).joined(separator: ": ") }
}

extension CellContent {
    /// Whether there is anything to see.
    var isBlank: Bool {
        switch self {
        case .empty, .covered: true
        case .text(let text): text.isEmpty
        case .number, .formula: false
        }
    }
}

extension String {
    /// Lines that begin with `- ` or `* ` as bullets, and no empty line at the end.
    var withBullets: String {
        var text = ""
        text.reserveCapacity(utf8.count + 8)
        let lines = Array(utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if number > 0 { text += "\n" }
            let line = String(decoding: line, as: UTF8.self).trimmingSpace
            if line.utf8.starts(with: "- ".utf8) || line.utf8.starts(with: "* ".utf8) {
                text += "• "
                text += Substring(line.utf8.dropFirst(2)).trimmingSpace
            } else {
                text += line
            }
        }
        return String(text.trimmingSpace)
    }
}
