import Model
import Report
import Template

extension Field {
    /// What a tracker's fields say of a row, and those of a whole report.
    func trackerText(of row: RowContext) -> String {
        var progress: Progress? { row.priority.progress[row.quarter] }
        switch self {
        case .contact: return row.council.contact ?? ""
        case .geography: return row.council.geography ?? "The area of \(row.council.name)"
        case .source: return row.council.source ?? "The directorates of \(row.council.name)"
        case .published: return row.council.published?.written ?? ""
        case .board: return row.meeting?.body ?? ""
        case .meetingDate: return row.meeting?.date?.written ?? ""
        case .reporter: return row.meeting?.reporter ?? ""
        case .papers: return row.meeting?.papers?.withBullets ?? ""
        case .sectionNote: return row.section.isCounted ? "" : Section.notCounted
        case .priorityBoard: return row.priority.board ?? row.section.board ?? ""
        case .contributors: return row.contributors
        case .why: return row.priority.why?.withBullets ?? ""
        case .earlierRating: return row.earlierRating?.word ?? ""
        case .achievements: return progress?.achievements?.withBullets ?? ""
        case .challenges: return progress?.challenges?.withBullets ?? ""
        case .groups: return progress?.groups?.withBullets ?? ""
        case .progressNote: return progress?.note?.withBullets ?? ""
        case .action: return row.action?.action.withBullets ?? ""
        case .actionLead: return row.action?.lead ?? ""
        case .actionMilestone: return row.action?.milestone?.withBullets ?? ""
        case .actionTimescale: return row.action?.timescale ?? ""
        case .activity: return row.activity?.activity.withBullets ?? ""
        case .activityProgress: return row.activity?.progress?.withBullets ?? ""
        case .activityRisks: return row.activity?.risks?.withBullets ?? ""
        case .activityInformation: return row.activity?.information?.withBullets ?? ""
        case .step, .stepTimescale, .stepOfficer: return row.stepText(self)
        case .focusTitle: return row.focusArea?.title ?? ""
        case .focusAbout: return row.focusArea?.about?.withBullets ?? ""
        case .focusPriorities: return row.focusPriorities
        default: return ""
        }
    }

    /// What is said of a line beyond one quarter.
    func furtherContent(of line: Line, in row: RowContext) -> CellContent {
        let year = row.council.period.year
        switch self {
        case .measureType: return .text(line.type ?? "")
        case .service: return .text(line.service ?? "")
        case .measuredIn:
            let figure = line.value(in: row.quarter)?.unit ?? line.target(in: row.quarter)?.unit
            return .text(line.measuredIn ?? figure ?? "")
        case .good: return .text(line.rule.good.value.word)
        case .targetNextYear: return year.later(by: 1).flatMap { line.futureTargets[$0] }?.cellContent ?? .empty
        case .targetAfterNextYear: return year.later(by: 2).flatMap { line.futureTargets[$0] }?.cellContent ?? .empty
        case .lastYearEnd: return line.lastYear[.q4]?.cellContent ?? .empty
        default: return .empty
        }
    }
}

extension RowContext {
    var priorityCode: String {
        guard let covered else { return priority.codes.joined(separator: "\n") }
        return covered == 0 ? priority.code : priority.combined[covered - 1].code
    }

    var priorityTitle: String {
        guard let covered else { return ([priority.title] + priority.combined.map(\.title)).joined(separator: "\n") }
        return covered == 0 ? priority.title : priority.combined[covered - 1].title
    }

    /// A combined priority's own, or its tracker's.
    var contributors: String {
        let own = covered.flatMap { $0 == 0 ? nil : priority.combined[$0 - 1].contributors }
        return (own ?? priority.contributors)?.withBullets ?? ""
    }

    var earlierRating: Rating? {
        earlier?.rating(of: covered == nil ? priority.code : priorityCode, in: scorecard)
    }

    func stepText(_ field: Field) -> String {
        guard let activity else { return "" }
        let steps = step.map { [$0] } ?? activity.nextSteps
        var texts: [String] = []
        for step in steps {
            let text =
                switch field {
                case .step: step.step
                case .stepTimescale: step.timescale ?? activity.timescale ?? ""
                default: step.officer ?? activity.officer ?? ""
                }
            if !text.isEmpty, field == .step || !texts.contains(text) { texts.append(text) }
        }
        if case .step = field, texts.count > 1 { texts = texts.map { "- \($0)" } }
        return texts.joined(separator: "\n").withBullets
    }

    /// `LN-1a Reduce burglary: Amber`, a line each.
    var focusPriorities: String {
        (focusArea?.touched ?? []).map { priority in
            "\(priority.code) \(priority.title): \(priority.ratings[quarter]?.word ?? "no rating")"
        }.joined(separator: "\n")
    }
}

extension Polarity {
    /// `Rise`.
    var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
